import { describe, expect, test } from 'vitest'
import { gatewayContract } from '#domain/gateway-api/gateway.ts'
import { openStack } from './stack.helper.ts'
import { name, stored } from './records.helper.ts'

const { response } = gatewayContract.getTestedUser
const opaque = 'canary-of-an-opaque-token-0123456789'
const user_id = `oidc|${name}|nw-1`
const own = { user_id: `${name}|nw-1`, provider: 'oidc', connection: name }
const main = { user_id: '1', provider: 'okta', connection: 'wayne-okta' }

interface Case {
  readonly map?: unknown
  readonly profile: Readonly<Record<string, unknown>>
  readonly without?: string
  readonly identities?: readonly (typeof own)[]
}
/** The profile as shown by a gateway that the tenant shows no tokens: it knows none to look for. */
async function profileOf({ map, profile, without, identities = [own] }: Case) {
  const stack = await openStack({ without: without ?? 'read:user_idp_tokens' })
  const options = stored(stack)?.options
  if (options) options['attribute_map'] = map
  stack.addUser({ user_id, connection: name, identities, profile })
  const answer = await stack.send('GET', stack.userPath(name, user_id))
  return response.parse(await answer.json()).profile
}
const mapping = (template: unknown, attribute = 'department') => ({
  mapping_mode: 'use_map',
  attributes: { [attribute]: template, office: '${context.tokenset.office}' },
})

describe('an attribute that is mapped from a token is not shown', () => {
  test.each([
    '${context.tokenset.access_token}',
    'x ${ context.tokenset.refresh_token } y',
    '${context.tokenset.email}${context.tokenset.id_token}',
    '${context.userinfo.idp_token}',
    '${context.tokenset}',
    '${context.tokenset["access_" + "tok"]}',
    '${ ${context.tokenset.access_token} }',
    [{ a: '${context.tokenset.access_token}' }],
  ])('%j', async (template) => {
    const profile = { department: `x${opaque}`, office: 'a-long-name-of-an-office-in-town' }
    expect(await profileOf({ map: mapping(template), profile })).toEqual({
      ...profile,
      department: '[removed]',
    })
  })

  test('whose name has a dot', async () => {
    const map = mapping('${context.tokenset.access_token}', 'work.unit')
    const profile = { work: { unit: opaque }, 'work.unit': opaque }
    expect(await profileOf({ map, profile })).toEqual({
      work: '[removed]',
      'work.unit': '[removed]',
    })
  })
})

test.each([
  [undefined],
  [{ mapping_mode: 'bind_all' }],
  [mapping('${context.tokenset.given_name} ${context.tokenset.family_name}')],
  [mapping('a tokenset of no token')],
])('by the mapping %j all is shown', async (map) => {
  const profile = { department: 'the-department-of-long-words', picture: 'https://a.example/12345' }
  expect(await profileOf({ map, profile })).toEqual(profile)
})

describe('where the mapping of the attributes is not known, long words are not shown', () => {
  const profile = { department: `x ${opaque}`, name: 'Ann Lee', email: 'ann@acme.example' }
  const shown = { ...profile, department: 'x [removed]' }
  test('without the scope', async () => {
    expect(await profileOf({ profile, without: 'read:connections_options' })).toEqual(shown)
  })
  test.each([['text'], [{ attributes: 'text' }]])('for it is %j', async (map) => {
    expect(await profileOf({ map, profile })).toEqual(shown)
  })
  test('for they are of another account, to which this one is linked', async () => {
    expect(await profileOf({ profile, identities: [main, own] })).toEqual(shown)
  })
})

test('a token is found within a word', async () => {
  const profile = { nickname: 'xeyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJ4In0.c2lnbmF0dXJl' }
  expect(await profileOf({ profile })).toEqual({ nickname: 'x[removed]' })
})
