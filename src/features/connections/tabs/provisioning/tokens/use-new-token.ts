import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi } from '#api/context.tsx'
import { useSecretMutation } from '#api/secret-mutation.ts'
import { scimTokensQuery } from '#api/scim-queries.ts'
import { scimRoutes } from '#domain/destinations/auth0/contract/routes-of-scim.ts'
import type { ScimToken } from '#domain/destinations/auth0/contract/scim.ts'
import type { BodyOf } from '#domain/wire/endpoint.ts'

export interface ShownToken extends ScimToken {
  readonly token: string
}

/**
 * Creates a token. Its text is in this state alone, and goes with the screen: the query layer is
 * given nothing of it, for it keeps what a mutation answers.
 */
export function useNewToken(connection: string) {
  const client = useApi()
  const queries = useQueryClient()
  const [shown, setShown] = useState<ShownToken>()
  const params = { id: connection }
  const create = useSecretMutation(async (body: BodyOf<typeof scimRoutes.createScimToken>) => {
    try {
      setShown(await client.send(scimRoutes.createScimToken, { params, body }))
    } finally {
      // Also where its answer was lost: it counts, and can be deleted.
      void queries.invalidateQueries({ queryKey: scimTokensQuery(client, connection).queryKey })
    }
  })
  return { shown, forget: () => setShown(undefined), create }
}
