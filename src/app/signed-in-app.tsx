import { useAuth0 } from '@auth0/auth0-react'
import { QueryClientProvider } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { createClient } from '#api/client.ts'
import { type ApiError, isApiError } from '#api/errors.ts'
import { createQueryClient } from '#api/query-client.ts'
import type { PublicConfig } from '#domain/wire/public-config.ts'
import { accessToken } from './access-token.ts'
import type { Operator } from './operator.ts'
import { SessionEndedPage } from './session-ended-page.tsx'
import { SessionGate } from './session-gate.tsx'

interface SignedInAppProps {
  readonly config: PublicConfig
  readonly operator: Operator
  /** Of their first access token. */
  readonly token: string | undefined
}

/** The dashboard of one operator, and what is shown when the session ends midway. */
export function SignedInApp({ config, operator, token }: SignedInAppProps) {
  const { getAccessTokenSilently } = useAuth0()
  const [ended, setEnded] = useState<ApiError>()
  const [queryClient] = useState(() =>
    createQueryClient((error) => {
      if (isApiError(error) && error.kind === 'signed-out') setEnded(error)
    }),
  )
  const client = useMemo(
    () =>
      createClient({
        baseUrl: '/api',
        getToken: () => accessToken(getAccessTokenSilently),
        operator: () => operator.sub,
      }),
    [getAccessTokenSilently, operator],
  )
  return (
    <QueryClientProvider client={queryClient}>
      {ended && <SessionEndedPage config={config} error={ended} />}
      {/* Hidden, not taken away: a form keeps what was typed until the page is left. */}
      <div hidden={ended !== undefined}>
        <SessionGate client={client} config={config} operator={operator} token={token} />
      </div>
    </QueryClientProvider>
  )
}
