import { describe, expect, test } from 'vitest'
import { permissions } from '#domain/gateway-api/gateway.ts'
import { issuerOrigin, origin, sub } from '../bench.helper.ts'
import { createIdpBench } from './idp.helper.ts'
import { asked, callback, given } from './request.helper.ts'

const secret = 'MOCK_very_secret'

test('the permission is its own', async () => {
  const { tenant, refusal } = await createIdpBench()
  const others = permissions.filter((one) => one !== 'preflight:clients')
  const token = await tenant.issueOperatorToken({ sub, permissions: others })
  expect(await refusal(asked(), token)).toMatchObject({ status: 403, missing: 'preflight:clients' })
})

test('five a minute', async () => {
  const at = Date.now()
  const { preflight } = await createIdpBench({ now: () => at })
  const statuses: number[] = []
  for (let nth = 0; nth < 6; nth++) statuses.push((await preflight(asked())).status)
  expect(statuses).toEqual([200, 200, 200, 200, 200, 429])
})

describe('nothing is sent', () => {
  test.each([
    'https://evil.example/login/callback',
    `${callback}/`,
    `${callback}?x=1`,
    `${origin}/login/callback/../callback`,
    'http://localhost:4500/login/callback',
  ])('back to %s', async (foreign) => {
    const { refusal, arrived } = await createIdpBench()
    expect(await refusal(asked({ callback: foreign }))).toMatchObject({
      code: 'invalid_request',
      property: 'callback',
    })
    expect(arrived).toEqual([])
  })

  test.each([
    ['issuer_differs', { issuer: 'http://localhost:4500/other' }],
    ['issuer_differs', { issuer: undefined }],
    ['endpoint_missing', { authorization_endpoint: 'no url' }],
    ['endpoint_missing', { token_endpoint: undefined }],
    ['host_differs', { token_endpoint: 'https://evil.example/token' }],
    ['host_differs', { token_endpoint: 'http://localhost:4501/token' }],
  ])('%s: %o', async (code, members) => {
    const { refusal, arrived } = await createIdpBench({ members })
    const error = await refusal(asked({ credential: given(secret) }))
    expect(error).toMatchObject({ source: 'issuer', status: 422, code })
    expect(arrived).toEqual([])
  })

  test('where there is no document', async () => {
    const { refusal, arrived } = await createIdpBench()
    const elsewhere = asked({ discoveryUrl: 'https://nobody.example' })
    expect(await refusal(elsewhere)).toMatchObject({ code: 'document_unusable' })
    expect(arrived).toEqual([])
  })

  test.each([
    ['a URL that is none', asked({ discoveryUrl: 'nonsense' }), 'discoveryUrl'],
    [
      'a secret in the front channel',
      asked({ channel: 'front_channel', credential: given(secret) }),
      'credential',
    ],
    [
      'an endpoint of the caller’s choice',
      { ...asked(), token_endpoint: 'https://evil.example/token' },
      'token_endpoint',
    ],
  ])('for %s', async (_, body, property) => {
    const { refusal, arrived } = await createIdpBench()
    expect(await refusal(body)).toMatchObject({ code: 'invalid_request', property })
    expect(arrived).toEqual([])
  })
})

test('another issuer may be published where the operator goes on with exactly that one', async () => {
  const published = 'https://tenant.example/00000000-0000-0000-0000-000000000000/v2.0'
  const { preflight, refusal } = await createIdpBench({ members: { issuer: published } })
  expect((await preflight(asked({ accepted_issuer: published }))).status).toBe(200)
  const other = asked({ accepted_issuer: `${published}/` })
  expect(await refusal(other)).toMatchObject({ code: 'issuer_differs' })
})

test('an issuer may differ from what was typed by one final slash', async () => {
  const { preflight } = await createIdpBench({ members: { issuer: `${issuerOrigin}/` } })
  expect((await preflight(asked())).status).toBe(200)
})

test('an endpoint at an address that is not public is not asked', async () => {
  const members = {
    authorization_endpoint: 'https://169.254.169.254/authorize',
    token_endpoint: 'https://10.0.0.1/token',
  }
  const { evidence, arrived } = await createIdpBench({ members })
  const found = await evidence(asked({ credential: given(secret, '10.0.0.1') }))
  const refused = { kind: 'silence', class: 'refused' }
  expect(found.authorization.answer).toEqual(refused)
  expect(found.token?.control.answer).toEqual(refused)
  expect(found.token).not.toHaveProperty('real')
  expect(arrived).toEqual([])
})
