// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { showWizard } from '../show-wizard.helper.tsx'
import { memoryOrigins } from '#mocks/msw/handler.ts'

const { idp } = memoryOrigins
const front = {
  name: 'new-front',
  discoveryUrl: idp,
  channel: 'front_channel',
  channelChosen: true,
  clientId: 'northwind-acme',
} as const
const requests = () => within(screen.getByRole('complementary', { name: 'Requests' }))
const heading = (name: string) => screen.findByRole('heading', { level: 2, name })

test('a line leads to its field, with the focus on it, and back', async () => {
  const { user, at } = await showWizard({ values: front })
  await user.click(await screen.findByRole('link', { name: 'Change Client ID' }))

  const field = await screen.findByLabelText('Client ID')
  expect(at()).toBe('/connections/new/credentials')
  await expect.poll(() => document.activeElement).toBe(field)
  await user.type(field, '-2')
  await user.click(screen.getByRole('button', { name: 'Back to review' }))
  expect(await heading('Is everything right?')).toBeDefined()
  expect(screen.getByText('northwind-acme-2')).toBeDefined()
})

test('the secret is nowhere on the page, and reaches the tenant', async () => {
  const { user, sent, queries } = await showWizard({
    values: { ...front, name: 'new-back', channel: 'back_channel' },
    step: 'credentials',
  })
  await user.type(await screen.findByLabelText('Client Secret'), 'MOCK_typed_secret')
  for (const step of ['What does Auth0 ask', 'How do people reach', 'Which app', 'Is everything']) {
    await user.click(screen.getByRole('button', { name: 'Continue' }))
    await screen.findByRole('heading', { name: new RegExp(step) })
  }
  for (const form of ['json', 'curl', 'file']) {
    await user.selectOptions(screen.getByLabelText('Show as'), form)
    expect(document.documentElement.outerHTML).not.toContain('MOCK_typed_secret')
    expect(requests().getAllByText(/CLIENT_SECRET/).length).toBeGreaterThan(0)
  }
  await user.selectOptions(screen.getByLabelText('Show as'), 'Another language, or a tool')
  const choice = await screen.findByLabelText(/^Language or format/)
  for (const form of ['python', 'har', 'terraform', 'node-sdk']) {
    await user.selectOptions(choice, form)
    expect(document.documentElement.outerHTML).not.toContain('MOCK_typed_secret')
    expect(requests().getAllByText(/client_secret/i).length).toBeGreaterThan(0)
  }
  expect(JSON.stringify(localStorage)).not.toContain('MOCK_typed_secret')

  await user.click(screen.getByRole('button', { name: /^Create (?:and enable|without)/ }))
  await screen.findByRole('heading', { level: 1, name: 'new-back' })
  expect(sent('POST /connections')).toMatchObject([
    { connection: { options: { client_secret: 'MOCK_typed_secret' } } },
  ])
  const kept = queries.getMutationCache().getAll()
  expect(JSON.stringify(kept.map(({ state }) => state))).not.toContain('MOCK_typed_secret')
})

test('both calls in order, each to copy, with the least scopes', async () => {
  const values = { ...front, applications: ['acme-portal'] }
  const { user } = await showWizard({ values })
  await screen.findByText('2 calls, in this order')
  await user.selectOptions(
    screen.getByLabelText('Sent by'),
    'Create and enable for 1 application now',
  )

  await user.click(requests().getByRole('button', { name: 'Copy request body' }))
  const body: unknown = JSON.parse(await navigator.clipboard.readText())
  expect(body).toMatchObject({ name: 'new-front', options: { type: 'front_channel' } })
  await user.click(requests().getByRole('button', { name: 'Copy request body 2' }))
  expect(JSON.parse(await navigator.clipboard.readText())).toEqual([
    { client_id: 'acme-portal', status: true },
  ])
  expect(requests().getByText('create:connections update:connections')).toBeDefined()

  await user.selectOptions(screen.getByLabelText('Show as'), 'file')
  await user.click(requests().getByRole('button', { name: 'Copy curl command' }))
  expect(await navigator.clipboard.readText()).toContain('-d @connection.json')
  expect(requests().getByRole('button', { name: 'Copy clients.json' })).toBeDefined()
})

test('what is about to be sent, in another language and for a tool', async () => {
  const { user } = await showWizard({ values: { ...front, applications: ['acme-portal'] } })
  await user.selectOptions(
    await screen.findByLabelText('Sent by'),
    'Create and enable for 1 application now',
  )
  await user.selectOptions(screen.getByLabelText('Show as'), 'Another language, or a tool')
  const choice = await screen.findByLabelText(/^Language or format/)
  await user.selectOptions(choice, 'Go')
  const program = screen.getByRole('region', { name: 'new-front.go' })
  expect(program).toHaveTextContent('"client_id": "acme-portal"')
  await user.selectOptions(choice, 'Deploy CLI: YAML')
  expect(screen.getByRole('region', { name: 'new-front.yaml' })).toHaveTextContent(
    'enabled_clients: [ "Customer Portal" ]',
  )
})

test('for testing only, the calls that are shown are those that are sent', async () => {
  const { user, sent, at } = await showWizard({
    values: { ...front, applications: ['acme-portal'] },
  })
  const testing = 'Create and test'
  await user.selectOptions(await screen.findByLabelText('Sent by'), testing)
  await user.click(requests().getByRole('button', { name: 'Copy request body 2' }))
  const shown: unknown = JSON.parse(await navigator.clipboard.readText())
  await user.click(screen.getByRole('button', { name: testing }))
  await screen.findByRole('heading', { name: 'Run a test' })
  expect(sent(`PATCH /connections/${at().split('/')[2]}/clients`)).toEqual([shown])
})

test('what an issuer hides in its metadata is written out', async () => {
  const uploadedMetadata = {
    issuer: 'https://idp.example',
    authorization_endpoint: 'https://idp.example/authorize',
    jwks_uri: `${idp}/jwks`,
    id_token_signing_alg_values_supported: ['RS256'],
    service_documentation: '<img src=x>\u202E\u{E0041}',
  }
  await showWizard({ values: { ...front, uploadedMetadata } })
  const body = await screen.findByText(/service_documentation/)
  expect(body).toHaveTextContent('<img src=x>\\u202e\\udb40\\udc41')
  expect(document.querySelector('img[src=x]')).toBeNull()
})
