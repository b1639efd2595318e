// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { scimQuery } from '#api/scim-queries.ts'
import { scimRoutes } from '#domain/destinations/auth0/contract/routes-of-scim.ts'
import { idOf } from '#testing/open-sandbox.ts'
import { openApp } from '#testing/show-app.tsx'

async function open(
  { on = true, name = 'globex-oidc' } = {},
  options: Parameters<typeof openApp>[0] = {},
) {
  const sandbox = await openApp(options)
  const id = idOf(sandbox, name)
  const scim = () => sandbox.management.state.connections.get(id)?.scim
  if (on) await sandbox.client.send(scimRoutes.enableScim, { params: { id } })
  const view = sandbox.show(`/connections/${id}/provisioning`)
  const press = async (label: string) =>
    view.user.click(await screen.findByRole('button', { name: label }))
  return { ...sandbox, ...view, id, scim, press }
}
const toggle = () => screen.findByRole('checkbox', { name: 'Sync users and groups using SCIM' })

test('a login writes the five root attributes at each, the first or no login', async () => {
  const { user, press, management, id } = await open({ on: false })
  const group = await screen.findByRole('group', {
    name: 'Sync user profile attributes at each login',
  })
  expect(within(group).getByRole('radio', { name: 'At each login' })).toHaveAccessibleDescription(
    /name, nickname, given_name, family_name, picture/,
  )
  const never = within(group).getByRole('radio', { name: 'Never' })
  expect(never).toHaveAccessibleDescription(/not created at their login/)
  await user.click(never)
  await press('Save Changes')
  const dialog = await screen.findByRole('dialog')
  expect(dialog).toHaveTextContent('users are no longer created at their first login')
  await user.click(within(dialog).getByRole('button', { name: 'Save Changes' }))
  await screen.findByText(/^Saved: Sync user profile attributes/)
  expect(management.state.connections.get(id)?.connection.options).toMatchObject({
    set_user_root_attributes: 'never_on_login',
  })
})

test('SCIM is switched on and off, each with what it brings about', async () => {
  const { user, press, scim } = await open({ on: false })
  expect(await toggle()).toHaveAccessibleDescription(/Sync user profiles using SCIM/)
  await user.click(await toggle())
  expect(screen.getByRole('dialog', { name: 'Switch on SCIM?' })).toHaveTextContent(
    'one person becomes two users',
  )
  await press('Switch on')
  await waitFor(async () => expect(await toggle()).toBeChecked())
  expect(scim()?.user_id_attribute).toBe('externalId')

  await user.click(await toggle())
  expect(screen.getByRole('dialog', { name: 'Switch off SCIM?' })).toHaveTextContent(
    'nobody is created, changed or deactivated',
  )
  await press('Switch off')
  await waitFor(async () => expect(await toggle()).not.toBeChecked())
  expect(scim()).toBeUndefined()
})

test('the endpoint and the request are written for the one who is to use them', async () => {
  const { user, id } = await open()
  const base = `http://localhost:4400/scim/v2/connections/${id}`
  const endpoint = await screen.findByRole('region', { name: /^Endpoint, / })
  expect(endpoint).toHaveTextContent(`${base}/`)
  await user.click(screen.getByRole('radio', { name: 'Okta' }))
  expect(endpoint.textContent).toBe(base)
  await user.click(screen.getByRole('radio', { name: 'Entra' }))
  expect(endpoint.textContent).toBe(`${base}/?aadOptscim062020`)
  const request = screen.getByRole('region', { name: 'Request for their IT' })
  expect(request).toHaveTextContent(
    `Tenant URL, with all that is behind the question mark: ${base}/`,
  )
  // All of it would not fit a link.
  expect(within(request).getByRole('link', { name: 'Open an empty mail' })).toHaveAttribute(
    'href',
    'mailto:?subject=Provisioning%20(SCIM)',
  )
})

test('a token is shown once: not in a cache, a later page, the list or a line', async () => {
  const { user, press, queries, log, scim } = await open()
  await press('Generate New Token')
  const dialog = screen.getByRole('dialog', { name: 'Generate New Token' })
  await user.click(within(dialog).getByRole('radio', { name: 'Entra' }))
  await user.click(within(dialog).getByRole('button', { name: 'Generate Token' }))
  const card = await screen.findByRole('region', { name: 'Copy this token now' })
  const [token = ''] = /tok_\w{16}\.[0-9a-f]{64}/.exec(card.textContent) ?? []
  const [, secret = ''] = token.split('.')
  expect(secret).toHaveLength(64)
  expect(screen.getByRole('button', { name: 'Generate New Token' })).toHaveAccessibleDescription(
    'Copy the token above and close it first: another would take its place.',
  )
  expect(scim()?.tokens).toMatchObject([{ shown: { scopes: { length: 8 } } }])

  const cached = [
    ...queries
      .getQueryCache()
      .getAll()
      .map(({ state, queryKey }) => [state, queryKey]),
    ...queries
      .getMutationCache()
      .getAll()
      .map(({ state }) => state),
  ]
  expect(JSON.stringify(cached)).toContain('scim-tokens')
  expect(JSON.stringify([cached, log])).not.toContain(secret)

  await press('I have it, close')
  expect(document.body.textContent).not.toContain(secret)
  expect(await screen.findByRole('row', { name: /^tok_/ })).toHaveTextContent('never')
})

test('two tokens at most; the first is deleted once the second is used', async () => {
  const { press, scim, client, id, queries } = await open()
  const params = { id }
  for (const scopes of [['get:users'], ['get:groups']] as const)
    await client.send(scimRoutes.createScimToken, { params, body: { scopes: [...scopes] } })
  await queries.invalidateQueries()
  const generate = await screen.findByRole('button', { name: 'Generate New Token' })
  await waitFor(() => expect(generate).toHaveAccessibleDescription('Delete one to make another.'))
  expect(screen.getByText('The second was not used yet.')).toBeVisible()
  const [first] = scim()?.tokens ?? []
  await press(`Delete ${first?.shown.token_id}`)
  expect(screen.getByRole('dialog')).toHaveTextContent('It was never used.')
  await press('Delete token')
  await waitFor(() => expect(scim()?.tokens).toHaveLength(1))
  expect(
    await screen.findByText('Generate a second token. The first goes on working.'),
  ).toBeDefined()
})

test('a mapping is edited with remarks, saved whole, and set back', async () => {
  const { user, press, scim } = await open()
  await user.click(await screen.findByText(/^32 rows/))
  const fill = async (input: HTMLElement, text: string) => {
    await user.clear(input)
    await user.click(input)
    await user.paste(text)
  }
  const scimOf = (row: number) => screen.getByLabelText(`SCIM attribute of row ${row}`)
  await fill(scimOf(1), 'meta.created')
  expect(scimOf(1)).toHaveAccessibleDescription(/cannot be mapped/)
  expect(screen.getByRole('button', { name: 'Save mapping' })).toHaveAccessibleDescription(/mend/)
  await press('Remove row 1')
  await fill(screen.getByLabelText(/containing the User ID/), 'userName')
  expect(screen.getByLabelText(/containing the User ID/)).toHaveAccessibleDescription(
    /no longer found/,
  )
  await user.click(screen.getByRole('radio', { name: 'Entra' }))
  await press('Use emails[type eq "work"].value')
  await press('Save mapping')
  await waitFor(() => expect(scim()).toMatchObject({ user_id_attribute: 'userName' }))
  expect(scim()?.mapping).toHaveLength(31)
  expect(scim()?.mapping[0]).toEqual({ scim: 'emails[type eq "work"].value', auth0: 'email' })
  await press('Back to Auth0’s default')
  await press('Save mapping')
  await waitFor(() => expect(scim()?.mapping).toHaveLength(32))
})

test('what somebody else saved meanwhile is not written over', async () => {
  const { user, press, scim, client, id } = await open()
  await user.click(await screen.findByText(/^32 rows/))
  await press('Remove row 1')
  const mapping = [{ scim: 'title', auth0: 'app_metadata.title' }]
  const seen = scim()?.updated_on ?? ''
  const body = { seen, user_id_attribute: 'externalId', mapping }
  await client.send(scimRoutes.changeScim, { params: { id }, body })
  await press('Save mapping')
  expect(await screen.findByRole('alert')).toHaveTextContent(
    'The mapping changed since it was read',
  )
  expect(scim()?.mapping).toEqual(mapping)
  await press('Read it again, and drop these changes')
  expect(await screen.findByText(/^1 row$/)).toBeVisible()
})

test('SCIM that does not load is said at its place, and read again', async () => {
  const sandbox = await openApp()
  const id = idOf(sandbox, 'globex-oidc')
  const { user } = sandbox.show(`/connections/${id}/provisioning`)
  await toggle()
  sandbox.panel.arm('next-503', 10)
  await sandbox.queries.resetQueries({ queryKey: scimQuery(sandbox.client, id).queryKey })
  expect(await screen.findByText(/^SCIM of this connection did not load/)).toBeVisible()
  expect(screen.getByRole('radio', { name: 'At each login' })).toBeVisible()
  sandbox.panel.reset()
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await toggle()).not.toBeChecked()
})

test('another strategy has no SCIM', async () => {
  await open({ on: false, name: 'partner-tenant' })
  expect(await screen.findByText('No SCIM for this strategy')).toBeVisible()
})

test('a permission that lacks is named', async () => {
  await open({ on: false }, { without: 'create:scim_config' })
  expect(await toggle()).toHaveAccessibleDescription(/create:scim_config/)
})
