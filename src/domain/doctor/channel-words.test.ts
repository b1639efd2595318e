import { expect, test } from 'vitest'
import { auth0Profile } from '#domain/destinations/auth0/profile.ts'
import { channels } from '#domain/oidc/values.ts'
import type { Metadata } from '#domain/oidc/issuer/metadata.ts'
import { production } from '#domain/wire/origin-rules.ts'
import { describeFinding } from './describe.ts'
import { diagnose } from './diagnose.ts'
import type { Expectation } from './expectation.ts'
import { document } from './fixtures/base.ts'

const judge = (changes: Metadata, expectation: Expectation = {}) =>
  diagnose(document(changes), expectation, production, auth0Profile)

function wordsOf(code: string, changes: Metadata, expectation: Expectation = {}) {
  const { findings, place } = judge(changes, expectation)
  const finding = findings.find((one) => one.code === code)
  return finding && describeFinding(finding, place)
}

test('where neither is offered, each channel has its own reason', () => {
  const changes = {
    response_types_supported: ['code'],
    token_endpoint_auth_methods_supported: ['tls_client_auth'],
  }
  expect(wordsOf('channel-not-offered', changes)?.got).toBe(
    'Back Channel: client authentication offered: “tls_client_auth”; Front Channel: response types offered: “code”',
  )
})

test('and says it for each, where both lack the same', () => {
  expect(wordsOf('channel-not-offered', { response_types_supported: ['code token'] })?.got).toBe(
    'Back Channel: response types offered: “code token”; Front Channel: response types offered: “code token”',
  )
})

test('the one that was asked for gives its own reasons and no name before them', () => {
  const changes = {
    response_types_supported: ['code'],
    token_endpoint_auth_methods_supported: ['tls_client_auth'],
  }
  const seen = (channel: (typeof channels)[number]) =>
    wordsOf('channel-not-offered', changes, { channel })?.got
  expect(seen('front_channel')).toBe('response types offered: “code”')
  expect(seen('back_channel')).toBe('client authentication offered: “tls_client_auth”')
})

test.each<[string, Metadata, string]>([
  [
    'code is offered, and no usable client authentication',
    { token_endpoint_auth_methods_supported: ['tls_client_auth'] },
    'It offers what Front Channel needs, and not all that Back Channel needs.',
  ],
  [
    'form_post is not published',
    { response_modes_supported: undefined },
    'It offers the code flow, and does not publish all that Front Channel needs.',
  ],
  [
    'form_post is not among those published',
    { response_modes_supported: ['query'] },
    'It offers the code flow, and not all that Front Channel needs.',
  ],
])('advice, where %s', (_, changes, reason) =>
  expect(judge(changes).advice.channel?.reason).toBe(reason),
)

/** Documents with each grant list, response type and mode a channel can lack. */
const documents = [['code'], ['id_token'], ['code', 'id_token'], undefined].flatMap((types) =>
  [['query'], ['form_post'], ['jwt'], undefined].flatMap((modes) =>
    [['authorization_code'], ['implicit'], ['client_credentials']].map((grants) => ({
      response_types_supported: types,
      response_modes_supported: modes,
      grant_types_supported: grants,
    })),
  ),
)

test.each(documents)('a grant is never missing below a channel that is: %j', (changes) => {
  for (const expectation of [{}, ...channels.map((channel) => ({ channel }))]) {
    const codes = judge(changes, expectation).findings.map(({ code }) => code)
    expect(codes.includes('channel-not-offered') && codes.includes('grant-not-listed')).toBe(false)
    const words = wordsOf('grant-not-listed', changes, expectation)
    if (!changes.response_types_supported && words) expect(words.why).not.toMatch(/is offered/)
  }
})

test('a response type that is offered lacks its grant', () => {
  const words = wordsOf('grant-not-listed', { grant_types_supported: ['client_credentials'] })
  expect(words?.why).toBe('The response type is offered, but the grant that belongs to it is not.')
})

test.each<[string, Metadata, Expectation]>([
  ['with no channel chosen', {}, {}],
  ['for Front Channel', {}, { channel: 'front_channel' }],
  ['empty', { token_endpoint: '' }, {}],
  [
    'where the response types are not published',
    { response_types_supported: undefined, response_modes_supported: ['form_post'] },
    { channel: 'front_channel' },
  ],
  ['for a hybrid flow', { response_types_supported: ['id_token', 'code id_token'] }, {}],
])('a code is offered and no token endpoint: it is named %s', (_, changes, expectation) => {
  const without = { token_endpoint: undefined, ...changes }
  expect(wordsOf('members-missing', without, expectation)).toMatchObject({
    headline: expect.stringMatching(/^Required by the specification, but missing: token_endpoint/),
    why: expect.stringContaining('Back Channel'),
  })
  expect(judge(without, expectation).verdict).not.toBe('works')
})

test('no code is offered: no token endpoint is needed', () => {
  const changes = { token_endpoint: undefined, response_types_supported: ['id_token'] }
  expect(wordsOf('members-missing', changes)).toBeUndefined()
})

test('where nothing else is offered, or Back Channel was chosen, it blocks and is told once', () => {
  const changes = { token_endpoint: undefined, response_types_supported: ['code'] }
  for (const expectation of [{}, { channel: 'back_channel' } as const]) {
    expect(wordsOf('incomplete', changes, expectation)?.headline).toContain('token_endpoint')
    expect(wordsOf('members-missing', changes, expectation)).toBeUndefined()
  }
})
