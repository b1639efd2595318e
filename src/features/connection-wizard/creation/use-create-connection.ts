import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { useApi, useSession } from '#api/context.tsx'
import { type ApiError, isApiError } from '#api/errors.ts'
import { connectionQuery } from '#api/queries.ts'
import { type Looking, useLooking } from '#api/use-looking.ts'
import { useSecretMutation } from '#api/secret-mutation.ts'
import type { WizardValues } from '#domain/destinations/auth0/connection/draft.ts'
import { fieldOfProperty } from '#domain/destinations/auth0/connection/field-of-property.ts'
import { type Field, fields } from '#domain/destinations/auth0/connection/fields.ts'
import { type RequestContext, toCreateBody } from '#domain/destinations/auth0/connection/request.ts'
import type { StepId } from '#domain/destinations/auth0/connection/steps.ts'
import type { CreateConnectionBody } from '#domain/destinations/auth0/contract/connection.ts'
import type { ConnectionView } from '#domain/destinations/auth0/contract/views.ts'
import { applySubmitError } from '#forms/submit-error.ts'
import type { Purpose } from '../check/purpose-of.ts'
import type { OpenDraft } from '../draft/use-draft.ts'

export interface Creation {
  readonly create: (values: WizardValues, purpose: Purpose) => Promise<void>
  /** Words of what is under way. */
  readonly busy: string | undefined
  /** It exists: from then on its own name is taken, and its secret is let go of. */
  readonly createdId: string | undefined
  /** The create was sent and no answer came: what the last look in the tenant has shown. */
  readonly unsure: 'absent' | 'unseen' | undefined
  /** While it is looked whether it was created. */
  readonly looking: Looking | undefined
  /** Looks again. */
  readonly look: () => Promise<void>
  /** The last failure while the query layer waits to send the create again (a 429). */
  readonly waitingFor: ApiError | undefined
}

interface Options {
  readonly form: UseFormReturn<WizardValues>
  readonly draft: OpenDraft
  readonly context: RequestContext
  /** True when nothing blocks, so that a reason to continue is none. */
  readonly isMoot: boolean
  readonly goTo: (step: StepId, field?: Field) => void
}

/**
 * Creates the connection, then enables the applications, and goes to its page. A create is sent
 * once; when its answer is lost, the tenant is looked at for a while, and the connection is ours only
 * if every member that was sent is equal. Sent again by the operator it cannot become two: the tenant
 * refuses a second connection of the name.
 */
export function useCreateConnection({ form, draft, context, isMoot, goTo }: Options): Creation {
  const client = useApi()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const session = useSession()
  const [createdId, setCreatedId] = useState<string>()
  const [unsure, setUnsure] = useState<Creation['unsure']>()
  const { looking, show, left } = useLooking()
  const underWay = useRef(false)
  const purpose = useRef<Purpose>('use')
  const post = useSecretMutation((body: { connection: CreateConnectionBody; reason?: string }) =>
    client.call('createConnection', { body }),
  )

  const goToField = (field: Field) => {
    if (!left.current) goTo(fields[field].step, field)
  }

  const finish = async (connection: ConnectionView, values: WizardValues) => {
    setCreatedId(connection.id)
    setUnsure(undefined)
    await queries.invalidateQueries({ queryKey: ['connections'] })
    // Its page opens with what the tenant has just answered, and reads it at once as it is kept:
    // a create need not answer all that a read does, and an edit names what was read.
    queries.setQueryData(connectionQuery(client, connection.id).queryKey, connection, {
      updatedAt: 0,
    })
    const { enableFor } = await import('./after-creation.ts')
    const { id } = connection
    await enableFor(
      { id, applications: values.applications, purpose: purpose.current },
      { client, queries, session },
    )
    form.reset({ ...values, clientSecret: '' })
    draft.remove()
    // Whoever left before the answer is where they want to be.
    if (left.current) return
    await navigate({
      to: purpose.current === 'testing' ? '/connections/$id/test' : '/connections/$id/links',
      params: { id },
      state: { created: true },
    })
  }

  const failed = (error: ApiError, values: WizardValues) => {
    const fieldOf = () =>
      error.kind === 'conflict'
        ? ('name' as const)
        : error.property === undefined
          ? undefined
          : fieldOfProperty(error.property, values.mode)
    if (applySubmitError(error, { setError: form.setError, fieldOf }) === 'banner') return
    const field = fieldOf()
    if (field) goToField(field)
  }

  /** Looks for a create whose answer was lost, until it is there or another one has its name. */
  const confirm = async (values: WizardValues) => {
    setUnsure('unseen')
    const connection = toCreateBody(values, context)
    // Not part of the first screen. It has come with the review, which shows the looks.
    const { lookAgain } = await import('#api/look-again.ts')
    const found = await lookAgain(async (signal) => {
      const one = await client.call('confirmConnection', { body: { connection } }, { signal })
      if (one.outcome !== 'absent') return one
      setUnsure('absent')
      return undefined
    }, show)
    if (found === undefined) return
    if (found.outcome === 'created') return finish(found.connection, values)
    setUnsure(undefined)
    form.setError('name', {
      type: 'differs',
      message: `The tenant has another connection of this name; it differs in ${found.members.join(', ')}.`,
    })
    goToField('name')
  }

  const create = async (values: WizardValues, wanted: Purpose) => {
    // A double click and Enter held down come before the next render.
    if (underWay.current) return
    underWay.current = true
    purpose.current = wanted
    const again = unsure !== undefined
    setUnsure(undefined)
    try {
      const reason = isMoot ? '' : values.reason.trim()
      const body = { connection: toCreateBody(values, context), ...(reason !== '' && { reason }) }
      await finish(await post.submit(body), values)
    } catch (error) {
      if (!isApiError(error)) throw error
      // The name that is taken may be by the one that was sent before.
      const mayBeOurs = error.kind === 'lost' || (again && error.kind === 'conflict')
      if (!mayBeOurs) return failed(error, values)
      await confirm(values)
    } finally {
      underWay.current = false
    }
  }

  return {
    create,
    createdId,
    busy: createdId
      ? 'Enabling applications…'
      : post.isPending
        ? 'Creating…'
        : looking
          ? 'Looking in the tenant…'
          : undefined,
    unsure,
    looking,
    look: () => confirm(form.getValues()),
    waitingFor: post.isPending && post.failureReason ? post.failureReason : undefined,
  }
}
