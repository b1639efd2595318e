import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Client } from '#api/client.ts'
import { useApi } from '#api/context.tsx'
import type { ApiError } from '#api/errors.ts'
import { connectionLists, connectionQuery } from '#api/queries.ts'
import { useSecretMutation } from '#api/secret-mutation.ts'
import { rotationRoutes } from '#domain/destinations/auth0/contract/routes-of-rotation.ts'
import type { ConnectionView } from '#domain/destinations/auth0/contract/views.ts'

export const trialQuery = (client: Client, id: string) =>
  queryOptions({
    queryKey: ['trials', id],
    queryFn: ({ signal }) => client.send(rotationRoutes.getTrial, { params: { id } }, { signal }),
  })

/** The calls of a rotation, and what they leave in what was read. */
export function useRotation({ id }: Pick<ConnectionView, 'id'>) {
  const client = useApi()
  const queries = useQueryClient()
  const options = trialQuery(client, id)
  const trial = useQuery(options)
  const readAgain = () => void queries.invalidateQueries({ queryKey: options.queryKey })
  /** A connection that is being deleted is shown for a while: what was ordered is what counts. */
  const forget = () => {
    queries.setQueryData(options.queryKey, { fits: false })
    void queries.invalidateQueries({ queryKey: connectionLists })
  }

  const starting = useSecretMutation(async (clientSecret: string) => {
    const params = { id }
    try {
      const made = await client.send(rotationRoutes.startTrial, { params, body: { clientSecret } })
      queries.setQueryData(options.queryKey, made)
      if (made.trial)
        queries.setQueryData(connectionQuery(client, made.trial.id).queryKey, made.trial)
    } catch (error) {
      // It may be there all the same.
      readAgain()
      throw error
    }
  })
  const switching = useMutation<{ leftover: boolean }, ApiError, string>({
    mutationFn: async (tag) => {
      const params = { id }
      const switched = await client.send(rotationRoutes.switchSecret, { params, body: { tag } })
      queries.setQueryData(connectionQuery(client, id).queryKey, switched.connection)
      if (switched.leftover) readAgain()
      else forget()
      return { leftover: switched.leftover }
    },
    onError: () => {
      readAgain()
      void queries.invalidateQueries({ queryKey: connectionQuery(client, id).queryKey })
    },
  })
  const deleting = useMutation<unknown, ApiError>({
    mutationFn: () => client.send(rotationRoutes.deleteTrial, { params: { id } }),
    onSuccess: forget,
    onError: readAgain,
  })
  return { trial, key: options.queryKey, starting, switching, deleting }
}
export type Rotation = ReturnType<typeof useRotation>
