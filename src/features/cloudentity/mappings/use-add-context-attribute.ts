import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useApi } from '#api/context.tsx'
import type { ApiError } from '#api/errors.ts'
import { cloudentityRoutes } from '#domain/destinations/cloudentity/contract/routes.ts'
import type { ResponseOf } from '#domain/wire/endpoint.ts'
import { contextQuery } from '../data/queries.ts'

export interface NewContextAttribute {
  name: string
  description: string
  type: string
}

type Context = ResponseOf<typeof cloudentityRoutes.addContextAttribute>

/** Adds an attribute to the workspace's authentication context, at once and for all its providers. */
export function useAddContextAttribute() {
  const client = useApi()
  const queries = useQueryClient()
  const { queryKey } = contextQuery(client)
  return useMutation<Context, ApiError, NewContextAttribute>({
    mutationFn: (body) => client.send(cloudentityRoutes.addContextAttribute, { body }),
    onSuccess: (context) => queries.setQueryData(queryKey, context),
    // What became of it is seen in what is there.
    onError: () => queries.invalidateQueries({ queryKey }),
  })
}
