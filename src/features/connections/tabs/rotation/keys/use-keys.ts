import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useApi } from '#api/context.tsx'
import type { ApiError } from '#api/errors.ts'
import { keyRoutes } from '#domain/destinations/auth0/contract/routes-of-rotation.ts'

interface Keys {
  readonly keys: readonly { readonly kid: string; readonly state: string }[]
}

/** The keys of a connection, and what changes them. */
export function useKeys(id: string) {
  const client = useApi()
  const queries = useQueryClient()
  const params = { id }
  const queryKey = ['keys', id] as const
  const read = useQuery({
    queryKey,
    queryFn: ({ signal }) => client.send(keyRoutes.listKeys, { params }, { signal }),
  })
  const after = {
    onSuccess: (keys: Keys) => queries.setQueryData(queryKey, keys),
    // What came of it is shown, whatever was heard.
    onError: () => void queries.invalidateQueries({ queryKey }),
  }
  const making = useMutation<Keys, ApiError>({
    mutationFn: () => client.send(keyRoutes.createKeys, { params }),
    ...after,
  })
  const rotating = useMutation<Keys, ApiError, string>({
    mutationFn: (next) => client.send(keyRoutes.rotateKeys, { params, body: { next } }),
    ...after,
  })
  return { read, queryKey, making, rotating }
}
export type UsedKeys = ReturnType<typeof useKeys>
