// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { FormProvider, useForm } from 'react-hook-form'
import { expect, test } from 'vitest'
import { Button } from '#ui/button.tsx'
import { FormBanner } from './form-banner.tsx'
import { FormCheckbox } from './form-checkbox.tsx'
import { FormChips } from './form-chips.tsx'
import { FormChoice } from './form-choice.tsx'
import { formDefaults } from './form-defaults.ts'
import { FormErrorSummary } from './form-error-summary.tsx'
import { FormSecretInput } from './form-secret-input.tsx'
import { FormSelect } from './form-select.tsx'
import { FormTextArea } from './form-text-area.tsx'
import { FormTextInput } from './form-text-input.tsx'
import { applySubmitError, type SubmitError } from './submit-error.ts'

const empty = {
  name: '',
  channel: '',
  domains: [''],
  sync: false,
  auth: 'post',
  note: '',
  secret: '',
}
type Values = typeof empty

const Page = ({ send }: { send: (values: Values) => SubmitError | undefined }) => {
  const form = useForm<Values>({
    ...formDefaults,
    defaultValues: { ...empty, domains: [] },
    resolver: (values) => {
      const errors = {
        ...(values.name === '' && { name: { type: 'empty', message: 'Enter a name' } }),
        ...(values.channel === '' && { channel: { type: 'empty', message: 'Choose a channel' } }),
        ...(values.domains.length === 0 && {
          domains: { type: 'empty', message: 'Add a domain' },
        }),
      }
      return Object.keys(errors).length > 0 ? { values: {}, errors } : { values, errors: {} }
    },
  })
  const submit = form.handleSubmit((values) => {
    const error = send(values)
    if (!error) return
    applySubmitError(error, {
      setError: form.setError,
      fieldOf: ({ property }) => (property === 'name' ? 'name' : undefined),
    })
  })
  return (
    <FormProvider {...form}>
      <form onSubmit={(event) => void submit(event)}>
        <FormErrorSummary />
        <FormBanner />
        <FormTextInput<Values> name="name" label="Name" />
        <FormChoice<Values>
          name="channel"
          label="Channel"
          options={[
            { value: 'front', label: 'Front Channel' },
            { value: 'back', label: 'Back Channel' },
          ]}
        />
        <FormChips<Values> name="domains" label="Domains" />
        <FormCheckbox<Values> name="sync" label="Sync" />
        <FormSelect<Values>
          name="auth"
          label="Authentication"
          options={[
            { value: 'post', label: 'client_secret_post' },
            { value: 'key', label: 'private_key_jwt' },
          ]}
        />
        <FormTextArea<Values> name="note" label="Note" />
        <FormSecretInput<Values> name="secret" label="Client secret" />
        <Button type="submit">Continue</Button>
      </form>
    </FormProvider>
  )
}

const start = (send: (values: Values) => SubmitError | undefined = () => undefined) => {
  const user = userEvent.setup()
  render(<Page send={send} />)
  return { user, submit: () => user.click(screen.getByRole('button', { name: 'Continue' })) }
}

const fill = async (user: ReturnType<typeof userEvent.setup>) => {
  await user.type(screen.getByRole('textbox', { name: 'Name' }), 'northwind')
  await user.click(screen.getByRole('radio', { name: 'Back Channel' }))
  await user.type(screen.getByRole('textbox', { name: 'Domains' }), 'northwind.example ')
}

test('every binding carries its value into the form', async () => {
  const sent: Values[] = []
  const { user, submit } = start((values) => {
    sent.push(values)
    return undefined
  })
  await fill(user)
  await user.click(screen.getByRole('checkbox', { name: 'Sync' }))
  await user.selectOptions(screen.getByRole('combobox', { name: 'Authentication' }), 'key')
  await user.type(screen.getByRole('textbox', { name: 'Note' }), 'mail of 12 Nov')
  await user.type(screen.getByLabelText('Client secret'), 'MOCK_a')
  await submit()
  expect(sent).toEqual([
    {
      name: 'northwind',
      channel: 'back',
      domains: ['northwind.example'],
      sync: true,
      auth: 'key',
      note: 'mail of 12 Nov',
      secret: 'MOCK_a',
    },
  ])
})

test('a failed submit focuses the summary, whose links lead to the fields', async () => {
  const { user, submit } = start()
  await submit()
  const summary = screen.getByRole('region', { name: 'Check these fields' })
  expect(document.activeElement).toBe(summary)

  for (const [message, role, name] of [
    ['Enter a name', 'textbox', 'Name'],
    ['Choose a channel', 'radio', 'Front Channel'],
    ['Add a domain', 'textbox', 'Domains'],
  ] as const) {
    await user.click(within(summary).getByRole('link', { name: message }))
    expect(document.activeElement).toBe(screen.getByRole(role, { name }))
  }
  screen.getByRole('textbox', { name: 'Name', description: 'Enter a name' })

  await user.type(screen.getByRole('textbox', { name: 'Name' }), 'n')
  expect(within(summary).queryByRole('link', { name: 'Enter a name' })).toBeNull()
  await submit()
  expect(document.activeElement).toBe(summary)
})

test('what the server says about a field stands at the field', async () => {
  const { user, submit } = start(() => ({
    property: 'name',
    code: 'conflict',
    message: 'This name is taken',
  }))
  await fill(user)
  await submit()
  screen.getByRole('textbox', { name: 'Name', description: 'This name is taken' })
  expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Check these fields' }))
})

test('the rest stands in the banner, with what to do and the request id, until the next try', async () => {
  const answers: SubmitError[] = [
    {
      kind: 'machine',
      code: 'machine_scope_missing',
      message: 'Insufficient\u202E scope',
      missing: 'create:connections',
      requestId: 'req_8c1f',
    },
  ]
  const { user, submit } = start(() => answers.shift())
  await fill(user)
  await submit()
  const banner = document.activeElement
  expect(banner?.textContent).toContain('Insufficient‹U+202E› scope')
  expect(banner?.textContent).toContain('must grant its application the scope create:connections')
  expect(banner?.textContent).toContain('Request req_8c1f')
  expect(screen.queryByRole('region', { name: 'Check these fields' })).toBeNull()

  await submit()
  expect(screen.queryByText('req_8c1f')).toBeNull()
})
