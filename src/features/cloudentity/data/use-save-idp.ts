import { useQueryClient } from '@tanstack/react-query'
import { useApi } from '#api/context.tsx'
import { useSecretMutation } from '#api/secret-mutation.ts'
import { cloudentityRoutes } from '#domain/destinations/cloudentity/contract/routes.ts'
import type { IdpChanges, IdpView } from '#domain/destinations/cloudentity/contract/views.ts'
import { idpQuery } from './queries.ts'

export interface IdpEdit {
  readonly changes: IdpChanges
  /** Replaces the stored one. */
  readonly clientSecret?: string | undefined
}

/**
 * Writes changes of one identity provider and keeps the answer. Rejects with an ApiError: `stale`
 * where somebody else changed it, `secret_required` where the stored secret would go elsewhere.
 */
export function useSaveIdp({ id: iid, tag }: Pick<IdpView, 'id' | 'tag'>) {
  const client = useApi()
  const queryClient = useQueryClient()
  return useSecretMutation(async ({ changes, clientSecret }: IdpEdit) => {
    const { unexpected = [], ...idp } = await client.send(cloudentityRoutes.updateIdp, {
      params: { iid },
      body: { tag, changes, ...(clientSecret ? { clientSecret } : {}) },
    })
    queryClient.setQueryData(idpQuery(client, iid).queryKey, idp)
    void queryClient.invalidateQueries({ queryKey: ['cloudentity', 'idps'] })
    return { idp, unexpected }
  })
}
