import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { Client } from '#api/client.ts'
import { ApiProvider, type Session } from '#api/context.tsx'
import { sessionQuery } from '#api/queries.ts'
import type { PublicConfig } from '#domain/wire/public-config.ts'
import { Placeholder } from '#ui/placeholder.tsx'
import { RouterProvider } from '#panels/router/router-context.tsx'
import { type RouterContext, createAppRouter } from './app-router.ts'
import { Frame } from './frame.tsx'
import { Layout } from './layout.tsx'
import type { Operator } from './operator.ts'
import { Problem } from './problem.tsx'
import { claimsOf } from './token-claims.ts'

interface SessionGateProps {
  readonly client: Client
  readonly config: PublicConfig
  readonly operator: Operator
  /** Says what they may do before the gateway does, which verifies it. */
  readonly token: string | undefined
}

/** Asks the gateway what the operator may do, and shows the routes. */
export function SessionGate({ client, config, operator, token }: SessionGateProps) {
  const queryClient = useQueryClient()
  const [claims] = useState(() => claimsOf(token, Date.now()))
  const { data, error, refetch, isFetching } = useQuery({
    ...sessionQuery(client),
    ...(claims && { placeholderData: { ...claims, missingScopes: [] } }),
  })
  const session = useMemo<Session | undefined>(
    () => data && { ...data, ...operator, config },
    [data, operator, config],
  )
  if (session) {
    return (
      <ApiProvider client={client} session={session}>
        <Routes client={client} queryClient={queryClient} session={session} />
      </ApiProvider>
    )
  }
  return (
    <Frame config={config}>
      {error && !isFetching ? (
        <Problem error={error} config={config} onRetry={() => void refetch()} />
      ) : (
        <Placeholder label="Loading" />
      )}
    </Frame>
  )
}

function Routes(context: RouterContext) {
  const [router] = useState(() => createAppRouter(context))
  return (
    <RouterProvider router={router}>
      <Layout />
    </RouterProvider>
  )
}
