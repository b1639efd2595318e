// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest'
import { QueryClientProvider } from '@tanstack/react-query'
import { configure, render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { type JWK, SignJWT, importJWK } from 'jose'
import { setupServer } from 'msw/node'
import { describe, expect, onTestFinished, test } from 'vitest'
import { createClient } from '#api/client.ts'
import { ApiProvider } from '#api/context.tsx'
import { createQueryClient } from '#api/query-client.ts'
import { permissions } from '#domain/contract/gateway.ts'
import { issuerKey, partnerKey } from '#mocks/idp/keys.ts'
import { createSandboxHandlers, memoryOrigins } from '#mocks/msw/handler.ts'
import { InspectorPage } from './inspector-page.tsx'

configure({ asyncUtilTimeout: 8000 })

const issuer = `${memoryOrigins.idp}/plain`

async function open({ may = permissions }: { readonly may?: readonly string[] } = {}) {
  const sandbox = await createSandboxHandlers()
  const server = setupServer(...sandbox.handlers)
  server.listen({ onUnhandledRequest: 'error' })
  const bodies: Promise<string>[] = []
  server.events.on('request:start', ({ request }) => {
    bodies.push(request.clone().text())
  })
  const queries = createQueryClient()
  onTestFinished(() => {
    server.close()
    queries.clear()
  })
  const client = createClient({
    baseUrl: `${memoryOrigins.dashboard}/api`,
    getToken: () => sandbox.token(),
  })
  render(
    <QueryClientProvider client={queries}>
      <ApiProvider
        client={client}
        session={{
          sub: 'auth0|operator',
          email: 'operator@acme.example',
          permissions: may,
          missingScopes: [],
          config: {
            domain: new URL(memoryOrigins.tenant).host,
            clientId: 'sandbox-dashboard',
            testerClientId: 'sandbox-tester',
            audience: 'https://greencheck.example/api',
            loopbackHttp: [memoryOrigins.tenant, memoryOrigins.idp],
          },
        }}
      >
        <InspectorPage />
      </ApiProvider>
    </QueryClientProvider>,
  )
  const user = userEvent.setup()
  const field = screen.getByRole('textbox', { name: 'Token or profile' })
  const paste = async (text: string) => {
    await user.clear(field)
    await user.click(field)
    await user.paste(text)
  }
  const check = async () =>
    user.click(await screen.findByRole('button', { name: 'Check signature' }))
  return { user, field, paste, check, sandbox, queries, sent: () => Promise.all(bodies) }
}

interface Signed {
  readonly claims?: Record<string, unknown>
  readonly key?: JWK
  readonly kid?: string
}

/** Signed by northwind's key, unless told otherwise; valid for an hour. */
async function sign({ claims = {}, key = issuerKey().privateJwk, kid }: Signed = {}) {
  const now = Math.floor(Date.now() / 1000)
  return new SignJWT({ iss: issuer, sub: 'ann', aud: 'acme', iat: now, exp: now + 3600, ...claims })
    .setProtectedHeader({ alg: 'RS256', kid: kid ?? 'northwind-1' })
    .sign(await importJWK(key, 'RS256'))
}

const row = (table: string, name: RegExp) =>
  within(screen.getByRole('table', { name: table })).getByRole('row', { name })
const announced = (text: RegExp) =>
  waitFor(() =>
    expect(screen.getAllByRole('status').map((one) => one.textContent)).toContainEqual(
      expect.stringMatching(text),
    ),
  )

describe('a token', () => {
  test('is decoded with meanings and times, and nothing is sent', async () => {
    const { paste, sent } = await open()
    expect(screen.getByText(/Here stands what the text says/)).toBeVisible()
    await paste(await sign({ claims: { nonce: 'n', department: 'D1' } }))
    expect(await screen.findByRole('heading', { name: 'ID token' })).toBeVisible()
    expect(row('Claims', /^exp/)).toHaveTextContent(/expires in (59 minutes|1 hour)/)
    expect(row('Claims', /^sub/)).toHaveTextContent('Auth0 makes no profile attribute of it')
    expect(row('Claims', /^department/)).toHaveTextContent('The issuer’s own.')
    expect(row('Header', /^kid/)).toHaveTextContent('northwind-1')
    expect(screen.getByText('Nothing here that a reader would refuse.')).toBeVisible()
    await announced(/^ID token decoded\. No warning\. Signature not checked\.$/)
    expect(await sent()).toEqual([])
  })

  test('that has expired says since when, and what else is wrong with it', async () => {
    const { paste } = await open()
    const ago = Math.floor(Date.now() / 1000) - 190
    await paste(await sign({ claims: { exp: ago, email_verified: 'true' } }))
    const warnings = await screen.findByRole('list', { name: 'Warnings' })
    expect(warnings).toHaveTextContent('It expired 3 minutes ago.')
    expect(warnings).toHaveTextContent('email_verified is a string')
    await announced(/^ID token decoded\. 1 warning\./)
  })

  test('of this tenant: its sub in its parts', async () => {
    const { paste } = await open()
    await paste(await sign({ claims: { sub: 'oidc|northwind|7' } }))
    const parts = await screen.findByRole('list', { name: 'Parts of sub' })
    expect(parts).toHaveTextContent(/^oidcThe strategy.*northwind.*7sub/)
  })

  test('hostile strings are text: no link, no element, nothing unseen', async () => {
    const { paste } = await open()
    await paste(
      await sign({
        claims: { '<img src=x>': 'javascript:alert(1)', name: 'a\u202Eb', nonce: 'n' },
      }),
    )
    expect(await screen.findByText('<img src=x>')).toBeVisible()
    expect(row('Claims', /^name/)).toHaveTextContent('a‹U+202E›b')
    expect(screen.queryByRole('link')).toBeNull()
    expect(screen.queryByRole('img', { name: '' })).toBeNull()
  })
})

test.each([
  ['abc', /^Not a JWT\./],
  ['a.b.c.d.e', /^An encrypted token/],
  ['a.b', /^Not a JWT: 2 parts/],
  ['{"a":\u202E}', /^The text is not a JSON object.*‹U\+202E›/],
])('%s is called what it is, at the field', async (text, words) => {
  const { paste, field } = await open()
  await paste(text)
  await waitFor(() => expect(field).toHaveAccessibleDescription(expect.stringMatching(words)))
  expect(screen.queryByRole('table')).toBeNull()
  expect(screen.queryByRole('button', { name: 'Check signature' })).toBeNull()
})

describe('the signature', () => {
  test('passes with the issuer’s published key; only addresses were sent', async () => {
    const { paste, check, sent, queries } = await open()
    const token = await sign()
    await paste(token)
    await check()
    expect(await screen.findByText('Signature passed')).toBeVisible()
    await announced(/^Signature passed\. Signed with the key northwind-1/)
    expect((await sent()).map((body): unknown => JSON.parse(body))).toEqual([
      { url: `${issuer}/.well-known/openid-configuration` },
      { url: `${issuer}/jwks` },
    ])
    expect(queries.getQueryCache().getAll()).toEqual([])
    expect(queries.getMutationCache().getAll()).toEqual([])
    expect(localStorage).toHaveLength(0)
    expect(sessionStorage).toHaveLength(0)
  })

  test.each<[string, () => Promise<string>, string, RegExp]>([
    [
      'of another key under the same name',
      async () => sign({ key: (await partnerKey()).privateJwk }),
      'Signature failed',
      /changed, cut, or signed by somebody else/,
    ],
    [
      'of claims that were changed',
      async () => {
        const [header, , signature] = (await sign()).split('.')
        const claims = btoa(JSON.stringify({ iss: issuer, sub: 'eve' })).replaceAll('=', '')
        return [header, claims, signature].join('.')
      },
      'Signature failed',
      /changed, cut/,
    ],
    [
      'of a key that is not published',
      () => sign({ kid: 'old' }),
      'Could not tell',
      /no key that fits kid old/,
    ],
    [
      'of an issuer whose metadata is another’s',
      () => sign({ claims: { iss: `${memoryOrigins.idp}/wrong-issuer` } }),
      'Could not tell',
      /metadata there is of another issuer: https:\/\/login\.northwind\.example/,
    ],
    [
      'of an issuer that does not answer',
      () => sign({ claims: { iss: `${memoryOrigins.idp}/slow` } }),
      'Could not tell',
      /metadata could not be read: localhost/,
    ],
    [
      'of an issuer without keys',
      () => sign({ claims: { iss: `${memoryOrigins.idp}/no-jwks` } }),
      'Could not tell',
      /keys could not be read: it answered with status 404/,
    ],
    ['without an issuer', () => sign({ claims: { iss: 7 } }), 'Could not tell', /nobody to ask/],
  ])('%s', async (_, make, title, why) => {
    const { paste, check } = await open()
    await paste(await make())
    await check()
    expect(await screen.findByText(title)).toBeVisible()
    expect(screen.getByText(why)).toBeVisible()
  })

  test('that is none, or made with a secret, asks nobody', async () => {
    const { paste, check, sent } = await open()
    const [, claims = ''] = (await sign()).split('.')
    await paste(`${btoa('{"alg":"none"}')}.${claims}.`)
    await check()
    expect(await screen.findByText('Signature failed')).toBeVisible()
    await paste(`${btoa('{"alg":"HS256" }')}.${claims}.c2ln`)
    await check()
    expect(await screen.findByText(/signed with the client’s secret/)).toBeVisible()
    expect(await sent()).toEqual([])
  })

  test('of another token is not the one that was checked', async () => {
    const { paste, check } = await open()
    await paste(await sign())
    await check()
    await screen.findByText('Signature passed')
    await paste(await sign({ claims: { sub: 'bob' } }))
    expect(await screen.findByText('Not checked')).toBeVisible()
    expect(screen.queryByText('Signature passed')).toBeNull()
  })

  test('needs the permission, which is said before; decoding does not', async () => {
    const { paste, check, sent } = await open({
      may: permissions.filter((one) => one !== 'probe:issuers'),
    })
    await paste(await sign())
    await check()
    expect(screen.getByRole('button', { name: 'Check signature' })).toHaveAccessibleDescription(
      /needs the permission probe:issuers/,
    )
    expect(screen.getByRole('table', { name: 'Claims' })).toBeVisible()
    expect(await sent()).toEqual([])
  })

  test('a gateway that does not answer: nothing is said about the signature', async () => {
    const { paste, check, sandbox, user } = await open()
    await paste(await sign())
    sandbox.loseNext()
    await check()
    const again = await screen.findByRole('button', { name: 'Check again' })
    expect(screen.getByText(/did not answer, so the issuer was not asked/)).toBeVisible()
    await user.click(again)
    expect(await screen.findByText('Signature passed')).toBeVisible()
  })
})

describe('a profile', () => {
  const profile = (access_token?: string) =>
    JSON.stringify({
      name: '',
      email_verified: false,
      clientID: 'YOUR_CLIENT_ID',
      user_id: 'auth0-oidc|master-conn|auth0|563b9b6cf50bc24402a69b80',
      identities: [
        {
          user_id: 'master-conn|auth0|563b9b6cf50bc24402a69b80',
          provider: 'auth0-oidc',
          connection: 'tenant2',
          isSocial: true,
          access_token,
        },
      ],
      global_client_id: 'abOXA94rTYTYk6wDZsbQXJBv5VYiArmI',
      persistent: {},
    })

  test('has its members, its user_id and its identities explained', async () => {
    const { paste } = await open()
    await paste(profile())
    await announced(/^Profile read\.$/)
    expect(row('Profile', /^clientID/)).toHaveTextContent('The application that was logged in to')
    expect(row('Profile', /^persistent/)).toHaveTextContent('app_metadata today')
    expect(row('Profile', /^name/)).toHaveTextContent('empty')
    const parts = within(screen.getByRole('list', { name: 'Parts of user_id' }))
    expect(
      parts.getAllByRole('listitem').map((part) => within(part).getByRole('code').textContent),
    ).toEqual(['auth0-oidc', 'master-conn', 'auth0', '563b9b6cf50bc24402a69b80'])
    expect(row('identities[0]', /^isSocial/)).toHaveTextContent('auth0-oidc is one')
  })

  test('with the child’s token: it is named, and decoded on request', async () => {
    const { paste, user, field } = await open()
    const token = await sign({ claims: { identities: [] } })
    await paste(profile(token))
    const button = await screen.findByRole('button', { name: 'Decode its access_token' })
    expect(screen.getByRole('table', { name: 'identities[0]' })).not.toHaveTextContent(token)
    expect(screen.getByRole('table', { name: 'Profile' })).not.toHaveTextContent(token)
    await user.click(button)
    expect(field).toHaveValue(token)
    expect(field).toHaveFocus()
    expect(await screen.findByRole('table', { name: 'Claims' })).toHaveTextContent('identities')
  })

  test('is gone after Clear, and when the page is left', async () => {
    const { paste, user, field } = await open()
    await paste(profile())
    await user.click(screen.getByRole('button', { name: 'Clear' }))
    expect(field).toHaveValue('')
    expect(field).toHaveFocus()
    await waitFor(() => expect(screen.queryByRole('table')).toBeNull())
    await paste(profile())
    window.dispatchEvent(new Event('pagehide'))
    await waitFor(() => expect(field).toHaveValue(''))
  })
})

test('claims that were decoded elsewhere are read too', async () => {
  const { paste } = await open()
  await paste('{"sub":"auth0|1","exp":1,"exp":2}')
  expect(await screen.findByText(/nothing says who wrote them/)).toBeVisible()
  expect(screen.getByRole('list', { name: 'Warnings' })).toHaveTextContent(
    /“exp” stands there twice/,
  )
  expect(row('Members', /^exp/)).toHaveTextContent('1970-01-01T00:00:02Z')
})
