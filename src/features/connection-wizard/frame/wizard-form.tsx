import { Suspense, useEffect, useMemo, useRef } from 'react'
import { FormProvider, useForm, useWatch } from 'react-hook-form'
import { useSession } from '#api/context.tsx'
import { type WizardValues, withoutSecret } from '#domain/destinations/auth0/connection/draft.ts'
import type { Field } from '#domain/destinations/auth0/connection/fields.ts'
import { stepOf, stepsOf } from '#domain/destinations/auth0/connection/steps-of.ts'
import type { ValidationContext } from '#domain/destinations/auth0/connection/rule.ts'
import { wizardSchema } from '#domain/destinations/auth0/connection/schema.ts'
import { type StepId, stepIds } from '#domain/destinations/auth0/connection/steps.ts'
import { strategyOf } from '#domain/destinations/auth0/connection/strategy.ts'
import { traits } from '#domain/destinations/auth0/connection/strategy-traits.ts'
import { hasTyped } from '#domain/destinations/auth0/connection/typed.ts'
import { furthestStep } from '#domain/destinations/auth0/connection/validate.ts'
import { recipeOf } from '#domain/providers/all.ts'
import { fieldId } from '#forms/field-id.ts'
import { formDefaults } from '#forms/form-defaults.ts'
import { schemaResolver } from '#forms/schema-resolver.ts'
import { useIssuerCheck } from '#panels/issuer-check/use-issuer-check.ts'
import { whenIdle } from '#time/when-idle.ts'
import { Placeholder } from '#ui/placeholder.tsx'
import { useNavigate } from '#panels/router/router-context.tsx'
import { questionOf } from '../check/issuer-question.ts'
import { isBlocked, issuerState } from '../check/issuer-state.ts'
import { preloadStep, stepViews } from './step-views.ts'
import { useApplyChannel } from '../check/use-apply-channel.ts'
import { purposeOf } from '../check/purpose-of.ts'
import { useCreateConnection } from '../creation/use-create-connection.ts'
import { useDraft } from '../draft/use-draft.ts'
import { useTakenName } from '../draft/use-taken-name.ts'
import { useVisited } from './use-visited.ts'
import { WizardFrame } from './wizard-frame.tsx'
import { type Wizard, WizardProvider } from './wizard-context.ts'

/** One form for all steps: what is typed stays in it, whichever step is on screen. */
export function WizardForm({ step, draftId }: { step: StepId; draftId: string }) {
  const { config } = useSession()
  const navigate = useNavigate()
  const draft = useDraft(step, draftId)
  // What is known beside the values comes from queries keyed by the values, so it cannot be known
  // before the form is; the resolver reads it when it runs.
  const context = useRef<ValidationContext>({ rules: config })
  // oxlint-disable-next-line react/refs -- the resolver runs on submit and change, not while rendering
  const resolver = schemaResolver<WizardValues>(() =>
    wizardSchema(context.current, step === 'review' ? stepIds : [step]),
  )
  const form = useForm<WizardValues>({
    ...formDefaults,
    defaultValues: { ...draft.initial, clientSecret: '' },
    resolver,
  })
  const values = useWatch({ control: form.control, compute: (all: WizardValues) => all })
  const check = useIssuerCheck(useMemo(() => questionOf(values), [values]))
  const takenName = useTakenName(values.name)
  const known: ValidationContext = {
    rules: config,
    metadata: check.published,
    issuer: issuerState(check),
    blocked: isBlocked(check, values),
    takenName: takenName.name,
  }
  useEffect(() => {
    context.current = known
  })
  useApplyChannel(form, check)

  const strategy = strategyOf(values)
  const steps = stepsOf(strategy)
  // Where a field is asked, the strategy says.
  const goTo = (to: StepId, field?: Field) =>
    navigate({
      to: '/connections/new/$step',
      params: { step: field ? stepOf(field, strategy) : to },
      search: { draft: draft.id },
      ...(field && { hash: fieldId(field) }),
    })

  const placeOf = (id: StepId) => steps.findIndex((spec) => spec.id === id)
  const here = placeOf(step)
  const next = steps[here + 1]?.id
  // Not beside what is being painted.
  useEffect(() => whenIdle(() => preloadStep(next)), [next])

  const request = { metadata: check.published, rules: config }
  // A reason typed before the issuer was mended, or given up, tells nobody anything.
  const isKnown = check.state === 'settled' && known.issuer !== undefined
  const isMoot = traits[strategy].source === 'tenant' || (isKnown && !known.blocked)
  const creation = useCreateConnection({ form, draft, context: request, isMoot, goTo })
  // A later step is reachable only when the earlier ones hold.
  const furthest = furthestStep(values, known)
  // A step of the other strategy: what this one asks in its place comes after the first.
  const isForeign = here < 0
  const nearest = (isForeign && steps[1]?.id) || furthest
  const outOfReach = creation.createdId === undefined && (isForeign || here > placeOf(furthest))
  useEffect(() => {
    if (outOfReach) {
      navigate({
        to: '/connections/new/$step',
        params: { step: nearest },
        search: { draft: draft.id },
        replace: true,
      })
    }
  }, [outOfReach, nearest, navigate, draft.id])

  const visited = useVisited(draft, step, !outOfReach)
  // Saved as it is typed; a draft nobody has typed into is not kept.
  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ values: now }) => {
          if (draft.begun || step !== 'provider' || hasTyped(now))
            draft.save(withoutSecret(now), step, visited)
        },
      }),
    [form, draft, step, visited],
  )

  const submit = form.handleSubmit(async (all, event) => {
    if (next === undefined) return creation.create(all, purposeOf(event))
    if (step === stepOf('name', strategy) && (await takenName.ask(all.name))) {
      form.setError('name', { type: 'taken', message: takenName.words(all.name) })
      return
    }
    draft.save(withoutSecret(all), next, visited)
    goTo(next)
  })

  const wizard: Wizard = {
    draftId: draft.id,
    recipe: recipeOf(values.recipe),
    check,
    request,
    secretGone: draft.resumed && values.clientSecret === '' && values.clientId !== '',
    goTo,
  }
  const { Form, Side } = stepViews[step]
  return (
    <WizardProvider value={wizard}>
      <FormProvider {...form}>
        <WizardFrame
          steps={steps}
          step={step}
          furthest={furthest}
          visited={visited}
          draft={draft}
          name={values.name}
          creation={creation}
          onBack={goTo}
          onSubmit={(event) => void submit(event)}
          side={
            <Suspense fallback={<Placeholder />}>
              <Side />
            </Suspense>
          }
        >
          <Suspense fallback={<Placeholder />}>
            {/* A step out of reach is about to be replaced: it must not be filled in. */}
            {outOfReach ? <Placeholder /> : <Form />}
          </Suspense>
        </WizardFrame>
      </FormProvider>
    </WizardProvider>
  )
}
