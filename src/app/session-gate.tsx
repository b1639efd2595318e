import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { ApiProvider, type Session } from '#api/context.tsx'
import { sessionQuery } from '#api/queries.ts'
import type { PublicConfig } from '#domain/wire/public-config.ts'
import { Placeholder } from '#ui/placeholder.tsx'
import { RouterProvider } from '#panels/router/router-context.tsx'
import { createAppRouter } from './app-router.ts'
import { Frame } from './frame.tsx'
import { Layout } from './layout.tsx'
import { Problem } from './problem.tsx'
import type { AskAs } from './routes.ts'
import type { SignedIn } from './signed-in.ts'

interface SessionGateProps extends Pick<SignedIn, 'client' | 'operator' | 'claims'> {
  readonly config: PublicConfig
}

/** Asks the gateway what the operator may do, and shows the routes. */
export function SessionGate({ client, config, operator, claims }: SessionGateProps) {
  const queryClient = useQueryClient()
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

function Routes(as: AskAs) {
  const [router] = useState(() => createAppRouter(as))
  return (
    <RouterProvider router={router}>
      <Layout />
    </RouterProvider>
  )
}
