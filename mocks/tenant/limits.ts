import { readPath } from '#domain/destinations/auth0/connection/edit/path.ts'
import { TenantError, invalidBody } from './errors.ts'
import { type LimitData, limitSwitches } from './limit-switches.ts'
import type { Panel } from './panel.ts'
import { waitHeaders } from './sentinel-rules.ts'

type LimitId = (typeof limitSwitches)[number]['id']
export const limitData: readonly (LimitData & { readonly id: LimitId })[] = limitSwitches

export interface Limits {
  /** Throws 429 where a rate that is switched on has no request left for the call. */
  spend(call: string): void
  /** Throws what a limit that is switched on says to a call of the row. */
  demand(row: string, body: unknown): void
  /** Throws 400 where a body has to be called JSON, and is not. */
  demandJson(request: Request): void
}

interface Bucket {
  readonly left: number
  readonly at: number
}

/** The limits of a tenant that the panel switches on. `now` in milliseconds. */
export function createLimits(panel: Panel, now: () => number): Limits {
  const buckets = new Map<string, Bucket>()
  return {
    spend(call) {
      for (const { id, rates = [] } of limitData) {
        const at = rates.findIndex(({ of = '' }) => call.startsWith(of))
        const rate = rates[at]
        if (rate === undefined || !panel.isOn(id)) continue
        const { burst, perMinute } = rate
        const key = `${id} ${at}`
        const before = buckets.get(key) ?? { left: burst, at: now() }
        const back = ((now() - before.at) * perMinute) / 60_000
        const left = Math.min(burst, before.left + back)
        buckets.set(key, { left: left < 1 ? left : left - 1, at: now() })
        if (left >= 1) continue
        const seconds = Math.ceil(((1 - left) * 60) / perMinute)
        const headers = { ...waitHeaders(now(), seconds), 'x-ratelimit-limit': String(burst) }
        throw new TenantError(429, 'Global limit has been reached', 'too_many_requests', headers)
      }
    },
    demand(row, body) {
      for (const { id, refuses = [] } of limitData) {
        const refusal = refuses.find(({ of }) => of === row)
        if (refusal === undefined || !panel.isOn(id)) continue
        const { member, status, message, errorCode } = refusal
        if (member === undefined || readPath(body, member) !== undefined)
          throw new TenantError(status, message, errorCode)
      }
    },
    demandJson({ headers }) {
      const [type = ''] = (headers.get('content-type') ?? '').split(';')
      if (panel.isOn('strict-content-type') && type.trim().toLowerCase() !== 'application/json')
        throw invalidBody(`Unsupported content type: '${type}', send application/json`)
    },
  }
}
