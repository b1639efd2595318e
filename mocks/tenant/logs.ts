import type { LogEvent } from '#domain/destinations/auth0/contract/tenant-shapes.ts'
import type { TenantState } from './state.ts'

/**
 * What the sandbox logs of a login, of provisioning and of its Management API, with Auth0's codes (auth0.com/docs, "Log Event Type Codes").
 * Their descriptions are UNVERIFIED where they are not the error's own text.
 */
export type LogType = 's' | 'f' | 'seacft' | 'feacft' | 'slo' | 'sscim' | 'fscim' | 'sapi' | 'fapi'

export interface NewLogEvent {
  readonly type: LogType
  readonly description?: string
  readonly client_id?: string
  readonly connection?: string
  readonly connection_id?: string
  readonly strategy?: string
  readonly user_id?: string
  readonly user_name?: string
  readonly details?: Readonly<Record<string, unknown>>
}

/**
 * On every line; what is not known of an event is an empty text there (recorded of `seacft`,
 * `feacft`, `seccft` and `fn`). `connection`, `strategy` and `details` are then absent.
 */
const everywhere = {
  description: '',
  connection_id: '',
  client_id: '',
  client_name: '',
  ip: '127.0.0.1',
  hostname: 'acme.eu.auth0.com',
  user_id: '',
  user_name: '',
  user_agent: 'Other 0.0.0 / Other 0.0.0',
  isMobile: false,
}

/** `900`, the time, and a number that ascends: ids sort as their events happened. */
function logId(now: number, number: number): string {
  const time = new Date(now).toISOString().replace(/\D/g, '')
  return `900${time}${String(number).padStart(12, '0')}`
}

/** `now` in milliseconds since the epoch. */
export function addLog(state: TenantState, now: number, event: NewLogEvent): LogEvent {
  const client = event.client_id === undefined ? undefined : state.clients.get(event.client_id)
  const id = logId(now, state.logs.length + 1)
  const added = {
    ...everywhere,
    _id: id,
    log_id: id,
    date: new Date(now).toISOString(),
    ...(client?.name === undefined ? {} : { client_name: client.name }),
    ...event,
  }
  state.logs.push(added)
  return added
}
