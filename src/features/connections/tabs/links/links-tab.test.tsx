// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { idOf } from '#testing/open-sandbox.ts'
import { openApp } from '#testing/show-app.tsx'

const rowOf = (name: RegExp) => screen.findByRole('row', { name })

async function open(name: string) {
  const sandbox = await openApp()
  const id = idOf(sandbox, name)
  const { user } = sandbox.show(`/connections/${id}/links`)
  return { ...sandbox, id, user }
}

const opener = (row: HTMLElement) => within(row).getByRole('link', { name: /^Open direct link/ })

test('a parameter stands in every link, its opener, its element and every call at once', async () => {
  const { user } = await open('globex-oidc')
  const portal = await rowOf(/^Customer Portal/)
  await user.click(screen.getByText('More parameters'))
  await user.type(screen.getByLabelText(/^login_hint/), 'ann+x@globex.example')
  await user.selectOptions(screen.getByLabelText(/^prompt/), 'login')
  await user.type(screen.getByLabelText(/^organization/), 'org_a1B2')
  const more = '&prompt=login&login_hint=ann%2Bx%40globex.example&organization=org_a1B2'
  for (const row of [portal, await rowOf(/^Billing/)]) {
    expect(row).toHaveTextContent(`&connection=globex-oidc${more}`)
    expect(opener(row)).toHaveAttribute('href', expect.stringContaining(more))
    expect(row).toHaveTextContent(`&connection=globex-oidc${more}`.replaceAll('&', '&amp;'))
  }
  expect(opener(portal)).toHaveAttribute('target', '_blank')
  expect(screen.getByText('More parameters: prompt, login_hint, organization')).toBeVisible()
  const beside = screen.getByRole('complementary')
  expect(beside).toHaveTextContent(
    "webAuth.authorize({ connection: 'globex-oidc', prompt: 'login', login_hint: 'ann+x@globex.example', organization: 'org_a1B2' })",
  )
  expect(beside).toHaveTextContent('organization is left out: that Lock passes it on')
  await user.click(
    within(portal).getByRole('button', { name: 'Copy HTML element for Customer Portal' }),
  )
  const copied = new DOMParser().parseFromString(await navigator.clipboard.readText(), 'text/html')
  expect(copied.querySelector('a')?.href).toBe(opener(portal).getAttribute('href'))
})

test('a value that is not valid is named at its field, and the links go without', async () => {
  const { user } = await open('globex-oidc')
  const portal = await rowOf(/^Customer Portal/)
  await user.click(screen.getByText('More parameters'))
  const organization = screen.getByLabelText(/^organization/)
  await user.type(organization, 'Acme Corp')
  expect(organization).toBeInvalid()
  expect(organization).toHaveAccessibleDescription(/Not its display name\. The links go without/)
  expect(portal).not.toHaveTextContent('organization=')
})

test('PKCE is a pattern for the application: marked, and nothing to open', async () => {
  const { user } = await open('globex-oidc')
  const portal = await rowOf(/^Customer Portal/)
  expect(portal).toHaveTextContent('exchanges the code only with the PKCE verifier')
  expect(await rowOf(/^Billing/)).toHaveTextContent('exchanges the code with its own secret')
  await user.click(screen.getByText('More parameters'))
  await user.click(screen.getByRole('checkbox', { name: 'Show where PKCE stands' }))
  expect(portal).toHaveTextContent('&code_challenge=CODE_CHALLENGE&code_challenge_method=S256')
  expect(within(portal).getByText('CODE_CHALLENGE').tagName).toBe('MARK')
  expect(within(portal).queryByRole('link')).toBeNull()
})

test('what the provider hears is said only as far as it is known', async () => {
  const { user } = await open('globex-oidc')
  await rowOf(/^Customer Portal/)
  await user.click(screen.getByText('More parameters'))
  expect(screen.getByLabelText(/^login_hint/)).toHaveAccessibleDescription(/is not documented/)
})

test('upstream_params say under which name the provider hears it', async () => {
  const sandbox = await openApp()
  const id = idOf(sandbox, 'globex-oidc')
  Object.assign(sandbox.management.state.connections.get(id)?.connection.options ?? {}, {
    upstream_params: { screen_name: { alias: 'login_hint' } },
  })
  const { user } = sandbox.show(`/connections/${id}/links`)
  await rowOf(/^Customer Portal/)
  await user.click(screen.getByText('More parameters'))
  expect(screen.getByLabelText(/^login_hint/)).toHaveAccessibleDescription(/“screen_name”/)
  expect(screen.getByLabelText(/^prompt/)).toHaveAccessibleDescription(/is not documented/)
})

test('the connection tester has no link: its logins begin elsewhere', async () => {
  const sandbox = await openApp()
  const id = idOf(sandbox, 'globex-oidc')
  sandbox.management.state.connections.get(id)?.enabledClients.add('sandbox-tester')
  sandbox.show(`/connections/${id}/links`)
  const tester = await rowOf(/^Greencheck connection tester/)
  await waitFor(() => expect(tester).toHaveTextContent('its logins begin on the Test tab'))
  expect(within(tester).queryByRole('button')).toBeNull()
})

test('the links of a disabled connection say so, and are not opened', async () => {
  const sandbox = await openApp()
  const id = idOf(sandbox, 'globex-oidc')
  Object.assign(sandbox.management.state.connections.get(id)?.connection ?? {}, {
    authentication: { active: false },
  })
  sandbox.show(`/connections/${id}/links`)
  const portal = await rowOf(/^Customer Portal/)
  expect(screen.getByText(/No login comes through these links until/)).toBeVisible()
  expect(screen.getByRole('link', { name: 'Danger tab' })).toHaveAttribute(
    'href',
    `/connections/${id}/danger`,
  )
  expect(within(portal).queryByRole('link', { name: /^Open/ })).toBeNull()
  expect(within(portal).getByRole('button', { name: /^Copy direct link/ })).toBeVisible()
})

test('a link that somebody sent is one step away from being explained', async () => {
  await open('globex-oidc')
  expect(await screen.findByRole('link', { name: 'Explain a link' })).toHaveAttribute(
    'href',
    '/link-check',
  )
})
