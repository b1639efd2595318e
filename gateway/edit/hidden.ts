import { isObject } from '#domain/wire/json.ts'
import type { ConnectionView } from '#domain/destinations/auth0/contract/views.ts'
import type { Members } from './intended-write.ts'

/** Every text and number in a value. */
export function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value === 'number') return [String(value)]
  if (Array.isArray(value)) return value.flatMap((item: unknown) => stringsIn(item))
  return isObject(value) ? Object.values(value).flatMap(stringsIn) : []
}

/** Every text and number among the stored options that the projection does not show, the secret first of all. */
export function hiddenIn({ options }: Members, view: ConnectionView): string[] {
  const { oidc_metadata: _, ...own } = isObject(options) ? options : {}
  const shown = new Set(stringsIn(view))
  const secret = own['client_secret']
  const hidden = stringsIn(own).filter((text) => !shown.has(text))
  return typeof secret === 'string' ? [secret, ...hidden] : hidden
}
