// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { expect, test } from 'vitest'
import { showStep } from '../show-step.helper.tsx'
import { memoryOrigins } from '#mocks/msw/handler.ts'
import { IssuerForm, IssuerSide } from './issuer-step.tsx'

const step = { Form: IssuerForm, Side: IssuerSide }
const { idp } = memoryOrigins
const at = (path: string) => showStep(step, { values: { discoveryUrl: `${idp}${path}` } })
const url = () => screen.getByLabelText('OpenID Connect Discovery URL')
const said = (words: RegExp) => screen.findByText(words, { selector: 'output' })
const report = () => within(screen.getByRole('complementary', { name: 'Issuer report' }))

test('a good issuer: found, at the field, in the report and aloud', async () => {
  await showStep(step)
  await userEvent.type(url(), `${idp}/plain`)

  expect(await said(/^Issuer found\./)).toHaveTextContent('Login not yet tested.')
  expect(url()).toHaveAccessibleDescription(/Issuer found.*Login not yet tested/)
  expect(report().getByRole('heading', { name: 'Fits Auth0' })).toBeDefined()
})

test.each([
  ['/nobody', /^Issuer not found\. .*404/],
  ['/html', /^Issuer not found\. .*HTML/],
  ['/slow', /^Could not tell\. No answer within/],
  ['/http-503', /^Could not tell\. .*503: it is not available at the moment/],
  ['/incomplete', /^Issuer incomplete\. .*authorization_endpoint.*jwks_uri/],
])('%s is announced as %s', async (path, words) => {
  await at(path)
  expect(await said(words)).toBeDefined()
})

test('a member is adjusted, marked and reset', async () => {
  const { now } = await at('/incomplete')
  await said(/^Issuer incomplete/)
  // The names of what is not there are not what was seen.
  expect(report().getByText('missing or unusable')).toBeVisible()
  const details = within(screen.getByRole('list', { name: 'Members', hidden: true }))

  await userEvent.click(screen.getByText('Show Issuer Details'))
  await userEvent.click(details.getByText('jwks_uri'))
  await userEvent.type(await screen.findByLabelText('Adjust jwks_uri'), `${idp}/jwks`)
  expect(now().adjusted).toEqual({ jwks_uri: `${idp}/jwks` })
  expect(details.getByText('adjusted')).toBeDefined()
  expect(details.getByText('Differs. Not published.')).toBeDefined()

  await userEvent.click(details.getByRole('button', { name: 'Reset jwks_uri' }))
  expect(now().adjusted).toEqual({})
  expect(details.queryByText('adjusted')).toBeNull()
  expect(screen.getByLabelText('Adjust jwks_uri')).toHaveProperty('value', '')
})

test('typing a member back to what is published is no adjustment', async () => {
  const { now } = await at('/plain')
  await said(/^Issuer found/)
  await userEvent.click(screen.getByText('Show Issuer Details'))
  await userEvent.click(screen.getByText('response_types_supported'))
  const editor = await screen.findByLabelText('Adjust response_types_supported')

  await userEvent.clear(editor)
  expect(now().adjusted).toEqual({ response_types_supported: [] })
  const row = screen.getByText('taken away').parentElement
  expect(row).toHaveTextContent('Differs. Published:codeid_token')
  expect(screen.getByRole('list', { name: 'Published keys' })).toHaveTextContent(
    'TypeRSASize2048 bits',
  )
  await userEvent.type(editor, 'code{Enter}id_token')
  expect(now().adjusted).toEqual({})
})

test('a bad metadata file is refused at its field, a good one takes over and goes again', async () => {
  const { now } = await showStep(step)
  await userEvent.click(screen.getByText('Show Issuer Details'))
  const upload = screen.getByLabelText(/^Upload metadata file/)
  const file = (text: string) => new File([text], 'issuer.json', { type: 'application/json' })

  await userEvent.upload(upload, file('{\n  "issuer": nonsense\n}'))
  expect(await screen.findByText(/issuer\.json: Not JSON: line 2, column 13/)).toBeDefined()
  expect(upload).toHaveAccessibleDescription(/line 2/)
  expect(now().uploadedMetadata).toBeUndefined()

  await userEvent.upload(upload, file('{"issuer":"https://idp.northwind.example"}'))
  const remove = await screen.findByRole('button', { name: 'Remove the file' })
  expect(now().uploadedMetadata).toEqual({ issuer: 'https://idp.northwind.example' })
  await userEvent.click(remove)
  expect(now().uploadedMetadata).toBeUndefined()
})

test('hostile metadata is text: nothing in it is a link, an element or unseen', async () => {
  await at('/hostile')
  await said(/^Issuer found/)
  await userEvent.click(screen.getByText('Show Issuer Details'))

  expect(screen.getAllByText('javascript:alert(document.domain)').length).toBeGreaterThan(0)
  expect(screen.getByText('‹U+202E›')).toBeDefined()
  // Our own: the report goes into a mail, and leads to the clauses it rests on.
  await screen.findByRole('link', { name: /mail$/ })
  await screen.findAllByRole('link', { name: /^OIDC Discovery 1.0/ })
  const own =
    /^(mailto:\?subject=Issuer%20check|https:\/\/(openid\.net|www\.rfc-editor\.org|auth0\.com)\/)/
  for (const link of screen.getAllByRole('link'))
    expect(link).toHaveAttribute('href', expect.stringMatching(own))
  expect(screen.queryByRole('img')).toBeNull()
})

test('metadata is copied as it is seen, and parses to what was published', async () => {
  const user = userEvent.setup()
  const uploadedMetadata = { issuer: `${idp}/x`, 'a\u3164': '\uFE0F\u{E0041}\u00A0' }
  await showStep(step, { values: { discoveryUrl: `${idp}/x`, uploadedMetadata } })
  await user.click(await screen.findByText('Show Issuer Details'))
  await user.click(screen.getByText('As JSON'))
  await user.click(screen.getByRole('button', { name: 'Copy issuer metadata' }))
  const copied = await navigator.clipboard.readText()
  expect(copied).toContain(String.raw`"a\u3164": "\ufe0f\udb40\udc41\u00a0"`)
  expect(JSON.parse(copied)).toEqual(uploadedMetadata)
  expect(screen.getByText(/\\udb40/)).toHaveTextContent(String.raw`\ufe0f\udb40\udc41\u00a0`)
})

test('the name: taken and free are said, and one is suggested', async () => {
  await showStep(step, { values: { discoveryUrl: 'https://login.northwind.example' } })
  const name = screen.getByLabelText('Connection name')
  await userEvent.click(screen.getByRole('button', { name: 'Use “northwind”' }))
  expect(name).toHaveProperty('value', 'northwind')
  expect(await screen.findByText('Free in this tenant')).toBeDefined()

  await userEvent.clear(name)
  await userEvent.click(name)
  await userEvent.paste('“northwind”')
  expect(name).toHaveAccessibleDescription(/Quotes stand around it/)
  await userEvent.clear(name)
  await userEvent.type(name, 'northwind ')
  expect(name).toHaveAccessibleDescription(/A blank stands before or behind it/)
  expect(name).toHaveProperty('value', 'northwind ')

  await userEvent.clear(name)
  await userEvent.type(name, 'globex-oidc')
  expect(await said(/has a connection called globex-oidc/)).toBeDefined()
  expect(name).toHaveAccessibleDescription(/globex-oidc already/)
})

test('when our own side fails nothing is said about the issuer, and it can be tried again', async () => {
  const { server } = await showStep(step)
  const message = { source: 'gateway', status: 400, code: 'invalid_request', message: 'No.' }
  const failure = http.post('*/api/probe/document', () =>
    HttpResponse.json({ error: { ...message, requestId: 'r-1' } }, { status: 400 }),
  )
  server.use(failure)
  await userEvent.type(url(), `${idp}/plain`)

  expect(await screen.findByText('r-1')).toBeDefined()
  expect(screen.getByText(/Greencheck’s server failed/)).toBeDefined()
  expect(await said(/^Could not tell\. .* no answer about the document\.$/)).toBeDefined()
  expect(screen.queryByText(/^Issuer/, { selector: 'output' })).toBeNull()
  server.resetHandlers()
  await userEvent.click(screen.getByRole('button', { name: 'Check again' }))
  expect(await said(/^Issuer found/)).toBeDefined()
})

const doubt = 'Could not tell whether it fits. Greencheck’s server gave no answer about the keys.'

test('keys that our own side lost: field and report could not tell', async () => {
  const { panel } = await showStep(step)
  panel.arm('lose-keys-answers')
  await userEvent.type(url(), `${idp}/plain`)

  expect(await said(new RegExp(`^Issuer found. ${doubt}`))).toBeDefined()
  expect(url()).toHaveAccessibleDescription(/Issuer found.*Could not tell/)
  expect(report().getByRole('heading', { name: 'Could not tell', level: 2 })).toBeDefined()
  panel.reset()
  await userEvent.click(screen.getByRole('button', { name: 'Check again' }))
  expect(await said(/^Issuer found. Nothing blocks/)).toBeDefined()
})

test('lost keys of endpoints by hand are no good ones either', async () => {
  const { panel } = await showStep(step)
  panel.arm('lose-keys-answers')
  await userEvent.click(screen.getByRole('radio', { name: 'Endpoints by hand' }))
  for (const [label, path] of [
    ['Issuer', ''],
    ['Authorization endpoint', '/authorize'],
    ['Token endpoint', '/token'],
    ['JWKS URI', '/jwks'],
  ] as const) {
    await userEvent.click(screen.getByLabelText(label))
    await userEvent.paste(`${idp}/plain${path}`)
  }
  expect(await said(new RegExp(`^Endpoints given. ${doubt}`))).toBeDefined()
  expect(report().getByRole('heading', { name: 'Could not tell', level: 2 })).toBeDefined()
})

test('endpoints by hand take the place of the discovery URL', async () => {
  await showStep(step)
  await userEvent.click(screen.getByRole('radio', { name: 'Endpoints by hand' }))

  expect(screen.queryByLabelText('OpenID Connect Discovery URL')).toBeNull()
  for (const label of ['Issuer', 'Authorization endpoint', 'Token endpoint', 'JWKS URI']) {
    expect(screen.getByLabelText(label)).toBeDefined()
  }
})
