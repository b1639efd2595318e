import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { judgeMap } from './judge-map.ts'

const ofOne = (attribute: string, template: unknown) =>
  judgeMap({ mapping_mode: 'use_map', attributes: { [attribute]: template } })
const said = (attribute: string, template: unknown) =>
  ofOne(attribute, template).map(({ level, words }) => `${level}: ${words}`)

describe('templates', () => {
  test.each<[string, unknown, RegExp]>([
    ['email', '$${context.tokenset.email}', /^error: .*Terraform/],
    ['email', '\\${context.tokenset.email}', /^error: .*backslash/],
    ['email', 'x-$${context.tokenset.email}', /^error: .*Terraform/],
    ['name', '${name}', /^error: .*begins with “context\.”.*\$\{context\.tokenset\.name\}/],
    ['name', '${var.name}', /^error: .*begins with “context\.”\.$/],
    ['name', '${user.name}', /^error: .*\$\{context\.tokenset\.name\}/],
    [
      'nickname',
      '${context.id_token.nickname}',
      /^error: .*tokenset, userinfo or connection.*\$\{context\.tokenset\.nickname\}/,
    ],
    ['email', '${context.tokenset.email', /^error: .*no closing/],
    ['email', '{context.tokenset.email}', /^error: .*Without “\$”/],
    ['email', '$context.tokenset.email', /^error: .*Without braces/],
    ['realm', '${context.connection.name}', /^warn: .*only id and strategy are documented/],
    ['token', '${context.tokenset.access_token}', /^warn: .*access token/],
    ['team', '${context.tokenset.a.b}', /^note: .*dot/],
  ])('%s: %s', (attribute, template, words) => {
    expect(said(attribute, template)).toEqual([expect.stringMatching(words)])
    expect(ofOne(attribute, template)[0]).toMatchObject({ attribute })
  })

  test.each([
    '${context.tokenset.email}',
    '${ context.userinfo.email }',
    'user_email|${context.tokenset.email}',
    '${context.connection.id}',
    '${context.connection.strategy}',
    '${context.tokenset.price}$',
  ])('%s is fine', (template) => {
    expect(ofOne('alt_id', template)).toEqual([])
  })
})

describe('a constant', () => {
  test.each<[string, unknown, RegExp]>([
    ['email', 'ann@acme.example', /^warn: The same for every user/],
    ['name', '', /^warn: The same for every user/],
    ['email_verified', true, /^error: .*nobody checked/],
    ['email_verified', 'true', /^error: .*nobody checked/],
    ['email_verified', false, /^warn: The same for every user/],
    ['given_name', null, /^warn: The same for every user/],
    ['sf_community_id', '3423409219032-32', /^note: The same for every user/],
    ['plan', { tier: 1 }, /^note: The same for every user/],
    ['email', 'email', /^warn: .*\$\{context\.tokenset\.email\}/],
    ['mail', 'context.tokenset.email', /^warn: .*\$\{context\.tokenset\.email\}/],
    ['mail', 'userinfo.email', /^warn: .*\$\{context\.userinfo\.email\}/],
    ['mail', '{{user.email}}', /^warn: .*\$\{context\.tokenset\.email\}/],
    ['department', 'department', /^warn: .*\$\{context\.tokenset\.department\}/],
    ['department', '{department}', /^warn: .*\$\{context\.tokenset\.department\}/],
    ['mail', '<email>', /^warn: .*\$\{context\.tokenset\.email\}/],
    ['mail', '<%= user.email %>', /^warn: .*\$\{context\.tokenset\.email\}/],
    ['mail', '$email', /^warn: .*\$\{context\.tokenset\.email\}/],
    ['mail', '$(context.userinfo.mail)', /^warn: .*\$\{context\.userinfo\.mail\}/],
    ['team', '%division%', /^warn: .*\$\{context\.tokenset\.division\}/],
    ['team', '[division]', /^warn: .*\$\{context\.tokenset\.division\}/],
    ['team', 'claims.division', /^warn: .*\$\{context\.tokenset\.division\}/],
    ['team', 'division', /^note: [^$]*$/],
    ['division', 'our division', /^note: [^$]*$/],
    ['division', 'division!', /^note: [^$]*$/],
    ['division', '-division', /^note: [^$]*$/],
    ['team', 7, /^note: [^$]*$/],
    ['team', true, /^note: The same/],
    ['team', ['##A##'], /^note: [^#]*$/],
    ['team', 'x ##A##', /^note: [^#]*$/],
    ['team', '##A## x', /^note: [^#]*$/],
    ['team', '##A@@', /^note: [^#]*$/],
    ...[
      'family_name',
      'name',
      'nickname',
      'phone_number',
      'picture',
      'preferred_username',
      'username',
    ].map((attribute): [string, unknown, RegExp] => [attribute, 'x y', /^warn: The same/]),
    ['email', '##EMAIL_CLAIM##', /^error: .*Deploy CLI/],
    ['email', '@@EMAIL_CLAIM@@', /^error: .*Deploy CLI/],
    ['address', { city: '${context.tokenset.city}' }, /^warn: .*not documented/],
    ['roles_of', ['${context.tokenset.role}'], /^warn: .*not documented/],
  ])('%s: %j', (attribute, template, words) => {
    expect(said(attribute, template)).toEqual([expect.stringMatching(words)])
  })
})

describe('a name', () => {
  test.each([
    ['groups', /^error: .*dropped.*federated_groups/],
    ['sip_from', /^error: .*dropped.*federated_sip_from/],
    ['user_id', /^warn: .*Auth0 or your own side writes/],
    ['app_metadata', /^warn: .*Auth0 or your own side writes/],
  ])('%s', (attribute, words) => {
    expect(said(attribute, '${context.tokenset.groups}')).toEqual([expect.stringMatching(words)])
  })
})

describe('the map as a whole', () => {
  const attributes = { email: '${context.tokenset.email}' }
  test.each<[unknown, RegExp[]]>([
    [{ mapping_mode: 'use_map', attributes }, []],
    [{ mapping_mode: 'use_map' }, [/^error: .*names nothing/]],
    [{ mapping_mode: 'use_map', attributes: {} }, [/^error: .*names nothing/]],
    [{ mapping_mode: 'bind_all', attributes }, [/^note: .*use_map/]],
    [{ attributes }, [/^note: .*use_map/]],
    [{ mapping_mode: 'bind_all', attributes: {} }, []],
    [{ mapping_mode: 'bind_all' }, []],
    [{}, []],
    [undefined, []],
    ['use_map', []],
  ])('%j', (map, words) => {
    expect(judgeMap(map).map(({ level, words: one }) => `${level}: ${one}`)).toEqual(
      words.map((one): unknown => expect.stringMatching(one)),
    )
  })

  test('every fault is said, each at its attribute, the map’s own order kept', () => {
    const found = judgeMap({
      mapping_mode: 'use_map',
      attributes: {
        email: '$${context.tokenset.email}',
        name: '${name}',
        nickname: '${context.id_token.nickname}',
        groups: '$${groups}',
        alt: '${context.tokenset.sub}',
      },
    })
    expect(found.map(({ attribute }) => attribute)).toEqual([
      'email',
      'name',
      'nickname',
      'groups',
      'groups',
      'groups',
    ])
  })
})

test('no map throws, and every remark is a sentence', () => {
  const template = fc.oneof(
    fc.jsonValue(),
    fc
      .array(fc.constantFrom('$', '{', '}', 'context.', 'tokenset.', '\\', 'email', ' ', '##'))
      .map((pieces) => pieces.join('')),
  )
  fc.assert(
    fc.property(fc.dictionary(fc.string(), template), (attributes) => {
      for (const { words } of judgeMap({ mapping_mode: 'use_map', attributes }))
        expect(words).toMatch(/^\S.*\.$/s)
    }),
  )
})
