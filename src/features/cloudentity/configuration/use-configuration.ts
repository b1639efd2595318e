import { useEffect, useRef, useState } from 'react'
import { type Resolver, useForm, useWatch } from 'react-hook-form'
import { cleanDomain } from '#domain/destinations/cloudentity/domain-input.ts'
import {
  editProblems,
  type EditValues,
  rebased,
  valuesOf,
} from '#domain/destinations/cloudentity/edit.ts'
import type { IdpView } from '#domain/destinations/cloudentity/contract/views.ts'
import { formDefaults } from '#forms/form-defaults.ts'
import { nestedErrors } from '#forms/nested-errors.ts'
import { savedWords, type SavedNote } from '../saving/saved-words.ts'
import { useTenantCheck } from '../use-tenant-check.ts'

/** The form of an identity provider's configuration, and what becomes of a save. */
export function useConfiguration(idp: IdpView) {
  const base = useRef(idp)
  const [asking, setAsking] = useState(false)
  const [note, setNote] = useState<SavedNote>()
  /** As it was before the last save. */
  const [before, setBefore] = useState<EditValues>()
  const resolver: Resolver<EditValues> = (typed) => {
    const wrong = editProblems(idp, typed)
    return wrong.length === 0
      ? { values: typed, errors: {} }
      : { values: {}, errors: nestedErrors<EditValues>(wrong) }
  }
  const form = useForm<EditValues>({ ...formDefaults, defaultValues: valuesOf(idp), resolver })
  const values = useWatch({ control: form.control, compute: (all: EditValues) => all })

  // Somebody else's save, or our own: what nobody touched follows.
  useEffect(() => {
    if (idp.tag === base.current.tag) return
    form.reset(rebased(valuesOf(base.current), valuesOf(idp), form.getValues()))
    base.current = idp
  }, [idp, form])

  // Asked once it is another one: the stored tenant is what it was.
  const host = cleanDomain(values.domain)?.host ?? ''
  const check = useTenantCheck(host === idp.settings.domain ? '' : host)

  return {
    form,
    values,
    asking,
    note,
    check,
    ask: form.handleSubmit(() => setAsking(true)),
    keepEditing: () => setAsking(false),
    discard: () => form.reset(valuesOf(idp)),
    saved: (unexpected: readonly string[]) => {
      setAsking(false)
      setBefore(valuesOf(idp))
      setNote(savedWords(unexpected))
      form.setValue('clientSecret', '')
    },
    forgetNote: () => {
      setNote(undefined)
      setBefore(undefined)
    },
    /** Fills in what was there before: its difference is read before it is saved. */
    undo:
      before &&
      (() => {
        form.reset(before)
        setBefore(undefined)
        setNote(undefined)
      }),
  }
}
