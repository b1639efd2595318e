import { useEffect, useMemo, useState } from 'react'
import { FormProvider, type Resolver, useForm, useWatch } from 'react-hook-form'
import { type CreateValues, emptyValues } from '#domain/destinations/cloudentity/create-form.ts'
import { cleanDomain } from '#domain/destinations/cloudentity/domain-input.ts'
import type { WorkspaceView } from '#domain/destinations/cloudentity/contract/views.ts'
import { formDefaults } from '#forms/form-defaults.ts'
import { nestedErrors } from '#forms/nested-errors.ts'
import { redirectUrlStore } from '#kept/cloudentity-store.ts'
import { Redirect } from '#panels/router/redirect.tsx'
import { useNavigate } from '#panels/router/router-context.tsx'
import { createPath, createSteps, type CreateStepId } from '../data/paths.ts'
import { useKeptDraft } from '../data/use-kept-draft.ts'
import { useTenantCheck } from '../use-tenant-check.ts'
import { type Create, CreateProvider } from './context.ts'
import { CreateFrame } from './create-frame.tsx'
import { attemptOf, fromKept, furthestStep, problemsAt, toKept } from './fields-of.ts'
import { stepViews } from './step-views.ts'
import { useCreation } from './use-creation.ts'

const placeOf = (step: string) => createSteps.findIndex(({ id }) => id === step)

interface CreateFormProps {
  readonly workspace: WorkspaceView
  readonly step: CreateStepId
}

/** One form for all steps: what is typed stays in it, whichever step is on screen. */
export function CreateForm({ workspace, step }: CreateFormProps) {
  const navigate = useNavigate()
  const { store, draft } = useKeptDraft(workspace)
  const [opened] = useState(store.read)
  const [attempt] = useState(() => attemptOf(opened?.values))
  const { generation } = workspace

  const resolver: Resolver<CreateValues> = (values) => {
    const wrong = problemsAt(step, values, generation).filter(([, problem]) => problem)
    return wrong.length === 0
      ? { values, errors: {} }
      : { values: {}, errors: nestedErrors<CreateValues>(wrong) }
  }
  const form = useForm<CreateValues>({
    ...formDefaults,
    defaultValues: opened
      ? fromKept(opened.values)
      : { ...emptyValues, redirectUrl: redirectUrlStore.read(workspace) },
    resolver,
  })
  const values = useWatch({ control: form.control, compute: (all: CreateValues) => all })

  // Saved as it is typed.
  useEffect(
    () =>
      form.subscribe({
        formState: { values: true, isDirty: true },
        callback: ({ values: now, isDirty }) => {
          if (isDirty) store.save(step, toKept(now, attempt))
        },
      }),
    [form, store, step, attempt],
  )

  const creation = useCreation({ generation, attempt, onCreated: store.remove })
  const asks = step === 'application' && values.applicationId === ''
  const check = useTenantCheck(asks ? (cleanDomain(values.domain)?.host ?? '') : '')

  const furthest = furthestStep(values, generation)
  const create: Create = useMemo(
    () => ({
      workspace,
      check,
      creation,
      attempt,
      secretGone: opened !== undefined && values.clientId !== '' && values.clientSecret === '',
    }),
    [workspace, check, creation, attempt, opened, values],
  )
  if (creation.busy === undefined && placeOf(step) > placeOf(furthest))
    return <Redirect href={createPath(furthest)} />

  const submit = form.handleSubmit(async (all) => {
    if (step === 'redirect-url') redirectUrlStore.write(workspace, all.redirectUrl.trim())
    const next = createSteps[placeOf(step) + 1]
    if (next === undefined) return creation.create(all)
    store.save(next.id, toKept(all, attempt))
    navigate({ to: createPath(next.id) })
  })
  const { Form, Side } = stepViews[step]
  return (
    <CreateProvider value={create}>
      <FormProvider {...form}>
        <CreateFrame
          step={step}
          furthest={furthest}
          busy={creation.busy}
          name={values.name}
          begun={draft !== undefined}
          onSubmit={(event) => void submit(event)}
          side={<Side />}
        >
          <Form />
        </CreateFrame>
      </FormProvider>
    </CreateProvider>
  )
}
