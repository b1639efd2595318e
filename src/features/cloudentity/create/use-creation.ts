import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useApi, useSession } from '#api/context.tsx'
import { type ApiError, isApiError, isLost } from '#api/errors.ts'
import { lookAgain } from '#api/look-again.ts'
import { useSecretMutation } from '#api/secret-mutation.ts'
import { type Looking, useLooking } from '#api/use-looking.ts'
import { cloudentityRoutes } from '#domain/destinations/cloudentity/contract/routes.ts'
import type { IdpView } from '#domain/destinations/cloudentity/contract/views.ts'
import { type CreateValues, newIdpFrom } from '#domain/destinations/cloudentity/create-form.ts'
import type { Generation } from '#domain/destinations/cloudentity/generation.ts'
import { useNavigate } from '#panels/router/router-context.tsx'
import { idpPath } from '../data/paths.ts'
import { idpQuery } from '../data/queries.ts'

export interface Creation {
  readonly create: (values: CreateValues) => Promise<void>
  /** Words of what is under way. */
  readonly busy: string | undefined
  readonly error: ApiError | undefined
  /** It was sent and no answer came: what the last look has shown. */
  readonly unsure: 'absent' | 'unseen' | undefined
  /** Members in which what is there is not what was sent. */
  readonly differs: readonly string[]
  readonly looking: Looking | undefined
  readonly look: (values: CreateValues) => Promise<void>
}

interface Options {
  readonly generation: Generation
  /** A UUID. The same for every try: sent again, it does not become two. */
  readonly attempt: string
  readonly onCreated: () => void
}

/** Creates it, once; after a lost answer it is looked for by its attempt, and never sent by itself. */
export function useCreation({ generation, attempt: key, onCreated }: Options): Creation {
  const client = useApi()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const { config } = useSession()
  const [error, setError] = useState<ApiError>()
  const [unsure, setUnsure] = useState<Creation['unsure']>()
  const [differs, setDiffers] = useState<readonly string[]>([])
  const { looking, show } = useLooking()
  const underWay = useRef(false)

  const post = useSecretMutation((values: CreateValues) => {
    const idp = newIdpFrom(values, generation, config.domain)
    if (values.applicationId === '') {
      const { clientSecret } = values
      return client.send(cloudentityRoutes.createIdp, { body: { idp, clientSecret, key } })
    }
    const { domain: _, client_id: applicationId, ...others } = idp
    const redirectUrl = values.redirectUrl.trim()
    return client.send(cloudentityRoutes.handOverApplication, {
      body: { applicationId, redirectUrl, idp: others, key },
    })
  })

  const finish = async (idp: IdpView) => {
    queries.setQueryData(idpQuery(client, idp.id).queryKey, idp, { updatedAt: 0 })
    await queries.invalidateQueries({ queryKey: ['cloudentity', 'idps'] })
    onCreated()
    navigate({ to: idpPath(idp.id), state: { created: true } })
  }

  const look = async (values: CreateValues) => {
    setUnsure('unseen')
    const idp = newIdpFrom(values, generation, config.domain)
    const found = await lookAgain(async (signal) => {
      const body = { idp, key }
      const one = await client.send(cloudentityRoutes.confirmIdp, { body }, { signal })
      if (one.outcome !== 'absent') return one
      setUnsure('absent')
      return undefined
    }, show)
    if (found?.outcome === 'created') await finish(found.idp)
    if (found?.outcome !== 'differs') return
    setUnsure(undefined)
    setDiffers(found.members)
  }

  const create = async (values: CreateValues) => {
    // A double click and Enter held down come before the next render.
    if (underWay.current) return
    underWay.current = true
    setError(undefined)
    setUnsure(undefined)
    setDiffers([])
    try {
      await finish(await post.submit(values))
    } catch (failure) {
      if (!isApiError(failure)) throw failure
      setError(failure)
      if (isLost(failure)) await look(values)
    } finally {
      underWay.current = false
    }
  }

  return {
    create,
    busy: post.isPending ? 'Saving…' : looking ? 'Looking in the workspace…' : undefined,
    error,
    unsure,
    differs,
    looking,
    look,
  }
}
