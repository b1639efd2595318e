import { isObject, jsonText, parseJson } from '#domain/wire/json.ts'
import { type Reading, nothing, problem } from './imported.ts'
import { type FoundRequest, readRequests } from './requests.ts'

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value)

/** The requests of an HTTP Archive (HAR 1.2), or one of them alone; undefined: it is none. */
function requestsOf(value: unknown): readonly unknown[] | undefined {
  if (!isObject(value)) return undefined
  if ('method' in value && 'url' in value) return [value]
  if ('request' in value) return [value['request']]
  const entries = isObject(value['log']) ? value['log']['entries'] : undefined
  return isList(entries)
    ? entries.flatMap((entry, at) =>
        isObject(entry) && !isSentAgain(entry, entries.slice(at + 1)) ? [entry['request']] : [],
      )
    : undefined
}

/** Redirected, or refused and tried once more: it is one call. */
function isSentAgain({ request, response }: Entry, later: readonly unknown[]): boolean {
  const status = isObject(response) ? response['status'] : undefined
  const sent = isObject(request) && jsonText([request['method'], request['postData']])
  if (typeof status !== 'number' || (status >= 200 && status < 300) || sent === false) return false
  return later.some(
    (entry) =>
      isObject(entry) &&
      isObject(entry['request']) &&
      jsonText([entry['request']['method'], entry['request']['postData']]) === sent,
  )
}

type Entry = Readonly<Record<string, unknown>>

function found(request: unknown): FoundRequest[] {
  if (!isObject(request)) return []
  const { method, url, postData } = request
  return typeof method === 'string' && typeof url === 'string'
    ? [{ method, url, body: isObject(postData) ? textOf(postData) : undefined }]
    : []
}

/** Some write the bytes of a body as they write those of an answer (HAR 1.2, "content"). */
function textOf({ text, encoding }: Entry): string | undefined {
  if (typeof text !== 'string') return undefined
  if (encoding !== 'base64') return text
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(text), (one) => one.charCodeAt(0)))
  } catch {
    return text
  }
}

export const isHar = (text: string): boolean => requestsOf(parseJson(text)) !== undefined

export function readHar(text: string): Reading {
  const requests = requestsOf(parseJson(text))
  return requests
    ? readRequests(requests.flatMap(found))
    : { ...nothing, problems: [problem('This is no HTTP Archive.', text, 1)] }
}
