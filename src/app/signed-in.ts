import type { QueryClient } from '@tanstack/react-query'
import { type Client, createClient } from '#api/client.ts'
import { type ApiError, isApiError } from '#api/errors.ts'
import { sessionQuery } from '#api/queries.ts'
import { createQueryClient } from '#api/query-client.ts'
import { accessToken } from './access-token.ts'
import type { Arrival } from './arrival.ts'
import type { Operator } from './operator.ts'
import { askScreens } from './routes.ts'
import { type Claims, claimsOf } from './token-claims.ts'

/** An operator's way to the gateway, and what came by it. */
export interface SignedIn {
  readonly operator: Operator
  readonly client: Client
  readonly queryClient: QueryClient
  /** What they may do, before the gateway says it, which verifies it. */
  readonly claims: Claims | undefined
  readonly ending: Ending
}

/** Why the session ended midway; a store for `useSyncExternalStore`. */
export interface Ending {
  readonly subscribe: (listener: () => void) => () => void
  readonly current: () => ApiError | undefined
}

/**
 * Asks the gateway for the session and for what a screen shows, before anything of it is drawn: what
 * draws it finds the answers, or the requests on their way.
 *
 * @param path of the screen; what they may not read is not asked for
 */
export function letIn(
  getToken: () => Promise<string | undefined>,
  { operator, token }: Extract<Arrival, { readonly is: 'signed-in' }>,
  path: string,
): SignedIn {
  const { ending, end } = createEnding()
  const queryClient = createQueryClient(end)
  const client = createClient({
    baseUrl: '/api',
    getToken: () => accessToken(getToken),
    operator: () => operator.sub,
  })
  const claims = claimsOf(token, Date.now())
  if (claims) askScreens({ client, queryClient, session: claims }, path)
  void queryClient.prefetchQuery(sessionQuery(client))
  return { operator, client, queryClient, claims, ending }
}

function createEnding() {
  let ended: ApiError | undefined
  const listeners = new Set<() => void>()
  const end = (error: Error) => {
    if (!isApiError(error) || error.kind !== 'signed-out') return
    ended = error
    for (const listener of listeners) listener()
  }
  const subscribe = (listener: () => void) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  }
  const ending: Ending = { subscribe, current: () => ended }
  return { ending, end }
}
