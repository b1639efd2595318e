import { maxProfileBytes } from '#domain/destinations/auth0/mapping/profile-size.ts'
import type { OriginRules } from '#domain/wire/origin-rules.ts'
import { addLog } from '../tenant/logs.ts'
import type { StoredConnection, TenantState, TenantUser } from '../tenant/state.ts'
import { arrive } from './arrive.ts'
import { beginExchange, finishExchange, type Transaction } from './exchange.ts'
import { asLoginFailed, type LoginFailed } from './login-failed.ts'
import { sessionExpiry } from './session-expiry.ts'
import { upstreamOf } from './upstream.ts'

export interface FederationOptions {
  /** Of the tenant's face that the browser is at. */
  readonly origin: string
  readonly state: TenantState
  readonly originRules: OriginRules
  /** Profiles are limited, as Auth0 announces it. */
  readonly smallProfiles: () => boolean
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

/** One login of an application, as the tenant's own provider knows it. */
export interface LoginRequest {
  /** Of the interaction. */
  readonly uid: string
  readonly clientId: string
  readonly param: (name: string) => string | undefined
}

interface Pending {
  readonly request: LoginRequest
  readonly stored: StoredConnection
  readonly transaction: Transaction
  answer?: URLSearchParams
}

export type Outcome =
  | { readonly user: TenantUser; readonly details: object; readonly failed?: never }
  | { readonly failed: LoginFailed; readonly user?: never; readonly details?: never }

export interface Federation {
  /** Where at the provider the browser shall go, or why it cannot. */
  begin(stored: StoredConnection, request: LoginRequest): Promise<URL | LoginFailed>
  /** Keeps what came to /login/callback; answers the interaction it belongs to. */
  receive(answer: URLSearchParams): string | undefined
  /** The end of a login whose answer was received; undefined when there is none. */
  finish(uid: string): Promise<Outcome | undefined>
}

/** The tenant's side of a login at another provider, from `/authorize` to the stored user. */
export function createFederation(options: FederationOptions): Federation {
  const { origin, state, originRules, smallProfiles, now } = options
  const pending = new Map<string, Pending>()

  function log(
    type: 's' | 'f',
    stored: StoredConnection,
    { clientId }: LoginRequest,
    end: Outcome,
  ) {
    const { id, name, strategy } = stored.connection
    const { user, failed, details } = end
    addLog(state, now(), {
      type,
      client_id: clientId,
      connection: name,
      connection_id: id,
      strategy,
      ...(user && { user_id: user.user_id, user_name: user.email ?? user.user_id }),
      ...(details && Object.keys(details).length > 0 && { details: { ...details } }),
      ...(failed && { description: failed.message, details: failed.details }),
    })
  }

  async function complete({ transaction, answer, stored }: Pending): Promise<Outcome> {
    try {
      const tokens = await finishExchange(transaction, answer ?? new URLSearchParams())
      const { connection } = stored
      const details = sessionExpiry(connection, tokens.claims, now() / 1000)
      const most = smallProfiles() ? maxProfileBytes : undefined
      return { user: await arrive(state, connection, tokens, now(), most), details }
    } catch (error) {
      return { failed: asLoginFailed(error) }
    }
  }

  return {
    async begin(stored, request) {
      try {
        const { url, transaction } = await beginExchange(
          upstreamOf(stored.connection, originRules),
          {
            redirectUri: `${origin}/login/callback`,
            param: request.param,
            moreScopes: request.param('connection_scope'),
          },
        )
        pending.set(transaction.state, { request, stored, transaction })
        return url
      } catch (error) {
        const failed = asLoginFailed(error)
        log('f', stored, request, { failed })
        return failed
      }
    },
    receive(answer) {
      const found = pending.get(answer.get('state') ?? '')
      if (found) found.answer = answer
      return found?.request.uid
    },
    async finish(uid) {
      const found = [...pending.values()].find(
        ({ request, answer }) => answer && request.uid === uid,
      )
      if (!found) return undefined
      pending.delete(found.transaction.state)
      const outcome = await complete(found)
      log(outcome.failed ? 'f' : 's', found.stored, found.request, outcome)
      return outcome
    },
  }
}
