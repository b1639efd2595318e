import { useQueryClient } from '@tanstack/react-query'
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
import { useNavigate } from '#panels/router/router-context.tsx'
import type { Purpose } from '../check/purpose-of.ts'
import type { OpenDraft } from '../draft/use-draft.ts'

interface Unsure {
  /** The connection that was sent. The form may have another name by now. */
  readonly name: string
  /**
   * What the last look in the tenant has shown: nothing, for it failed or is still to come; no
   * connection of the name; or another one, which differs in these members.
   */
  readonly found: 'unseen' | 'absent' | readonly string[]
}

/** It may hold a secret. */
interface Sent {
  readonly values: WizardValues
  readonly connection: CreateConnectionBody
  readonly purpose: Purpose
}

export interface Creation {
  readonly create: (values: WizardValues, purpose: Purpose) => Promise<void>
  /** Words of what is under way. */
  readonly busy: string | undefined
  /** It exists: from then on its own name is taken, and its secret is let go of. */
  readonly createdId: string | undefined
  /** A create was sent and no answer came. */
  readonly unsure: Unsure | undefined
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
  const [unsure, setUnsure] = useState<Unsure>()
  const { looking, show, left } = useLooking()
  const underWay = useRef(false)
  /** What may have been created: kept until that is told, and in no state, for its secret's sake. */
  const sent = useRef<Sent>(undefined)
  const post = useSecretMutation((body: { connection: CreateConnectionBody; reason?: string }) =>
    client.call('createConnection', { body }),
  )

  /** A double click and Enter held down come before the next render. */
  const alone = async (work: () => Promise<void>) => {
    if (underWay.current) return
    underWay.current = true
    await work().finally(() => {
      underWay.current = false
    })
  }

  const settled = () => {
    sent.current = undefined
    setUnsure(undefined)
  }

  const goToField = (field: Field) => {
    if (!left.current) goTo(fields[field].step, field)
  }

  const finish = async (connection: ConnectionView, { values, purpose }: Sent) => {
    setCreatedId(connection.id)
    settled()
    await queries.invalidateQueries({ queryKey: ['connections'] })
    // Its page opens with what the tenant has just answered, and reads it at once as it is kept:
    // a create need not answer all that a read does, and an edit names what was read.
    queries.setQueryData(connectionQuery(client, connection.id).queryKey, connection, {
      updatedAt: 0,
    })
    const { enableFor } = await import('./after-creation.ts')
    const { id } = connection
    const { applications } = values
    await enableFor({ id, applications, purpose }, { client, queries, session })
    form.reset({ ...values, clientSecret: '' })
    draft.remove()
    // Whoever left before the answer is where they want to be.
    if (left.current) return
    navigate({
      to: purpose === 'testing' ? '/connections/$id/test' : '/connections/$id/links',
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
  const confirm = async (one: Sent) => {
    sent.current = one
    const { connection } = one
    const { name } = connection
    const mark = (found: Unsure['found']) => setUnsure({ name, found })
    mark('unseen')
    // Not part of the first screen. It has come with the review, which shows the looks.
    const { lookAgain } = await import('#api/look-again.ts')
    const answer = await lookAgain(async (signal) => {
      const body = { connection }
      const look = client.call('confirmConnection', { body }, { signal })
      const now = await look.catch((error: unknown) => {
        if (!signal.aborted) mark('unseen')
        throw error
      })
      if (now.outcome !== 'absent') return now
      mark('absent')
      return undefined
    }, show)
    if (answer === undefined) return
    if (answer.outcome === 'created') return finish(answer.connection, one)
    // The field has another name by now.
    if (form.getValues('name') !== name) return mark(answer.members)
    settled()
    form.setError('name', {
      type: 'differs',
      message: `The tenant has a connection of this name; it differs in ${answer.members.join(', ')}.`,
    })
    goToField('name')
  }

  const create = (values: WizardValues, purpose: Purpose) =>
    alone(async () => {
      const one = { values, purpose, connection: toCreateBody(values, context) }
      try {
        const reason = isMoot ? '' : values.reason.trim()
        const body = { connection: one.connection, ...(reason !== '' && { reason }) }
        await finish(await post.submit(body), one)
      } catch (error) {
        if (!isApiError(error)) throw error
        // The name that is taken may be by the one that was sent before.
        const again = sent.current?.values.name === values.name
        const mayBeOurs = error.kind === 'lost' || (again && error.kind === 'conflict')
        if (!mayBeOurs) return failed(error, values)
        await confirm(one)
      }
    })

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
    look: () => alone(async () => sent.current && confirm(sent.current)),
    waitingFor: post.isPending && post.failureReason ? post.failureReason : undefined,
  }
}
