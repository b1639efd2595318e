// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { acmeIdp, showTab, wordsIn } from '../login/show-tab.helper.tsx'
import { TestTab } from './test-tab.tsx'

const conditions = async () => {
  const region = await screen.findByRole('region', { name: 'Before you begin' })
  return within(region)
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent)
}

const paste = async (user: UserEvent, field: RegExp, value: object | string) => {
  await user.click(screen.getByRole('textbox', { name: field }))
  await user.paste(typeof value === 'string' ? value : JSON.stringify(value))
}

const rows = () =>
  within(screen.getByRole('table', { name: 'Prediction and what the demo app shows' }))
    .getAllByRole('row')
    .slice(1)
    .map(wordsIn)

/** Until all that a prediction is made from has been read. */
const predicted = () => screen.findByRole('table', { name: /^Prediction/ })

test('each precondition says what was seen', async () => {
  await showTab(TestTab)
  await screen.findByText(/Auth0 answers/)
  await screen.findByText(/openid-configuration: /)
  await screen.findByText(/Client customers-demo asks for/)
  const seen = await conditions()
  expect(seen[0]).toMatch(/^Demo workspace is available: yes/)
  expect(seen[1]).toMatch(/^Demo app is registered: yesClient customers-demo asks for openid, /)
  expect(seen[2]).toMatch(/^The identity provider is on the login page: yes/)
  expect(seen[3]).toMatch(
    /^Auth0 answers: yeshttp:\/\/localhost:4400\/\.well-known\/openid-configuration: its OpenID configuration was read\./,
  )
})

test.each([
  ['disabled', { disabled: true }, 'It is disabled'],
  ['hidden', { hidden: true }, 'It is hidden'],
])('one that is %s is not listed, and the field is named', async (_, more, said) => {
  await showTab(TestTab, { idp: acmeIdp(more) })
  const seen = await conditions()
  expect(seen[2]).toContain(`on the login page: no${said}`)
  const link = screen.getByRole('link', { name: 'Change it' })
  expect(link).toHaveAttribute('href', '/cloudentity/idps/acme/configuration')
})

test('what the workspace does not tell is not guessed', async () => {
  await showTab(TestTab, {
    workspaceMore: { hasDemoApp: undefined, permissions: { read_clients: false } },
    prepare: ({ workspace }) => workspace.panel.arm('no-read-clients'),
    without: 'probe:issuers',
  })
  await screen.findByText(/shows no client customers-demo; Greencheck’s client may lack/)
  const seen = await conditions()
  expect(seen[0]).toContain(': could not tell')
  expect(seen[1]).toContain(': could not tell')
  expect(seen[3]).toMatch(/could not tellNot asked: it takes the permission /)
})

test('a demo app that is not there, and a domain that does not answer, fail', async () => {
  const settings = { ...acmeIdp().settings, domain: 'nobody.example' }
  await showTab(TestTab, {
    idp: acmeIdp({ settings }),
    workspaceMore: { hasDemoApp: false },
    prepare: ({ workspace }) => workspace.panel.arm('no-demo-app'),
  })
  await screen.findByText(/The workspace has no client customers-demo/)
  await screen.findByText(/nobody.example\/.well-known\/openid-configuration: /)
  const seen = await conditions()
  expect(seen.map((words) => words.replace(/^.*: (yes|no).*$/, '$1'))).toEqual([
    'no',
    'no',
    'yes',
    'no',
  ])
})

test('of a provider about which our own side gave no answer nothing is said, and it is asked again', async () => {
  const { user } = await showTab(TestTab, {
    prepare: ({ panel }) => panel.arm('lose-next-answer', 2),
  })
  await screen.findByText('Greencheck’s own server gave no answer about it.')
  expect((await conditions())[3]).toContain('Auth0 answers: could not tell')
  await user.click(screen.getByRole('button', { name: 'Check again' }))
  await screen.findByText(/its OpenID configuration was read/)
  expect((await conditions())[3]).toContain('Auth0 answers: yes')
})

test('the portal opens in a new tab', async () => {
  await showTab(TestTab)
  const portal = await screen.findByRole('link', { name: /^Open the user portal/ })
  expect(portal).toHaveAttribute('href', 'http://localhost:4700/app/acme/customers')
  expect(portal).toHaveAttribute('target', '_blank')
})

test('on a vanity domain its address is not known: that is said, and there is no link', async () => {
  await showTab(TestTab, { workspaceMore: { userPortal: undefined, demoApp: undefined } })
  expect(await screen.findByText(/On a vanity domain the address/)).toBeVisible()
  expect(screen.queryByRole('link', { name: /^Open the/ })).toBeNull()
  expect(screen.getByText('ALLOW ACCESS')).toBeVisible()
})

test('what the demo app shows is held against the prediction, claim by claim', async () => {
  const { user } = await showTab(TestTab)
  await predicted()
  expect(screen.getByText('Nothing to compare.')).toBeVisible()
  await paste(user, /Demo app’s ID token/, { iss: 'x', email: 'ann@acme.example', groups: ['a'] })
  expect(rows()).toEqual([
    'groupsID token | does not arrive | ["a"] | came, and was not predicted',
    'emailID token | arrives | "ann@acme.example" | as predicted',
    'emailaccess token | arrives | not pasted | ',
  ])
  expect(screen.getByText('1 claim is not as predicted.')).toBeVisible()
})

test('with what Auth0 sent, a claim that got lost is told from one that was not sent', async () => {
  const { user } = await showTab(TestTab)
  await predicted()
  await paste(user, /Demo app’s ID token/, '{"iss":"x"}')
  expect(rows()[0]).toMatch(/^emailID token \| arrives \| nothing \| could not tell/)
  await paste(user, /Auth0’s ID token/, { email: 'ann@acme.example' })
  expect(rows()[0]).toMatch(/^emailID token \| arrives"ann@acme.example" \| nothing \| missing/)
  await user.click(screen.getByRole('button', { name: 'Clear what the demo app shows' }))
  await paste(user, /Demo app’s ID token/, { email: 'bob@acme.example' })
  expect(rows()[0]).toContain('another value than predicted')
})

test('a script may set anything: nothing is called wrong for it', async () => {
  const { user } = await showTab(TestTab, {
    prepare: ({ workspace: { state } }) => {
      const ours = { tenant_id: 'acme', server_id: 'customers', type: 'post_authn_ctx' }
      state.points = [{ ...ours, target_fk: 'acme', script_id: 'script-department' }]
    },
  })
  await predicted()
  await screen.findByText('An extension changes the context')
  await paste(user, /Demo app’s ID token/, { email: 'ann@acme.example', groups: ['a'] })
  expect(rows()[0]).toMatch(
    /^groupsID token \| could not tell \| \["a"\] \| could not be predicted/,
  )
  expect(screen.getByText('Nothing speaks against the prediction.')).toBeVisible()
})

test('what cannot be read is said at its field, and nothing of it is sent or kept', async () => {
  const { user, requests, bodies } = await showTab(TestTab)
  await predicted()
  const before = requests.length
  await paste(user, /Demo app’s access token/, 'MOCK_opaque_token')
  const field = screen.getByRole('textbox', { name: /Demo app’s access token/ })
  expect(field).toHaveAccessibleDescription(/Not a JWT/)
  await paste(user, /Demo app’s ID token/, { email: 'MOCK_claim' })
  expect(requests).toHaveLength(before)
  expect((await bodies()).join('')).not.toContain('MOCK_')
  expect([localStorage.length, sessionStorage.length]).toEqual([0, 0])
})
