// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { expect, test } from 'vitest'
import { held } from '#testing/held.ts'
import { acmeIdp, showTab, wordsIn } from '../login/show-tab.helper.tsx'
import { LineageTab } from './lineage-tab.tsx'

const row = async (name: RegExp) => {
  const table = await screen.findByRole('table', { name: 'Lineage of each claim' })
  const header = within(table).getByRole('rowheader', { name })
  const found = header.closest('tr')
  if (!found) throw new Error('A header without its row.')
  return found
}

test('a claim is followed to the tokens of the demo app', async () => {
  await showTab(LineageTab)
  expect(wordsIn(await row(/^email(?!_)/))).toBe(
    'emailID token | emailString | String | emailString | emailaccess token, ID token | arrives',
  )
})

test('a broken link is named, with the field that mends it', async () => {
  await showTab(LineageTab)
  const groups = await row(/^groups/)
  expect(groups).toHaveTextContent('broken: no mapping')
  expect(groups).toHaveTextContent('The attribute is read, and no mapping carries it on.')
  const link = within(groups).getByRole('link', { name: 'Add the mapping' })
  expect(link).toHaveAttribute('href', '/cloudentity/idps/acme/mappings#add=groups')
  expect(screen.getByText('groups does not reach the demo app')).toBeVisible()
})

test('kept is told from lost, and what cannot be told from both', async () => {
  const attributes = [
    { name: 'updated_at', type: 'string' },
    { name: 'scp', type: 'string_array' },
  ]
  const mappings = attributes.map(({ name, type }) => ({ source: name, target: name, type }))
  await showTab(LineageTab, { idp: acmeIdp({ attributes, mappings }) })
  expect(await row(/^scp/)).toHaveTextContent('kept, not asked for')
  expect(await row(/^updated_at/)).toHaveTextContent('could not tell: a string, kept as a number')
  expect(screen.getByText('Not every claim can be followed')).toBeVisible()
})

test('without a mapping or an attribute it leads to where there can be one', async () => {
  await showTab(LineageTab, { idp: acmeIdp({ attributes: [], mappings: [] }) })
  const link = await screen.findByRole('link', { name: 'Add attributes' })
  expect(link).toHaveAttribute('href', '/cloudentity/idps/acme/attributes')
})

test('values come of a sample, and what nothing reads is found', async () => {
  const { user } = await showTab(LineageTab)
  await row(/^email(?!_)/)
  await user.click(screen.getByRole('button', { name: 'Fill in a sample' }))
  expect(await screen.findByRole('rowheader', { name: /^nickname/ })).toBeVisible()
  expect(await row(/^nickname/)).toHaveTextContent('broken: no attribute')
  expect(await row(/^email(?!_)/)).toHaveTextContent('"sam@sample.example"')
  await user.click(screen.getByRole('button', { name: 'Clear what Auth0 sends' }))
  expect(screen.queryByRole('rowheader', { name: /^nickname/ })).toBeNull()
})

test('what the demo app shows stands beside what was predicted', async () => {
  const { user } = await showTab(LineageTab)
  await row(/^email(?!_)/)
  await user.click(screen.getByRole('textbox', { name: /Demo app’s ID token/ }))
  await user.paste('{"email":"<b>a\u202eb</b>"}')
  const email = await row(/^email(?!_)/)
  expect(email).toHaveTextContent('came in the ID token:"<b>a‹U+202E›b</b>"')
  await user.click(screen.getByRole('button', { name: 'Clear what the demo app shows' }))
  await user.click(screen.getByRole('textbox', { name: /Demo app’s ID token/ }))
  await user.paste('{"iss":"https://elsewhere.example/"}')
  expect(await row(/^email(?!_)/)).toHaveTextContent('not in the ID token')
  expect(screen.getByText(/Issued by https:\/\/elsewhere.example\/, not by/)).toBeVisible()
})

test('the report has names and verdicts, and no value', async () => {
  const { user } = await showTab(LineageTab)
  await row(/^email(?!_)/)
  await user.click(screen.getByRole('button', { name: 'Fill in a sample' }))
  await user.click(screen.getByRole('button', { name: 'Copy redacted report' }))
  const report = await navigator.clipboard.readText()
  expect(report).toContain('# Lineage: `Auth0` acme')
  expect(report).toContain('broken: no mapping')
  expect(report).not.toContain('sample.example')
})

test('of no extension nothing is said', async () => {
  const { queries } = await showTab(LineageTab)
  await waitFor(() => expect(queries.isFetching()).toBe(0))
  expect(screen.queryByText('An extension changes the context')).toBeNull()
})

test('of an extension it is said that it changes the context', async () => {
  await showTab(LineageTab, { idp: acmeIdp({ post_authn_app_id: 'app-terms' }) })
  expect(await screen.findByText('An extension changes the context')).toBeVisible()
})

test('where the workspace shows no claims, that is said, and nothing is claimed', async () => {
  await showTab(LineageTab, { prepare: ({ workspace }) => workspace.panel.arm('no-read-claims') })
  expect(await screen.findByText('What the demo app receives could not be told')).toBeVisible()
  expect(await row(/^email(?!_)/)).toHaveTextContent('could not tell')
})

test('where the context does not load, it is said why, and it is read again', async () => {
  const { user, workspace } = await showTab(LineageTab, {
    prepare: (sandbox) => sandbox.workspace.panel.arm('machine-refused'),
  })
  expect(await screen.findByText(/The authentication context did not load/)).toBeVisible()
  expect(screen.queryByRole('table')).toBeNull()
  // The sequence needs nothing of it.
  expect(screen.getByText('Auth0 authenticates the user.')).toBeVisible()
  workspace.panel.reset()
  for (const again of screen.getAllByRole('button', { name: 'Try again' })) await user.click(again)
  expect(await row(/^email(?!_)/)).toHaveTextContent('arrives')
})

test('what the operator may not read is said by its permission', async () => {
  const error = {
    source: 'gateway',
    status: 403,
    code: 'permission_missing',
    message: 'It takes a permission.',
    requestId: 'r-1',
    missing: 'cloudentity:read',
  }
  const refuse = http.get('*/api/cloudentity/demo-app', () =>
    HttpResponse.json({ error }, { status: 403 }),
  )
  await showTab(LineageTab, { before: [refuse] })
  expect(await screen.findByText(/The demo app did not load/)).toBeVisible()
  expect(screen.getByText(/grants you cloudentity:read\.$/)).toBeVisible()
  expect(await row(/^email(?!_)/)).toHaveTextContent('could not tell')
})

test.each(['/cloudentity/context', '/cloudentity/demo-app'])(
  'while %s is read, that is said, and nothing else of the claims',
  async (path) => {
    const { handler, letGo } = held(path)
    await showTab(LineageTab, { before: [handler] })
    expect(await screen.findByText('Loading the lineage…')).toBeInTheDocument()
    expect(screen.queryByRole('table')).toBeNull()
    letGo()
  },
)
