// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { expect, test } from 'vitest'
import { openApp } from '#testing/show-app.tsx'

async function open(options: Parameters<typeof openApp>[0] = {}) {
  const sandbox = await openApp(options)
  return { ...sandbox, cloud: sandbox.workspace.panel, open: () => sandbox.show('/cloudentity') }
}
const table = () => screen.findByRole('table', { name: 'Identity Providers' })
const names = async () =>
  within(await table())
    .getAllByRole('rowheader')
    .map((cell) => cell.textContent)

test('says of each its method, domain, state and order, in the order of the login page', async () => {
  const { open: show } = await open()
  show()
  const rows = within(await table()).getAllByRole('row')
  expect(rows.map((row) => row.textContent)).toEqual([
    'NameMethodDomainAttributesStateOrder',
    expect.stringMatching(/^Hooli read only here.*OpenID Connect.*shown5$/),
    expect.stringMatching(/^Sandbox IDP read only here.*shown10$/),
    expect.stringMatching(/^Umbrella SAML read only here.*SAML.*shown20$/),
    expect.stringMatching(/^Old Okta.*Okta.*disablednot set$/),
    expect.stringMatching(/^Operators.*Identity Pool.*hiddennot set$/),
  ])
  expect(screen.getByText('5 in workspace Customers', { exact: false })).toBeVisible()
})

test('finds, and says how many', async () => {
  const { open: show } = await open()
  const { user } = show()
  await table()
  await user.type(screen.getByRole('searchbox', { name: 'Search' }), 'saml')
  expect(await names()).toEqual(['Umbrella SAML read only here'])
  expect(await screen.findByText('1 of 5 match')).toBeVisible()
  await user.type(screen.getByRole('searchbox', { name: 'Search' }), 'x')
  expect(screen.getByText('No identity provider of this workspace matches.')).toBeVisible()
})

test('one of Auth0 is a link, and two of a name are told by their ids', async () => {
  const { open: show, workspace } = await open()
  const { idps } = workspace.state
  for (const id of ['one', 'two'])
    idps.set(id, {
      id,
      name: 'Auth0 staff',
      method: 'auth0',
      settings: { domain: 'acme.eu.auth0.com' },
    })
  show()
  await table()
  const links = screen.getAllByRole('link', { name: 'Auth0 staff' })
  expect(links.map((link) => link.getAttribute('href'))).toEqual([
    '/cloudentity/idps/one/configuration',
    '/cloudentity/idps/two/configuration',
  ])
  expect(screen.getAllByText(/not the only one of this name/)).toHaveLength(2)
  expect(screen.getAllByText('acme.eu.auth0.com')).toHaveLength(2)
})

test.each([
  [[], [], 'none'],
  [['email', 'name'], ['email', 'name'], '2, each mapped'],
  [['email', 'name'], ['email'], '1 of 2 not mapped'],
])('of the attributes %j, %j are mapped: %s', async (attributes, sources, words) => {
  const { open: show, workspace } = await open()
  workspace.state.idps.set('one', {
    id: 'one',
    name: 'Auth0 staff',
    method: 'auth0',
    attributes: attributes.map((name) => ({ name, type: 'string' })),
    mappings: sources.map((source) => ({ source, target: source, type: 'string' })),
  })
  show()
  const row = within(await table()).getByRole('row', { name: /^Auth0 staff/ })
  expect(within(row).getByText(words)).toBeVisible()
})

test('an empty workspace says what will stand there', async () => {
  const { open: show, workspace } = await open()
  workspace.state.idps.clear()
  show()
  expect(await screen.findByText('This workspace has no identity providers yet')).toBeVisible()
})

test('a failure is said at its place, and can be tried again', async () => {
  const { open: show, server } = await open()
  let down = true
  server.use(http.get('*/api/cloudentity/idps', () => (down ? HttpResponse.error() : undefined)))
  const { user } = show()
  expect(await screen.findByRole('alert')).toHaveTextContent(
    'The identity providers did not load. Greencheck’s server does not answer.',
  )
  down = false
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await table()).toBeVisible()
})

test.each([
  ['machine-refused', 'The workspace does not accept Greencheck’s client'],
  ['no-read-idps', 'read_idps'],
] as const)('%s: who can mend it', async (id, words) => {
  const { open: show, cloud } = await open()
  cloud.arm(id)
  show()
  expect(await screen.findByRole('alert')).toHaveTextContent(words)
})

test('without the permission to read, nothing is asked and it is named', async () => {
  const { open: show, requests } = await open({ without: 'cloudentity:read' })
  show()
  expect(await screen.findByText('cloudentity:read')).toBeVisible()
  expect(requests.filter((call) => call.includes('/cloudentity'))).toEqual([])
})

test('what the operator may not create is said beforehand', async () => {
  const { open: show } = await open({ without: 'cloudentity:write' })
  show()
  expect(
    await screen.findByRole('button', { name: 'Create Connection' }),
  ).toHaveAccessibleDescription(/cloudentity:write/)
})

test('what the workspace does not let Greencheck do is said beforehand', async () => {
  const { open: show, cloud } = await open()
  cloud.arm('no-manage-idps')
  show()
  expect(
    await screen.findByRole('button', { name: 'Create Connection' }),
  ).toHaveAccessibleDescription(/manage_idps/)
})
