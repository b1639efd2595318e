import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi } from '#api/context.tsx'
import type { ApiError } from '#api/errors.ts'
import { cloudentityRoutes } from '#domain/destinations/cloudentity/contract/routes.ts'
import type { ResponseOf } from '#domain/wire/endpoint.ts'
import { postAuthenticationScriptQuery } from '../data/queries.ts'
import { forgetWanted, wantedScript, wantScript } from './wanted-script.ts'

type Assigned = ResponseOf<typeof cloudentityRoutes.setPostAuthenticationScript>

/** Assigns a Post Authentication script, or none; what was wanted and not reached is remembered. */
export function useAssignScript(iid: string) {
  const client = useApi()
  const queries = useQueryClient()
  const { queryKey } = postAuthenticationScriptQuery(client, iid)
  const [wanted, setWanted] = useState(() => wantedScript(iid))
  const forget = () => {
    forgetWanted(iid)
    setWanted(undefined)
  }
  const mutation = useMutation<Assigned, ApiError, string | undefined>({
    mutationFn: (scriptId) => {
      if (scriptId === undefined) forget()
      else {
        wantScript(iid, scriptId)
        setWanted(scriptId)
      }
      return client.send(cloudentityRoutes.setPostAuthenticationScript, {
        params: { iid },
        body: { script_id: scriptId ?? null },
      })
    },
    onSuccess: (assigned) => {
      forget()
      queries.setQueryData(queryKey, assigned)
    },
    // What became of it is seen in what is assigned.
    onError: () => queries.invalidateQueries({ queryKey }),
  })
  return { ...mutation, wanted, forget }
}
