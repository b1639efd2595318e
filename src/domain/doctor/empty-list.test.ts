import { describe, expect, test } from 'vitest'
import { auth0Profile } from '#domain/destinations/auth0/profile.ts'
import type { Metadata } from '#domain/oidc/issuer/metadata.ts'
import { production } from '#domain/wire/origin-rules.ts'
import { describeFinding } from './describe.ts'
import { diagnose } from './diagnose.ts'
import type { Expectation } from './expectation.ts'
import { document } from './fixtures/base.ts'
import { exampleWorkspace } from './fixtures/example-workspace.ts'

const auth = 'token_endpoint_auth_methods_supported'

function judge(changes: Metadata, expectation: Expectation = {}, profile = auth0Profile) {
  const { findings, place, advice } = diagnose(document(changes), expectation, production, profile)
  const naming = (name: string) =>
    findings.flatMap((one) => {
      const { headline, got = '' } = describeFinding(one, place)
      const isAuth = name === auth && /client.auth/i.test(one.code)
      return isAuth || `${headline} ${got}`.includes(name)
        ? [{ code: one.code, headline, got }]
        : []
    })
  return { naming, advice }
}

describe('an empty list of client authentication', () => {
  test('is told once, and is not “left out”', () => {
    expect(judge({ [auth]: [] }).naming(auth)).toEqual([
      {
        code: 'client-auth-basic',
        headline: 'The list of client authentication methods is empty',
        got: 'An empty list',
      },
    ])
  })

  test('says nothing about the method that was chosen', () => {
    const { naming } = judge({ [auth]: [] }, { clientAuth: 'private_key_jwt' })
    expect(naming(auth)).toEqual([
      expect.objectContaining({
        code: 'client-auth-not-offered',
        headline: 'Whether private_key_jwt is offered is not published',
        got: 'An empty list',
      }),
    ])
  })

  test('left out is still said to be left out', () => {
    const left = judge({ [auth]: undefined }).naming(auth)
    expect(left.map(({ got }) => got)).toEqual(['Left out'])
    const chosen = judge({ [auth]: undefined }, { clientAuth: 'private_key_jwt' }).naming(auth)
    expect(chosen.map(({ got }) => got)).toEqual(['Left out, which means client_secret_basic'])
  })

  test('on Front Channel, which uses none, it is a note', () => {
    const { naming } = judge({ [auth]: [] }, { channel: 'front_channel' })
    expect(naming(auth).map(({ code }) => code)).toEqual(['empty-lists'])
  })

  test.each([['client_secret_post'], [['ok', 7]], [[null]], [{}]])(
    '%j is of another type, and neither left out nor empty',
    (value) => {
      for (const expectation of [{}, { clientAuth: 'private_key_jwt' } as const]) {
        const said = judge({ [auth]: value }, expectation).naming(auth)
        expect(said.map(({ got }) => got).join()).not.toMatch(/Left out|empty list/i)
        expect(said.map(({ code }) => code)).toContain('wrong-type')
      }
    },
  )

  test('gives no reason for advice', () => {
    expect(judge({ [auth]: [] }).advice.clientAuth?.reason).not.toContain('left out')
    const { advice } = diagnose(document({ [auth]: [] }), {}, production, exampleWorkspace)
    expect(advice.clientAuth?.reason).not.toContain('left out')
  })
})

test.each([
  'response_types_supported',
  'subject_types_supported',
  'id_token_signing_alg_values_supported',
  'code_challenge_methods_supported',
])('%s: [] is not noted beside the finding about it', (name) => {
  const codes = judge({ [name]: [] })
    .naming(name)
    .map(({ code }) => code)
  expect(codes).not.toContain('empty-lists')
})

test('what is required and empty is not called unpublished', () => {
  const [found] = judge({ subject_types_supported: [] }).naming('subject_types_supported')
  expect(found?.got).toBe('subject_types_supported (empty)')
})

test.each([
  ['scopes_supported', 'claims_supported', 'response_modes_supported'],
  ['acr_values_supported', 'ui_locales_supported'],
])('%s, %s: noted', (...names) => {
  const { naming } = judge(Object.fromEntries(names.map((name) => [name, []])))
  for (const name of names) expect(naming(name).map(({ code }) => code)).toContain('empty-lists')
})
