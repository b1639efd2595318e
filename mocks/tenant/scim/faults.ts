import { isObject } from '#domain/wire/json.ts'
import { scimSentinels, type ScimSentinel } from '../../sentinels-scim.ts'
import type { Tenant } from '../handler.ts'
import { waitHeaders } from '../sentinel-rules.ts'
import { scimError } from './library.ts'
import { scimRates } from './switches.ts'

/** A SCIM error with the headers of its answer. */
export class ScimRefusal extends Error {
  constructor(
    override readonly cause: Error,
    readonly headers: Readonly<Record<string, string>>,
  ) {
    super(cause.message)
  }
}

const wait = (tenant: Tenant, detail: string, seconds: number) =>
  new ScimRefusal(scimError(429, null, detail), waitHeaders(tenant.now(), seconds))

/** How often each was met, in this tenant; and what is left of each connection's rate. */
const met = new WeakMap<Tenant, Map<string, number>>()
function count(tenant: Tenant, key: string): number {
  const counts = met.get(tenant) ?? new Map<string, number>()
  met.set(tenant, counts)
  const before = counts.get(key) ?? 0
  counts.set(key, before + 1)
  return before
}

/** Throws what the panel chose for the next request. */
export function obeyScimPanel(tenant: Tenant, connectionId: string): void {
  const { panel, now } = tenant
  if (panel.take('scim-next-429')) throw wait(tenant, 'Too many requests', 1)
  if (panel.take('scim-next-500')) throw scimError(500, null, 'Internal error')
  const second = Math.floor(now() / 1000)
  for (const { id, perSecond } of scimRates)
    if (panel.isOn(id) && count(tenant, `${id} ${connectionId} ${second}`) >= perSecond)
      throw wait(tenant, 'Too many requests', 1)
}

function act(tenant: Tenant, { id, fault }: ScimSentinel): boolean {
  if (fault.kind === 'lost') return true
  if (count(tenant, id) >= (fault.times ?? Infinity)) return false
  const { status, scimType = null, detail, retryAfter } = fault
  if (retryAfter !== undefined) throw wait(tenant, detail, retryAfter)
  throw scimError(status, scimType, detail)
}

const sentinelsAt = (where: ScimSentinel['where'], value: unknown) =>
  scimSentinels.filter((one) => one.where === where && one.id === value)

export function meetToken(tenant: Tenant, token: string): void {
  for (const one of sentinelsAt('bearer token', token)) act(tenant, one)
}

/** True when the work shall be done and its answer lost. */
export const meetCreate = (tenant: Tenant, body: unknown): boolean =>
  sentinelsAt('userName of a create', isObject(body) ? body['userName'] : undefined).some((one) =>
    act(tenant, one),
  )
