import { expect, test } from 'vitest'
import { issuerOrigin } from '../bench.helper.ts'
import { type Answer, createIdpBench, redirect } from './idp.helper.ts'
import { asked, callback, given } from './request.helper.ts'

const secret = 'MOCK_very_secret & <odd>'
const body = asked({ credential: given(secret) })

test('it follows no redirect', async () => {
  const token = () => redirect(`${issuerOrigin}/elsewhere`)
  const { evidence, arrived } = await createIdpBench({ token })
  expect((await evidence(body)).token).toEqual({
    host: 'localhost:4500',
    control: { ms: expect.any(Number), status: 302, answer: { kind: 'answer' } },
  })
  const lines = arrived.map(({ line }) => line).sort()
  // The second time for a made-up client: a page came.
  expect(lines).toEqual(['GET /authorize', 'GET /authorize', 'POST /token'])
})

test.each([
  ['Keycloak', 401, 'unauthorized_client'],
  ['Glewlwyd', 403, 'unauthorized_client'],
  ['an Auth0 tenant', 401, 'access_denied'],
])('a made-up one that %s refuses: the real one is sent', async (_, status, error) => {
  const { evidence } = await createIdpBench({ token: () => Response.json({ error }, { status }) })
  expect((await evidence(body)).token).toHaveProperty('real')
})

test('the real secret is not sent where the made-up one was not refused', async () => {
  const token = () => Response.json({ error: 'invalid_grant' }, { status: 400 })
  const { evidence, arrived } = await createIdpBench({ token })
  expect((await evidence(body)).token).not.toHaveProperty('real')
  const secrets = arrived.flatMap(({ sent }) => sent.get('client_secret') ?? [])
  expect(secrets).toEqual([expect.not.stringContaining(secret)])
})

test('the two differ in the secret alone', async () => {
  const { evidence, arrived } = await createIdpBench()
  await evidence(body)
  const [control, real] = arrived
    .filter(({ line }) => line === 'POST /token')
    .map(({ sent }) => Object.fromEntries(sent))
  expect(real).toEqual({ ...control, client_secret: secret })
  expect(real).toMatchObject({ grant_type: 'authorization_code', redirect_uri: callback })
  expect(control?.['client_secret']).not.toBe(secret)
})

test('an echo of it reaches neither answer nor log, not even cut in half', async () => {
  const token: Answer = (sent) => {
    const said = sent.get('client_secret') ?? ''
    const error_description = `${'x'.repeat(290)}${said}`
    return Response.json({ error: 'invalid_client', error_description }, { status: 401 })
  }
  const authorize = () => new Response('<title>MOCK_very_secret &amp; &lt;odd&gt;</title>')
  const { evidence, lines } = await createIdpBench({ token, authorize })
  const found = await evidence(body)
  expect(JSON.stringify([found, lines])).not.toContain('MOCK_very')
  expect(found.authorization.answer).toEqual({ kind: 'page', title: '[removed]' })
})
