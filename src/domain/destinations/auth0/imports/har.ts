import { isObject, parseJson } from '#domain/wire/json.ts'
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
    ? entries.map((entry) => (isObject(entry) ? entry['request'] : undefined))
    : undefined
}

function found(request: unknown): FoundRequest[] {
  if (!isObject(request)) return []
  const { method, url, postData } = request
  const body = isObject(postData) ? postData['text'] : undefined
  return typeof method === 'string' && typeof url === 'string'
    ? [{ method, url, body: typeof body === 'string' ? body : undefined }]
    : []
}

export const isHar = (text: string): boolean => requestsOf(parseJson(text)) !== undefined

export function readHar(text: string): Reading {
  const requests = requestsOf(parseJson(text))
  return requests
    ? readRequests(requests.flatMap(found))
    : { ...nothing, problems: [problem('This is no HTTP Archive.', text, 1)] }
}
