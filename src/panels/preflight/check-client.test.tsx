// @vitest-environment jsdom
import { preflightRoute } from '#domain/destinations/auth0/contract/preflight-route.ts'
import '@testing-library/jest-dom/vitest'
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { memoryOrigins } from '#mocks/msw/handler.ts'
import { openSandbox, type SandboxOptions } from '#testing/open-sandbox.ts'
import { showPart } from '#testing/show-part.tsx'
import { CheckClient } from './check-client.tsx'
import type { ClientSettings } from './client-settings.ts'

const secret = 'MOCK_northwind_secret'
const given = (client_secret: string) => ({ kind: 'given', client_secret }) as const
const northwind: ClientSettings = {
  discoveryUrl: memoryOrigins.idp,
  clientId: 'northwind-acme',
  channel: 'back_channel',
  scope: 'openid profile email',
  pkce: 'auto',
  sendsNonce: false,
  pushes: false,
  upstreamParams: {},
  acceptedIssuer: undefined,
  metadata: undefined,
  secret: given(secret),
}

async function open(part: Partial<ClientSettings> = {}, options: SandboxOptions = {}) {
  const sandbox = await openSandbox(options)
  const { user } = showPart(sandbox, <CheckClient settings={{ ...northwind, ...part }} />)
  const button = screen.getByRole('button', { name: 'Check client' })
  await user.click(button)
  return { ...sandbox, user, button }
}

const dialog = () => screen.findByRole('dialog', { name: 'Check client' })
const answer = () => screen.findByRole('region', { name: 'What the provider said of the client' })
const part = async (title: string) => {
  const heading = await within(await answer()).findByRole('heading', { name: title })
  return heading.closest('section') ?? heading
}
async function send({ user }: Pick<Awaited<ReturnType<typeof open>>, 'user'>) {
  await user.click(await screen.findByRole('button', { name: /^Send th/ }))
}
const sentTo = ({ requests }: Pick<Awaited<ReturnType<typeof open>>, 'requests'>) =>
  requests.filter((call) => call === 'POST /preflight/client')

test('says what goes where, sends nothing before, and then that all is right', async () => {
  const view = await open()
  expect(await screen.findByText('Sends the Client Secret to')).toBeVisible()
  expect(await dialog()).toHaveTextContent(/Their IT may see two failed attempts in the log\./)
  expect(screen.getAllByText('localhost:4500')).toHaveLength(2)
  expect(sentTo(view)).toEqual([])

  await send(view)
  expect(await part('Client ID and callback')).toHaveTextContent('Client ID and callback are known')
  expect(await part('Client Secret')).toHaveTextContent('The Client Secret is accepted')
  expect(sentTo(view)).toHaveLength(1)
  const kept = view.queries.getMutationCache().getAll()
  expect(JSON.stringify(kept.map(({ state }) => state))).not.toContain(secret)
  expect(document.body.innerHTML).not.toContain(secret)

  // The answer stands at the fields, not in a dialog that takes it along.
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(view.button).toHaveFocus()
  expect(await screen.findByText(/accepted/, { selector: 'output' })).toBeInTheDocument()
})

test('a wrong secret: refused, who mends it, and what to send them', async () => {
  const view = await open({ secret: given('MOCK_wrong') })
  await send(view)
  const found = await part('Client Secret')
  expect(found).toHaveTextContent('The Client Secret is refused like a wrong one')
  expect(found).toHaveTextContent('Their IT can mend it.')
  expect(
    within(found).getByText(/Client Secret we have for the client northwind-acme/),
  ).toBeDefined()
})

test('another callback is registered: the page says so, and a made-up client gets another', async () => {
  const view = await open({ clientId: 'northwind-other-callback', secret: undefined })
  expect(await screen.findByText('Not tried. None was given.')).toBeVisible()
  await send(view)
  const found = await part('Client ID and callback')
  expect(found).toHaveTextContent('The callback is not registered for this client')
  expect(found).toHaveTextContent('It wrote: The request was refused')
  expect(await part('Client Secret')).toHaveTextContent('Not tried')
})

test('Front Channel that is not allowed: said, and no secret is sent', async () => {
  const view = await open({ clientId: 'northwind-back-only', channel: 'front_channel' })
  expect(await screen.findByText('Not tried. Front Channel sends none.')).toBeVisible()
  await send(view)
  expect(await part('Client ID and callback')).toHaveTextContent(
    'The provider does not give this client the Front Channel',
  )
})

test('without the permission it says which, and who grants it', async () => {
  const { button } = await open({}, { without: 'preflight:clients' })
  expect(button).toHaveAccessibleDescription(
    'It needs the permission preflight:clients, which an administrator grants to operator@acme.example.',
  )
  expect(screen.queryByRole('dialog')).toBeNull()
})

test.each<[Partial<ClientSettings>, string]>([
  [{ clientId: '' }, 'Give the Client ID first.'],
  [{ channel: '' }, 'Choose a channel first.'],
  [{ discoveryUrl: '' }, 'Give the issuer first.'],
])('%o: %s', async (missing, words) => {
  const { button } = await open(missing)
  expect(button).toHaveAccessibleDescription(words)
})

test.each<[string, Partial<ClientSettings>, RegExp]>([
  [
    'an endpoint set by hand',
    { metadata: { authorization_endpoint: 'https://evil.example/authorize' } },
    /An endpoint differs from what the issuer publishes/,
  ],
  ['a document that is none', { discoveryUrl: `${memoryOrigins.idp}/html` }, /cannot be read/],
])('%s: nothing can be asked', async (_, settings, words) => {
  const view = await open(settings)
  expect(await screen.findByText(words)).toBeVisible()
  expect(screen.queryByRole('button', { name: /^Send th/ })).toBeNull()
  expect(sentTo(view)).toEqual([])
})

test('a document of another issuer: nothing is asked until the operator goes on with it', async () => {
  const view = await open({ discoveryUrl: `${memoryOrigins.idp}/wrong-issuer` })
  expect(await screen.findByText(/The document there is for another issuer/)).toBeVisible()
  expect(sentTo(view)).toEqual([])
})

test('a document of another issuer that the operator goes on with: named, and asked', async () => {
  const discoveryUrl = `${memoryOrigins.idp}/wrong-issuer`
  const acceptedIssuer = `${memoryOrigins.idp}/plain`
  const view = await open({ discoveryUrl, acceptedIssuer })
  expect(await screen.findByText('Issuer, as published there')).toBeVisible()
  expect(await dialog()).toHaveTextContent(acceptedIssuer)
  await send(view)
  expect(await part('Client ID and callback')).toBeVisible()
  expect(sentTo(view)).toHaveLength(1)
})

test('a stored secret that belongs to another client is refused, and it can be tried again', async () => {
  const view = await open({ secret: { kind: 'stored', connection: 'con_absent' } })
  const asks = await dialog()
  await waitFor(() => expect(asks).toHaveTextContent('with the stored one'))
  await send(view)
  expect(await screen.findByRole('alert')).toHaveTextContent(/^Not checked/)
  expect(screen.getByRole('button', { name: /^Send th/ })).toBeVisible()
})

test('an answer that is lost: the provider may have been asked, and the dialog stays', async () => {
  const view = await open()
  await screen.findByRole('button', { name: /^Send th/ })
  view.loseNext()
  await send(view)
  const alert = await screen.findByRole('alert')
  expect(alert).toHaveTextContent(/^It was sent, but no usable answer came\..*its log shows that/)
  expect(alert).not.toHaveTextContent('Not checked')
})

test('the sixth in a minute waits, and says so', async () => {
  const view = await open({ secret: undefined })
  const { clientId, discoveryUrl, scope, pkce } = northwind
  const body = {
    discoveryUrl,
    client_id: clientId,
    channel: 'back_channel',
    scope,
    pkce,
    callback: `${memoryOrigins.tenant}/login/callback`,
  } as const
  await screen.findByRole('button', { name: /^Send th/ })
  for (let nth = 0; nth < 5; nth++) await view.client.send(preflightRoute.preflightClient, { body })
  await send(view)
  expect(await screen.findByText('Greencheck checks five clients a minute.')).toBeVisible()
})
