// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { showWizard } from '../show-wizard.helper.tsx'
import page from '#mocks/tenant/fixtures/auth0-oidc-page.json' with { type: 'json' }

const child = {
  recipe: 'auth0-tenant',
  strategy: 'auth0-oidc',
  recipeInputs: { domain: 'child.eu.auth0.com' },
  name: 'new-child',
  clientId: page.options.client_id,
  scopes: ['openid'],
} as const
type Values = NonNullable<Parameters<typeof showWizard>[0]>['values']
const draft = (changes: Values = {}): Values => ({
  ...child,
  scopes: [...child.scopes],
  ...changes,
})

const question = (name: string) => screen.findByRole('heading', { level: 2, name })
async function tenantStep() {
  await question('Which tenant, and as which application?')
  // The step's own code comes after its heading.
  await screen.findByLabelText('Domain', { selector: 'input' })
}
const goOn = () => screen.getByRole('button', { name: 'Continue' })
const box = (name: string) => screen.getByLabelText(name, { selector: 'input' })
const tenant = () => screen.findByRole('complementary', { name: 'Other tenant' })
const post = 'POST /connections'

test('the one step is followed by login experience, and the steps say so', async () => {
  const { user, at } = await showWizard({ values: draft(), step: 'auth0-tenant' })
  await tenantStep()
  const steps = screen.getByRole('navigation', { name: 'Steps' })
  expect(within(steps).queryByText('Issuer')).toBeNull()
  expect(within(steps).getByText('Auth0 tenant')).toBeDefined()
  expect(screen.queryByLabelText('PKCE')).toBeNull()
  expect(screen.queryByRole('group', { name: 'Communication Channel' })).toBeNull()
  await user.type(box('Client Secret'), page.options.client_secret)
  await user.click(goOn())
  await question('How do people reach it?')
  expect(at()).toBe('/connections/new/login-experience')
  expect(screen.getByText(/has no member for:/)).toHaveTextContent(
    'Home Realm Discovery, Display connection button, Button logo URL',
  )
  expect(box('Display name')).toBeDefined()
  expect(screen.queryByLabelText('Button logo URL')).toBeNull()
})

test('a pasted URL is cut down to its host, and it says so', async () => {
  const { user } = await showWizard({
    values: draft({ recipeInputs: {} }),
    step: 'auth0-tenant',
  })
  await tenantStep()
  await user.click(box('Domain'))
  await user.paste('https://Child.eu.auth0.com/authorize?x=1')
  expect(box('Domain')).toHaveAccessibleDescription(/Read as child\.eu\.auth0\.com\./)
  expect(await screen.findByText(/browser on to child\.eu\.auth0\.com/)).toBeDefined()
})

test('what is missing is said at each field, with a summary, and nothing is lost', async () => {
  const { user } = await showWizard({
    values: draft({ name: '', clientId: '', recipeInputs: { domain: 'child' } }),
    step: 'auth0-tenant',
  })
  await tenantStep()
  await user.click(goOn())
  const summary = (await screen.findByText('Check these fields')).parentElement
  expect(summary).toHaveTextContent(/Give the connection a name/)
  for (const [label, words] of [
    ['Connection name', /Give the connection a name/],
    ['Domain', /does not say the region/],
    ['Client ID', /Give the Client ID/],
    ['Client Secret', /auth0-oidc needs it/],
  ] as const) {
    expect(box(label)).toHaveAccessibleDescription(words)
    expect(box(label)).toHaveAttribute('aria-invalid', 'true')
  }
})

test('a draft is resumed with everything but its secret', async () => {
  const { user } = await showWizard({ values: draft(), step: 'auth0-tenant' })
  await tenantStep()
  expect(box('Domain')).toHaveValue('child.eu.auth0.com')
  expect(screen.getByText('The Client Secret is asked again')).toBeDefined()
  for (const scope of ['profile', 'email', 'identities'])
    expect(screen.getByRole('button', { name: new RegExp(scope) })).toBeDefined()
  await user.click(screen.getByRole('button', { name: /identities/ }))
  expect(screen.getByText(/lists the accounts of the user/)).toBeDefined()
})

test.each([
  ['a step of the other strategy', 'issuer'],
  ['a later one, before the secret is given,', 'review'],
] as const)('%s leads to the one step: %s', async (_, step) => {
  const { at } = await showWizard({ values: draft(), step })
  await tenantStep()
  expect(at()).toBe('/connections/new/auth0-tenant')
})

test('with oidc its address leads to the issuer', async () => {
  const { at } = await showWizard({
    values: { recipe: 'auth0-tenant', recipeInputs: { domain: 'child.eu.auth0.com' } },
    step: 'auth0-tenant',
  })
  await question('Where is the identity provider?')
  expect(at()).toBe('/connections/new/issuer')
})

test.each([
  ['localhost:4500', /Another issuer is published there/],
  ['child.eu.auth0.com', /No Auth0 tenant was found there/],
])('what answers at %s is evidence, and stops nobody', async (domain, words) => {
  const { user, sent } = await showWizard({
    values: draft({ recipeInputs: { domain }, discoveryUrl: 'https://left.over.example' }),
    step: 'auth0-tenant',
  })
  expect(await within(await tenant()).findByText(words)).toBeDefined()
  await user.type(box('Client Secret'), 'MOCK_x')
  await user.click(goOn())
  await question('How do people reach it?')
  const asked = sent('POST /probe/document')
  expect(JSON.stringify(asked)).toContain(domain)
  expect(JSON.stringify(asked)).not.toContain('left.over')
})

test('the request is Auth0’s own example, and nothing more', async () => {
  const { user, sent } = await showWizard({
    values: draft({ domains: ['acme.example'], showAsButton: true, reason: 'of an issuer' }),
    step: 'auth0-tenant',
  })
  await tenantStep()
  await user.type(box('Client Secret'), page.options.client_secret)
  await user.click(goOn())
  await question('How do people reach it?')
  await user.click(goOn())
  await question('Which applications use it?')
  await user.click(goOn())
  await question('Is everything right?')
  await user.click(screen.getByRole('link', { name: 'Change Domain' }))
  await tenantStep()
  await expect.poll(() => document.activeElement).toBe(box('Domain'))
  await user.click(screen.getByRole('button', { name: 'Back to review' }))

  await user.click(await screen.findByRole('button', { name: /^Create (?:and enable|without)/ }))
  await screen.findByRole('heading', { level: 1, name: 'new-child' })
  const { enabled_clients: _, ...published } = page
  const options = { ...published.options, domain: 'child.eu.auth0.com' }
  expect(sent(post)).toEqual([{ connection: { ...published, name: 'new-child', options } }])
})

test.each([
  ['a name somebody took meanwhile', { name: 'name-taken' }, 'Connection name'],
  ['a member the tenant refuses', { clientId: 'bad-property' }, 'Client ID'],
])('%s: said at its field of the one step', async (_, changes, label) => {
  const { user } = await showWizard({ values: draft(changes), step: 'auth0-tenant' })
  await tenantStep()
  await user.type(box('Client Secret'), 'MOCK_x')
  for (const next of [
    'How do people reach it?',
    'Which applications use it?',
    'Is everything right?',
  ]) {
    await user.click(goOn())
    await question(next)
  }
  await user.click(screen.getByRole('button', { name: /^Create (?:and enable|without)/ }))
  await tenantStep()
  await expect.poll(() => document.activeElement).toBe(box(label))
  expect(box(label)).toHaveAttribute('aria-invalid', 'true')
})
