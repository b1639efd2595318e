import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi } from '#api/context.tsx'
import { scimTokensQuery } from '#api/scim-queries.ts'
import { scimRoutes } from '#domain/destinations/auth0/contract/routes-of-scim.ts'
import { mostTokens } from '#domain/destinations/auth0/contract/scim.ts'
import type { EndpointForm } from '#domain/destinations/auth0/scim/endpoint.ts'
import { Reading } from '#panels/waiting/reading.tsx'
import { Button } from '#ui/button.tsx'
import { Hint } from '#ui/hint.tsx'
import { LoadFailure } from '../../../page/load-failure.tsx'
import { useConnection } from '../../../page/connection-context.ts'
import { Section } from '../../settings/section.tsx'
import { useRefused } from '../use-refused.ts'
import { NewToken } from './new-token.tsx'
import { Rotation } from './rotation.tsx'
import { ShownOnce } from './shown-once.tsx'
import { TokenTable } from './token-table.tsx'
import { useNewToken } from './use-new-token.ts'

/** What their directory signs in with: two at most, each shown once. */
export function TokensCard({ form }: { readonly form: EndpointForm }) {
  const { id } = useConnection()
  const query = scimTokensQuery(useApi(), id)
  const { data, error, isFetching, refetch, failureReason } = useQuery(query)
  const { shown, forget, create } = useNewToken(id)
  const [asking, setAsking] = useState(false)
  const refused = useRefused(scimRoutes.createScimToken)
  const tokens = data?.tokens ?? []
  const full = tokens.length >= mostTokens
  return (
    <Section title="Tokens">
      {shown && <ShownOnce shown={shown} onClose={forget} />}
      {data ? (
        <>
          <Hint>
            {tokens.length} of {mostTokens}. Auth0 allows two, so that one can be replaced while the
            other still works.
          </Hint>
          {tokens.length > 0 && <TokenTable tokens={tokens} />}
          <Rotation tokens={tokens} />
        </>
      ) : error && !isFetching ? (
        <LoadFailure
          what="The tokens"
          error={error}
          onRetry={() => void refetch()}
          retrying={false}
        />
      ) : (
        <Reading
          label="Loading the tokens"
          lines={3}
          error={failureReason}
          keys={[query.queryKey]}
        />
      )}
      <div>
        <Button
          unavailable={
            refused ??
            (shown
              ? 'Copy the token above and close it first: another would take its place.'
              : full
                ? 'Delete one to make another.'
                : undefined)
          }
          onClick={() => setAsking(true)}
        >
          Generate New Token
        </Button>
      </div>
      {asking && <NewToken form={form} create={create} onClose={() => setAsking(false)} />}
    </Section>
  )
}
