import { type ComponentType, useEffect, useMemo } from 'react'
import { FormProvider, type UseFormReturn, useForm, useWatch } from 'react-hook-form'
import { useSession } from '#api/context.tsx'
import { type WizardValues, emptyDraft } from '#domain/destinations/auth0/connection/draft.ts'
import { recipeOf } from '#domain/providers/all.ts'
import { openSandbox, type SandboxOptions } from '#testing/open-sandbox.ts'
import { showPart } from '#testing/show-part.tsx'
import { useIssuerCheck } from '#panels/issuer-check/use-issuer-check.ts'
import { questionOf } from './check/issuer-question.ts'
import { WizardProvider } from './frame/wizard-context.ts'
import { loadGuides } from './steps/provider/use-guide.ts'

interface Options extends SandboxOptions {
  readonly values?: Partial<WizardValues>
}

interface Screen {
  readonly Form: ComponentType
  readonly Side: ComponentType
}

/** One step with its side, in a form. Returns the values as they are when asked for. */
export async function showStep(step: Screen, { values, ...options }: Options = {}) {
  const sandbox = await openSandbox(options)
  // As in a browser that had time for it.
  await loadGuides()
  const form: { current?: UseFormReturn<WizardValues> } = {}
  const expose = (made: UseFormReturn<WizardValues>) => void (form.current = made)
  const defaults = { ...emptyDraft(), clientSecret: '', ...values }
  showPart(sandbox, <InForm step={step} defaults={defaults} expose={expose} />)
  return { ...sandbox, now: (): WizardValues => form.current?.getValues() ?? defaults }
}

interface InFormProps {
  readonly step: Screen
  readonly defaults: WizardValues
  readonly expose: (form: UseFormReturn<WizardValues>) => void
}

function InForm({ step: { Form, Side }, defaults, expose }: InFormProps) {
  const form = useForm<WizardValues>({ defaultValues: defaults })
  useEffect(() => expose(form), [expose, form])
  const values = useWatch({ control: form.control, compute: (all: WizardValues) => all })
  const check = useIssuerCheck(useMemo(() => questionOf(values), [values]))
  return (
    <WizardProvider
      value={{
        draftId: 'draft',
        recipe: recipeOf(values.recipe),
        check,
        request: { metadata: check.published, rules: useSession().config },
        secretGone: false,
        goTo: () => undefined,
      }}
    >
      <FormProvider {...form}>
        <form aria-label="Step">
          <Form />
        </form>
        <Side />
      </FormProvider>
    </WizardProvider>
  )
}
