import { isObject } from '#domain/wire/json.ts'
import type { OriginRules } from '#domain/wire/origin-rules.ts'
import { urlProblem } from '../urls.ts'
import { isPlace } from './places.ts'

const maxLength = 2083
/** Pages for people (OpenID Connect Discovery 1.0 §3): nothing is sent there, and many are http. */
const pages: readonly string[] = ['service_documentation', 'op_policy_uri', 'op_tos_uri']
const address = /^[a-z][a-z0-9+.-]*:\/\//i
const script = /^(?:javascript|vbscript|data|blob|file):/i

/** As a browser reads it: without what the URL standard strips. */
const trimmed = (text: string) => text.replace(/[\t\n\r]/g, '').replace(/^[\0- ]+/, '')

/**
 * The first member of a metadata document, at any depth, that Auth0 cannot be given: a place that
 * is no secure URL, or any other text that is an address and not a secure one. Names in lists
 * (of claims, of scopes) may look like http URLs and lead nowhere. Undefined: there is none.
 *
 * @returns its path, e.g. `mtls_endpoint_aliases.token_endpoint`
 */
export function wrongMember(
  document: unknown,
  rules: OriginRules,
  { path = '', place = false } = {},
): string | undefined {
  if (Array.isArray(document)) {
    for (const item of document) {
      if (typeof item !== 'string') {
        const wrong = wrongMember(item, rules, { path, place })
        if (wrong !== undefined) return wrong
      } else if (script.test(trimmed(item))) return path
    }
    return undefined
  }
  if (!isObject(document)) return undefined
  for (const [name, value] of Object.entries(document)) {
    const at = path === '' ? name : `${path}.${name}`
    const named = place || isPlace(name)
    const wrong =
      typeof value === 'string'
        ? isWrong(name, value, named, rules) && at
        : wrongMember(value, rules, { path: at, place: named })
    if (wrong) return wrong
  }
  return undefined
}

function isWrong(name: string, value: string, place: boolean, rules: OriginRules): boolean {
  if (value === '') return false
  const text = trimmed(value)
  if (!place && !address.test(text) && !script.test(text)) return false
  if (!place && pages.includes(name) && /^https?:/i.test(text)) return false
  return urlProblem(value, rules, maxLength) !== undefined
}
