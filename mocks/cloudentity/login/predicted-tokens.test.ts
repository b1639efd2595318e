import { describe, expect, it } from 'vitest'
import { attributeTypes } from '#domain/destinations/cloudentity/context/types.ts'
import type {
  Attribute,
  Mapping,
} from '#domain/destinations/cloudentity/contract/identity-provider.ts'
import { compare, predict } from '#domain/destinations/cloudentity/lineage/compare.ts'
import { trace, type Configuration } from '#domain/destinations/cloudentity/lineage/trace.ts'
import { demoScopes, seedCloud } from '../seed/seed.ts'
import { makeContext } from './make-context.ts'
import { tokenClaims } from './token-claims.ts'

const sent = {
  sub: 'auth0|1',
  email: 'ann@acme.example',
  email_verified: true,
  'https://acme.example/groups': ['staff'],
  address: { locality: 'Oslo' },
  level: 7,
  updated_at: '2026-01-31T12:00:00.000Z',
}
const userInfo = { sub: 'auth0|1', gender: 'female' }

const read = (name: string, type = 'string'): Attribute => ({ name, type })
const map = (
  source: string,
  target: string,
  type = 'string',
  more: Partial<Mapping> = {},
): Mapping => ({
  source,
  target,
  type,
  ...more,
})

/** What becomes of a login in the sandbox, held against what the dashboard predicts of it. */
async function outcomes(
  attributes: readonly Attribute[],
  mappings: readonly Mapping[],
  getUserInfo = false,
) {
  const state = seedCloud('http://localhost:4700')
  const idp = { id: 'i', attributes: [...attributes], mappings: [...mappings], static_amr: ['pwd'] }
  const arrived = { idToken: sent, ...(getUserInfo && { userinfo: userInfo }) }
  const { context } = await makeContext(state, idp, arrived)
  state.logins.set('s', { idpId: 'i', context })
  const tokenOf = (type: 'access_token' | 'id_token') =>
    tokenClaims(state, type, 's', demoScopes.join(' '))
  const known = state.server.authentication_context_settings?.attributes ?? []
  const configuration: Configuration = {
    attributes,
    mappings,
    context: known.map(({ name, type }) => ({
      name,
      type: attributeTypes.find((one) => one === type),
    })),
    getUserInfo,
    claims: state.claims,
    scopes: demoScopes,
    data: { id_token: sent, ...(getUserInfo && { user_info: userInfo }) },
  }
  const received = { access_token: tokenOf('access_token'), id_token: tokenOf('id_token') }
  return compare(predict(trace(configuration), configuration, false), received, false).map(
    ({ token, name, outcome }) => `${name} in ${token}: ${outcome}`,
  )
}

const both = (name: string, outcome = 'as-predicted') => [
  `${name} in id_token: ${outcome}`,
  `${name} in access_token: ${outcome}`,
]
// Set by the server: nobody predicts it.
const subject = both('idp_sub', 'untold')

describe('what the demo application shows is what was predicted', () => {
  it.each<[string, Attribute[], Mapping[], string[]]>([
    ['nothing of nothing', [], [], []],
    ['a claim', [read('email')], [map('email', 'email')], both('email')],
    [
      'a claim with dots in its name',
      [read('https://acme\\.example/groups', 'string_array')],
      [map('https://acme\\.example/groups', 'groups', 'string_array')],
      both('groups'),
    ],
    [
      'a claim whose dots were not escaped',
      [read('https://acme.example/groups', 'string_array')],
      [map('https://acme.example/groups', 'groups', 'string_array')],
      [],
    ],
    [
      'a part of a claim, below a name of two parts',
      [read('address.locality')],
      [map('address.locality', 'address.locality')],
      both('address.locality'),
    ],
    [
      'a value that weak decoding makes',
      [read('level', 'number')],
      [map('level', 'nickname', 'string', { allow_weak_decoding: true })],
      both('nickname'),
    ],
    [
      'the later of two mappings',
      [read('email'), read('updated_at')],
      [map('updated_at', 'name'), map('email', 'name')],
      both('name'),
    ],
    [
      'a value that the mapping holds',
      [],
      [{ target: 'locale', type: 'string', mode: 'static', static: 'nb' }],
      both('locale'),
    ],
    ['a claim that did not come', [read('picture')], [map('picture', 'picture')], []],
    ['a context attribute that is not there', [read('email')], [map('email', 'department')], []],
    [
      'user info that is not asked',
      [read('userinfo.gender')],
      [map('userinfo.gender', 'gender')],
      [],
    ],
  ])('%s', async (_, attributes, mappings, expected) => {
    const found = await outcomes(attributes, mappings)
    expect(found.toSorted()).toEqual([...expected, ...subject].toSorted())
  })

  it('user info that is asked', async () => {
    const found = await outcomes(
      [read('userinfo.gender')],
      [map('userinfo.gender', 'gender')],
      true,
    )
    expect(found.toSorted()).toEqual([...both('gender'), ...subject].toSorted())
  })
})
