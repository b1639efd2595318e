import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { syncModes } from '#domain/destinations/auth0/contract/connection.ts'
import { previewLogin } from '#domain/destinations/auth0/mapping/preview-login.ts'
import { isReserved } from '#domain/destinations/auth0/mapping/roots.ts'
import { seedState } from '../tenant/seed/seed.ts'
import { arrive } from './arrive.ts'

const names = `email email_verified name nickname picture given_name groups sub_jwk teams a.b x
  https://acme.example/role address __proto__ constructor user_id app_metadata
  blocked access_token`.split(/\s+/)
const name = fc.oneof(fc.constantFrom(...names), fc.string({ unit: 'grapheme', maxLength: 4 }))
const value = fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.string(), fc.boolean())
const claims = fc.dictionary(name, value, { maxKeys: 8 })

const path = fc.oneof(
  name,
  fc.tuple(name, name).map((both) => both.join('.')),
)
const template = fc
  .array(
    fc.oneof(
      path.map((one) => `\${context.tokenset.${one}}`),
      path.map((one) => `\${ context.userinfo.${one} }`),
      fc.constantFrom('|', '${', '}', '$', '\\', '{{context.tokenset.x}}', '${name}', ' '),
      fc.constantFrom('${context.connection.id}', '${context.connection.options.client_secret}'),
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((pieces) => pieces.join(''))

const options = fc.record({
  client_secret: fc.constant('MOCK_secret'),
  attribute_map: fc.option(
    fc.record({
      mapping_mode: fc.constantFrom('use_map' as const, 'use_map' as const, 'bind_all' as const),
      attributes: fc.dictionary(name, fc.oneof(template, template, value), { maxKeys: 8 }),
    }),
    { nil: undefined },
  ),
  set_user_root_attributes: fc.constantFrom(...syncModes),
  non_persistent_attrs: fc.array(name, { maxLength: 2 }),
})

const login = fc.record({ tokenset: claims, userinfo: claims })
const sub = fc.oneof(fc.constant('auth0|1'), fc.string({ minLength: 1 }))

/** A Gravatar is made up only where a user is stored: a preview does not tell its address. */
const gravatar = /^https:\/\/s\.gravatar\.com\/avatar\//

function stored({ email, profile = {} }: { email?: string; profile?: object }) {
  const all: [string, unknown][] = Object.entries({
    ...(email !== undefined && { email }),
    ...profile,
  })
  return Object.fromEntries(all.filter(([one]) => !isReserved(one)))
}

const withoutGravatar = (profile: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    Object.entries(profile).filter(
      ([one, what]) => one !== 'picture' || !gravatar.test(String(what)),
    ),
  )

test('a preview is what the sandbox stores, at a first and at a second login', async () => {
  let users = 0
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('oidc', 'oidc', 'oidc', 'auth0-oidc'),
      options,
      sub,
      fc.array(login, { minLength: 1, maxLength: 2 }),
      async (strategy, given, who, logins) => {
        const state = seedState({ size: 'empty' })
        const connection = { id: 'con_1', name: 'northwind', strategy, options: given }
        let before: Record<string, unknown> | undefined
        for (const { tokenset, userinfo } of logins) {
          const told = { ...userinfo, sub: who }
          const preview = previewLogin({
            connection,
            tokenset:
              strategy === 'oidc' ? { ...tokenset, sub: who, access_token: 'MOCK_at' } : told,
            userinfo: told,
            before,
          })
          const arrived = arrive(
            state,
            connection,
            {
              sub: who,
              claims: { ...tokenset, sub: who },
              accessToken: 'MOCK_at',
              userinfo: () => Promise.resolve(told),
            },
            0,
          )
          if (preview.profile === undefined) {
            await expect(arrived).rejects.toThrow('a login creates none')
            return
          }
          const user = await arrived
          users += 1
          expect(user.user_id).toBe(preview.userId)
          expect(withoutGravatar(stored(user))).toEqual(withoutGravatar(preview.profile))
          expect(Object.keys(preview.profile).filter(isReserved)).toEqual([])
          expect(JSON.stringify(user)).not.toContain('MOCK_secret')
          before = stored(user)
        }
      },
    ),
    { numRuns: 300 },
  )
  expect(users).toBeGreaterThan(100)
})
