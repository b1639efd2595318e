import { Messages } from 'scimmy'
import { isObject } from '#domain/wire/json.ts'
import type { Search } from './kind.ts'
import { scimError } from './library.ts'

const split = (text: string | null) =>
  (text ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '')

/** Of a GET (RFC 7644 §3.4.2). */
export const searchOf = (query: URLSearchParams): Search => ({
  filter: query.get('filter') ?? undefined,
  startIndex: query.get('startIndex') ?? undefined,
  count: query.get('count') ?? undefined,
  attributes: split(query.get('attributes')),
  excluded: split(query.get('excludedAttributes')),
})

/** Of a POST to `.search` (RFC 7644 §3.4.3). */
export function searchSent(body: unknown): Search {
  if (!isObject(body)) throw scimError(400, 'invalidSyntax', 'The body has to be a JSON object')
  const schemas = Array.isArray(body['schemas']) ? body['schemas'] : []
  if (!schemas.includes(Messages.SearchRequest.id))
    throw scimError(400, 'invalidSyntax', `schemas has to name ${Messages.SearchRequest.id}`)
  const text = (name: string) => {
    const value = body[name]
    return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined
  }
  const texts = (name: string) => {
    const value = body[name]
    return Array.isArray(value) ? value.map(String) : []
  }
  return {
    filter: text('filter'),
    startIndex: text('startIndex'),
    count: text('count'),
    attributes: texts('attributes'),
    excluded: texts('excludedAttributes'),
  }
}
