import { useEffect, useMemo, useRef, useState } from 'react'
import { type Resolver, type UseFormReturn, useForm, useWatch } from 'react-hook-form'
import { lackedPermission, useSession } from '#api/context.tsx'
import type { ApiError } from '#api/errors.ts'
import {
  type EditableField,
  editableOfProperty,
} from '#domain/destinations/auth0/connection/edit/editable.ts'
import type { Operation } from '#domain/destinations/auth0/contract/edit.ts'
import type { ConnectionView } from '#domain/destinations/auth0/contract/views.ts'
import { formDefaults } from '#forms/form-defaults.ts'
import { nestedErrors } from '#forms/nested-errors.ts'
import { applySubmitError } from '#forms/submit-error.ts'
import { useEditSession } from './edit-session.tsx'
import type { Save } from './undo.ts'
import {
  type EditValues,
  type FormName,
  formName,
  hasField,
  isHidden,
  operationsOf,
  problemsOf,
  valuesOf,
} from '#domain/destinations/auth0/connection/edit/form-values.ts'
import { applied } from './edit-words.ts'

export interface EditOptions {
  readonly connection: ConnectionView
  /** What this form changes; everything else stays, whatever its values. */
  readonly fields: readonly EditableField[]
  /** Further rules of the form: what is wrong, by name in the values. */
  readonly problems?:
    ((values: EditValues) => Partial<Record<keyof EditValues, string>>) | undefined
  /** Whether something was typed that is in no field yet. */
  readonly pending?: ((values: EditValues) => boolean) | undefined
}

export interface Edit {
  readonly form: UseFormReturn<EditValues>
  readonly values: EditValues
  /** The connection as the operator sees it: what the operations are relative to. */
  readonly base: ConnectionView
  readonly operations: readonly Operation[]
  /** Something would be lost by leaving. */
  readonly dirty: boolean
  /** The permission without which nothing can be saved. */
  readonly lacked: string | undefined
  /** The connection's strategy has this field. */
  readonly has: (field: EditableField) => boolean
  /** Its value may not be read: shown as such, never written. */
  readonly hidden: (field: EditableField) => boolean
  readonly discard: () => void
  readonly saved: (save: Save) => void
  readonly takeTheirs: (now: ConnectionView) => void
  /** Puts a refusal at its field; false where it has none here. */
  readonly refused: (error: ApiError) => boolean
}

/**
 * A form over fields of a connection. What is saved is the difference between the form and the
 * connection as the operator saw it, so that what others change meanwhile is neither taken for the
 * operator's wish nor overwritten unseen.
 */
export function useEdit({ connection, fields, problems, pending }: EditOptions): Edit {
  const session = useSession()
  const { own, saved } = useEditSession()
  const { config } = session
  const [base, setBase] = useState(connection)
  const writable = useMemo(
    () => fields.filter((field) => hasField(base, field) && !isHidden(base, field)),
    [fields, base],
  )

  const resolver: Resolver<EditValues> = (values) => {
    const found = [
      ...problemsOf(base, values, writable, config),
      ...Object.entries(problems?.(values) ?? {}),
    ]
    return found.length === 0
      ? { values, errors: {} }
      : { values: {}, errors: nestedErrors<EditValues>(found) }
  }
  const form = useForm<EditValues>({
    ...formDefaults,
    defaultValues: valuesOf(connection),
    resolver,
  })
  const values = useWatch({ control: form.control, compute: (all: EditValues) => all })
  const operations = useMemo(() => operationsOf(base, values, writable), [base, values, writable])
  const dirty =
    operations.length > 0 ||
    values.clientSecret !== '' ||
    values.profile !== '' ||
    pending?.(values) === true

  const moveTo = (to: ConnectionView, keep: readonly Operation[]) => {
    const { clientSecret } = form.getValues()
    setBase(to)
    const next = valuesOf(keep.length > 0 ? applied(to, keep, config) : to)
    form.reset({ ...next, clientSecret: keep.length > 0 ? clientSecret : '' })
  }
  const move = useRef(moveTo)
  useEffect(() => {
    move.current = moveTo
  })
  // Read again while nothing was typed: there is nothing to lose.
  useEffect(() => {
    if (!dirty && connection !== base) move.current(connection, [])
  }, [dirty, connection, base])
  // Written by this very page (another form, an undo): what is being typed goes on top of it. Not
  // on top of what came from elsewhere: a save is told of that.
  const followed = useRef(own)
  useEffect(() => {
    if (own === undefined || followed.current === own) return
    followed.current = own
    const { after, merged } = own
    if (after.tag === base.tag || operations.some(({ field }) => merged.includes(field))) return
    move.current(after, operations)
  }, [own, base, operations])

  return {
    form,
    values,
    base,
    operations,
    dirty,
    lacked: lackedPermission(session, 'updateConnection'),
    has: (field) => hasField(base, field),
    hidden: (field) => isHidden(base, field),
    discard: () => moveTo(connection, []),
    saved: (save) => {
      followed.current = save
      moveTo(save.after, [])
      saved(save)
    },
    takeTheirs: (now) => moveTo(now, []),
    refused: (error) => {
      const { property } = error
      const field = property === undefined ? undefined : nameOf(property)
      const here = field === 'clientSecret' || writable.some((one) => formName(one) === field)
      if (!here || field === undefined) return false
      applySubmitError(error, { setError: form.setError, fieldOf: () => field })
      return true
    },
  }
}

function nameOf(property: string): FormName | 'clientSecret' | undefined {
  if (property === 'options.client_secret') return 'clientSecret'
  const field = editableOfProperty(property)
  return field && formName(field)
}
