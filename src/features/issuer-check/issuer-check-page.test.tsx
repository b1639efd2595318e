// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest'
import { screen, waitFor, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { describe, expect, onTestFinished, test } from 'vitest'
import { good } from '#domain/doctor/fixtures/base.ts'
import { issuerKey } from '#mocks/idp/keys.ts'
import { memoryOrigins } from '#mocks/msw/handler.ts'
import { openSandbox, type SandboxOptions } from '#testing/open-sandbox.ts'
import { showApp } from '#testing/show-app.tsx'
import { readCheckSearch } from './check-search.ts'

interface Options extends SandboxOptions {
  readonly search?: string
}

async function open({ search = '', ...options }: Options = {}) {
  const sandbox = await openSandbox(options)
  const { user, at } = showApp(sandbox, `/issuer-check${search}`)
  await screen.findByRole('heading', { level: 1, name: 'Issuer check' })
  const params = () => new URL(at(), memoryOrigins.dashboard).searchParams
  return { ...sandbox, user, at: () => readCheckSearch(Object.fromEntries(params())) }
}

const idp = memoryOrigins.idp
const report = () => screen.getByRole('complementary', { name: 'Issuer report' })
const verdict = (name: string) => screen.findByRole('heading', { level: 2, name })
const urlField = () => screen.getByRole('textbox', { name: 'Issuer or discovery URL' })
const discovery = () => screen.getByRole('textbox', { name: 'Discovery document' })
const announced = (text: RegExp) =>
  waitFor(() =>
    expect(screen.getAllByRole('status').map((one) => one.textContent)).toContainEqual(
      expect.stringMatching(text),
    ),
  )

/** What the page's live region says from now on, in order. */
function listen(): string[] {
  const said: string[] = []
  // The one before it says when the browser is offline.
  const [, region] = screen.getAllByRole('status')
  const observer = new MutationObserver(() => {
    if (region?.textContent) said.push(region.textContent)
  })
  if (region) observer.observe(region, { childList: true, characterData: true, subtree: true })
  onTestFinished(() => observer.disconnect())
  return said
}

async function paste(user: UserEvent, field: HTMLElement, text: string) {
  await user.click(field)
  await user.paste(text)
}

describe('a URL', () => {
  test('nothing is asked before anything is typed; the report says what it will hold', async () => {
    const { requests } = await open()
    expect(within(report()).getByText(/whether a login can work/)).toBeVisible()
    expect(requests).toEqual([])
    expect(screen.queryByRole('button', { name: /^Copy/ })).not.toBeInTheDocument()
  })

  test('is judged while typing, announced once, and shown with its metadata and keys', async () => {
    const { user } = await open()
    const said = listen()
    await paste(user, urlField(), `${idp}/plain`)
    await verdict('Fits Auth0')
    await announced(/^Issuer found\. .*Login not yet tested\.$/)
    expect(said).toEqual([expect.stringMatching(/^Issuer found\./)])
    const members = screen.getByRole('list', { name: 'Published members' })
    const member = within(members).getByText('token_endpoint')
    await user.click(member)
    expect(within(members).getByText(/Where the code is exchanged/)).toBeVisible()
    const row = within(screen.getByRole('table', { name: 'Published keys' })).getByRole('row', {
      name: /^1/,
    })
    expect(row).toHaveTextContent('RSA2048 bitssigRS256none')
  })

  test.each([
    ['/wrong-issuer', 'Will not work', /^Issuer found, but it will not work/],
    ['/incomplete', 'Will not work', /^Issuer incomplete/],
    ['/unknown-issuer', 'Could not tell', /^Issuer found. Could not tell/],
    ['/other-url', 'Fits Auth0, with warnings', /^Issuer found. Nothing blocks, 1 warning/],
    ['/html', 'Will not work', /^Issuer not found/],
    ['/http-500', 'Could not tell', /^Could not tell/],
    ['/slow', 'Could not tell', /^Could not tell/],
  ])('%s', async (path, title, said) => {
    await open({ search: `?url=${encodeURIComponent(idp + path)}` })
    await verdict(title)
    await announced(said)
  })

  test('what is no URL is said at the field once typing has paused', async () => {
    const { user, requests } = await open()
    await paste(user, urlField(), 'http://idp.example.com')
    await waitFor(() => expect(urlField()).toHaveAccessibleDescription(/over https only/))
    await announced(/^Not asked\. Auth0 asks over https only/)
    expect(requests).toEqual([])
  })

  test('an answer to an older URL never shows', async () => {
    const { user } = await open({ search: `?url=${encodeURIComponent(`${idp}/slow`)}` })
    await user.clear(urlField())
    await paste(user, urlField(), `${idp}/plain`)
    await verdict('Fits Auth0')
    expect(within(report()).queryByText(/No answer within/)).not.toBeInTheDocument()
  })
})

describe('a link', () => {
  const search = `?url=${encodeURIComponent(`${idp}/code-only`)}&channel=front&pkce=S256&scopes=openid%20email`

  test('repeats the check with its expectation', async () => {
    await open({ search })
    expect(urlField()).toHaveValue(`${idp}/code-only`)
    expect(screen.getByRole('combobox', { name: 'Communication Channel' })).toHaveDisplayValue(
      'Front Channel',
    )
    expect(screen.getByRole('combobox', { name: 'PKCE' })).toHaveDisplayValue('S256')
    await verdict('Will not work')
  })

  test('follows the form, is judged without a new request, and can be copied', async () => {
    const { user, at, requests } = await open({ search })
    await verdict('Will not work')
    const before = requests.length
    await user.click(within(report()).getByRole('button', { name: /Back Channel/ }))
    await verdict('Fits Auth0')
    expect(requests).toHaveLength(before)
    await waitFor(() => expect(at()).toMatchObject({ channel: 'back', pkce: 'S256' }))
    await user.click(screen.getByRole('button', { name: 'Copy link to this check' }))
    const link = new URL(await navigator.clipboard.readText())
    expect(link.pathname).toBe('/issuer-check')
    expect(readCheckSearch(Object.fromEntries(link.searchParams))).toEqual(at())
  })
})

describe('reports', () => {
  test('are copied as Markdown and as JSON', async () => {
    const { user } = await open({ search: `?url=${encodeURIComponent(`${idp}/wrong-issuer`)}` })
    await verdict('Will not work')
    await user.click(await screen.findByRole('button', { name: 'Copy report as Markdown' }))
    const text = await navigator.clipboard.readText()
    expect(text).toMatch(/^# Issuer check: Will not work\n/)
    expect(text).toMatch(/^- Asked by: the gateway at `localhost/m)
    await user.click(screen.getByRole('button', { name: 'Copy report as JSON' }))
    expect(JSON.parse(await navigator.clipboard.readText())).toMatchObject({
      asked: { url: `${idp}/wrong-issuer/.well-known/openid-configuration` },
      verdict: 'will-not-work',
    })
  })
})

describe('documents', () => {
  const text = JSON.stringify(good)

  test('work without the permission to ask, which is said before anything is typed', async () => {
    const { user, requests, at } = await open({
      without: 'probe:issuers',
      search: '?url=https://idp.example.com',
    })
    expect(screen.getByText('You may not ask issuers')).toBeVisible()
    expect(screen.getByRole('radio', { name: 'A URL' })).toBeDisabled()
    await paste(user, discovery(), text)
    await verdict('Fits Auth0')
    await announced(/^Document read\./)
    expect(requests).toEqual([])
    expect(at()).toEqual({ url: 'https://idp.example.com' })
    expect(screen.queryByRole('button', { name: 'Copy link to this check' })).toBeNull()
    expect(screen.getByRole('button', { name: 'Copy report as JSON' })).toBeVisible()
  })

  test('are uploaded, with their keys', async () => {
    const { user } = await open()
    await user.click(screen.getByRole('radio', { name: 'Documents' }))
    const { publicJwk } = issuerKey()
    const file = (body: string, name: string) =>
      new File([body], name, { type: 'application/json' })
    await user.upload(screen.getByLabelText('Upload discovery document'), file(text, 'd.json'))
    await waitFor(() => expect(discovery()).toHaveValue(text))
    await user.upload(
      screen.getByLabelText('Upload JWKS'),
      file(JSON.stringify({ keys: [publicJwk] }), 'k.json'),
    )
    expect(await screen.findByRole('table', { name: 'Published keys' })).toHaveTextContent('RSA')
    await verdict('Fits Auth0')
    expect(report()).toHaveTextContent('1 signing key, RSA 2048 bits')
  })

  test('a file above 128 KB is refused at its field', async () => {
    const { user } = await open()
    await user.click(screen.getByRole('radio', { name: 'Documents' }))
    const field = screen.getByLabelText('Upload discovery document')
    await user.upload(field, new File([' '.repeat(131_073)], 'big\u202E.json'))
    await waitFor(() =>
      expect(field).toHaveAccessibleDescription(/^big‹U\+202E›\.json: The file has 129 KB/),
    )
    expect(discovery()).toHaveValue('')
  })

  test('hostile strings are text: no link, no element, nothing unseen', async () => {
    const { user } = await open()
    await user.click(screen.getByRole('radio', { name: 'Documents' }))
    const hostile = { ...good, op_policy_uri: 'javascript:alert(1)', '<img src=x>': 'a\u202Eb' }
    await paste(user, discovery(), JSON.stringify(hostile))
    const members = await screen.findByRole('list', { name: 'Published members' })
    expect(within(members).getByText('javascript:alert(1)')).toBeVisible()
    expect(within(members).getByText('<img src=x>')).toBeVisible()
    expect(members).toHaveTextContent('a‹U+202E›b')
    expect(within(members).queryByRole('link')).toBeNull()
    expect(within(members).queryByRole('img', { name: '' })).toBeNull()
  })
})

test('keys that our own side lost: no verdict rests on them, and they are asked for again', async () => {
  const { panel, user } = await open()
  panel.arm('lose-keys-answers')
  await paste(user, urlField(), `${idp}/plain`)
  await verdict('Could not tell')
  await announced(/^Issuer found\. Could not tell whether it fits\. .* no answer about the keys\./)
  expect(screen.getByText('Keys not checked')).toBeVisible()
  expect(screen.queryByRole('button', { name: /^Copy report/ })).toBeNull()
  panel.reset()
  await user.click(screen.getByRole('button', { name: 'Check again' }))
  await verdict('Fits Auth0')
  expect(screen.queryByText('Keys not checked')).toBeNull()
})

test('a gateway that does not answer: nothing is said about the issuer', async () => {
  const { panel, user } = await open()
  panel.arm('lose-next-answer', 4)
  await paste(user, urlField(), `${idp}/plain`)
  expect(await screen.findByText('Not checked', { selector: 'strong' })).toBeVisible()
  await announced(/^Could not tell\. Greencheck’s server gave no answer about the document\.$/)
  expect(report()).toHaveTextContent(/^Could not tell/)
})
