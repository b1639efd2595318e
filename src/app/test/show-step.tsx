import '@testing-library/jest-dom/vitest'
// The program fetches it when there is something to judge; no test waits for that.
import '#panels/issuer-check/judge.ts'
import { QueryClientProvider } from '@tanstack/react-query'
import { render } from '@testing-library/react'
import { setupServer } from 'msw/node'
import { type ComponentType, useEffect, useMemo } from 'react'
import { FormProvider, type UseFormReturn, useForm, useWatch } from 'react-hook-form'
import { onTestFinished } from 'vitest'
import { createClient } from '#api/client.ts'
import { ApiProvider, type Session } from '#api/context.tsx'
import { createQueryClient } from '#api/query-client.ts'
import { type WizardValues, emptyDraft } from '#domain/destinations/auth0/connection/draft.ts'
import { permissions } from '#domain/gateway-api/gateway.ts'
import { recipeOf } from '#domain/providers/all.ts'
import { createSandboxHandlers, memoryOrigins } from '#mocks/msw/handler.ts'
import { questionOf } from '#features/connection-wizard/check/issuer-question.ts'
import { WizardProvider } from '#features/connection-wizard/frame/wizard-context.ts'
import { useIssuerCheck } from '#panels/issuer-check/use-issuer-check.ts'

const config = {
  domain: new URL(memoryOrigins.tenant).host,
  clientId: 'sandbox-dashboard',
  testerClientId: 'sandbox-tester',
  audience: 'https://greencheck.example/api',
  loopbackHttp: [memoryOrigins.tenant, memoryOrigins.idp],
}

interface Options {
  readonly values?: Partial<WizardValues>
  readonly session?: Partial<Session>
}

interface Screen {
  readonly Form: ComponentType
  readonly Side: ComponentType
}

/**
 * For tests: one step with its side, in a form, before the real gateway and the sandbox tenant in
 * memory. Returns the values as they are when asked for.
 */
export async function showStep(step: Screen, { values, session }: Options = {}) {
  const sandbox = await createSandboxHandlers()
  const server = setupServer(...sandbox.handlers)
  server.listen({ onUnhandledRequest: 'error' })
  onTestFinished(() => server.close())
  const client = createClient({
    baseUrl: `${memoryOrigins.dashboard}/api`,
    getToken: () => sandbox.token(),
  })
  const queries = createQueryClient()
  onTestFinished(() => queries.clear())
  const operator: Session = {
    sub: 'auth0|operator',
    email: 'operator@acme.example',
    permissions,
    missingScopes: [],
    config,
    ...session,
  }
  const form: { current?: UseFormReturn<WizardValues> } = {}
  const expose = (made: UseFormReturn<WizardValues>) => void (form.current = made)
  const defaults = { ...emptyDraft(), clientSecret: '', ...values }
  render(
    <QueryClientProvider client={queries}>
      <ApiProvider client={client} session={operator}>
        <InForm step={step} defaults={defaults} expose={expose} />
      </ApiProvider>
    </QueryClientProvider>,
  )
  return {
    server,
    panel: sandbox.management.panel,
    client,
    now: (): WizardValues => form.current?.getValues() ?? defaults,
  }
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
        request: { metadata: check.published, rules: config },
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
