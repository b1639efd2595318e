import type { Management } from '#domain/destinations/auth0/contract/management.ts'
import { TenantError, invalidQuery } from '../errors.ts'
import type { Handler } from '../handler.ts'
import { checkpointPage, wantsCheckpoint } from '../pagination.ts'
import type { CustomDomain } from '../state.ts'
import type { ToolRows } from '../tool-rows.ts'

const term = /^(domain|status|type):(.*?)(\*?)$/

/** `domain:login*`, or a value in full (recorded for `domain`). Throws the API's 400 for others. */
function matcher(q: string | null): (domain: CustomDomain) => boolean {
  if (q === null || q === '') return () => true
  const [, member = '', value = '', star] = term.exec(q) ?? []
  if (member === '')
    throw invalidQuery(`Query validation error: 'Cannot parse: ${q}' on property q.`)
  return (domain) => {
    const text = String(domain[member])
    return star === '*' ? text.startsWith(value) : text === value
  }
}

/** A bare array, or an object once any of the parameters is there (recorded). */
export const listCustomDomains: Handler<Management['listCustomDomains']> = ({ tenant, query }) => {
  const found = tenant.state.customDomains.filter(matcher(query.get('q')))
  if (!wantsCheckpoint(query) && !query.has('q'))
    return { status: 200, body: structuredClone(found) }
  // In order of creation; nothing here takes one away.
  const cursorKey = (one: CustomDomain) => String(found.indexOf(one)).padStart(4, '0')
  const { items, ...next } = checkpointPage(found, cursorKey, query, { maxTake: 100 })
  return { status: 200, body: { custom_domains: structuredClone(items), ...next } }
}

export const getCustomDomain: Handler<ToolRows['getCustomDomain']> = ({ tenant, param }) => {
  const id = param('id')
  const domain = tenant.state.customDomains.find((one) => one.custom_domain_id === id)
  if (domain === undefined)
    throw new TenantError(404, `The custom domain ${id} does not exist`, 'inexistent_custom_domain')
  return { status: 200, body: structuredClone(domain) }
}
