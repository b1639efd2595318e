import { describe, expect, test } from 'vitest'
import { trace, type Configuration, type Line } from './trace.ts'

const idToken = { type: 'id_token', name: 'email', source_path: 'email', scopes: ['email'] }
const accessToken = { ...idToken, type: 'access_token' }
const email = { source: 'email', target: 'email', type: 'string' }

/** A claim that arrives; give what shall differ. */
const configuration = (more: Partial<Configuration> = {}): Configuration => ({
  attributes: [{ name: 'email', type: 'string' }],
  mappings: [email],
  context: [{ name: 'email', type: 'string' }],
  getUserInfo: false,
  claims: [idToken, accessToken],
  scopes: ['openid', 'email'],
  ...more,
})

const only = (more: Partial<Configuration>) => {
  const [line] = trace(configuration(more))
  return line
}

describe('a claim', () => {
  test('arrives in the tokens it is asked for', () => {
    expect(trace(configuration())).toEqual([
      {
        source: 'id_token',
        claim: 'email',
        attribute: 'email',
        attributeType: 'string',
        mapping: email,
        target: 'email',
        tokens: [idToken, accessToken],
        breaks: [],
        verdict: 'arrives',
      },
    ])
  })

  test.each<readonly [string, Partial<Configuration>, Line['verdict'], number]>([
    ['a scope is not asked for', { scopes: ['openid'] }, 'kept', 0],
    [
      'its claim needs no scope',
      { claims: [{ ...idToken, scopes: [] }], scopes: [] },
      'arrives',
      1,
    ],
    ['no claim takes it', { claims: [] }, 'kept', 0],
    ['the claim is opaque', { claims: [{ ...idToken, opaque: true }] }, 'kept', 0],
    [
      'a claim takes the object it stands in',
      {
        mappings: [{ ...email, target: 'address.locality' }],
        context: [{ name: 'address.locality', type: 'string' }],
        claims: [{ ...idToken, source_path: 'address', scopes: [] }],
      },
      'arrives',
      1,
    ],
    [
      'its claim has the old path',
      { claims: [{ ...idToken, source_path: undefined, mapping: 'email' }] },
      'arrives',
      1,
    ],
    ['the claims may not be read', { claims: undefined }, 'untold', 0],
    ['the scopes are not told', { scopes: undefined }, 'untold', 0],
  ])('where %s: %o is %s', (_, more, verdict, tokens) => {
    const line = only(more)
    expect(line?.verdict).toBe(verdict)
    expect(line?.tokens).toHaveLength(tokens)
  })

  test('has a line for each of its mappings', () => {
    const mappings = [email, { ...email, target: 'name' }]
    expect(trace(configuration({ mappings })).map(({ target }) => target)).toEqual([
      'email',
      'name',
    ])
  })

  test('of a source that nobody has seen is not said to be missing', () => {
    const attributes = [{ name: 'userinfo.email' }]
    const mappings = [{ ...email, source: 'userinfo.email' }]
    const data = { id_token: { sub: 's' } }
    const line = only({ attributes, mappings, data, getUserInfo: true })
    expect(line?.breaks).toEqual([])
  })

  test('may be a value that the mapping holds', () => {
    const fixed = { target: 'email', type: 'string', mode: 'static', static: 'a@b.example' }
    expect(trace(configuration({ attributes: [], mappings: [fixed] }))).toEqual([
      {
        mapping: fixed,
        target: 'email',
        value: 'a@b.example',
        tokens: [idToken, accessToken],
        breaks: [],
        verdict: 'arrives',
      },
    ])
  })

  test('has the value it will have', () => {
    expect(only({ data: { id_token: { email: 'a@b.example' } } })).toMatchObject({
      value: 'a@b.example',
      verdict: 'arrives',
    })
  })
})

describe('a way that ends', () => {
  const text = { source: 'updated_at', target: 'updated_at', type: 'string' }
  const number = { name: 'updated_at', type: 'number' } as const

  test.each([
    ['no mapping', { mappings: [] }, { kind: 'no-mapping' }, 'broken'],
    [
      'a source that is not asked',
      {
        attributes: [{ name: 'userinfo.x', type: 'string' }],
        mappings: [{ ...email, source: 'userinfo.x' }],
      },
      { kind: 'user-info-off' },
      'broken',
    ],
    [
      'no such context attribute',
      { context: [] },
      { kind: 'no-context', target: 'email' },
      'broken',
    ],
    [
      'a context of another type',
      { attributes: [{ name: 'updated_at', type: 'string' }], mappings: [text], context: [number] },
      { kind: 'target-type', wanted: 'number', given: 'string' },
      'untold',
    ],
    [
      'a claim of another type',
      { mappings: [{ ...email, type: 'bool' }], context: [{ name: 'email', type: 'bool' }] },
      { kind: 'claim-type', wanted: 'bool', given: 'string' },
      'untold',
    ],
    [
      'a value of another type',
      {
        mappings: [{ ...email, type: 'number', allow_weak_decoding: true }],
        context: [{ name: 'email', type: 'number' }],
        data: { id_token: { email: 'text' } },
      },
      { kind: 'value-type', wanted: 'number' },
      'untold',
    ],
    [
      'everything copied',
      { mappings: [{ ...email, target: '.' }], context: [] },
      { kind: 'copies-all' },
      'untold',
    ],
    [
      'no attribute of that name',
      { attributes: [] },
      { kind: 'not-declared', source: 'email' },
      'untold',
    ],
    ['a login without it', { data: { id_token: {} } }, { kind: 'did-not-come' }, 'broken'],
  ] as const)('with %s', (_, more, found, verdict) => {
    const line = only(more)
    expect(line?.breaks).toEqual([found])
    expect(line?.verdict).toBe(verdict)
  })

  test('says that dots want to be escaped, where the claim came', () => {
    const name = 'https://acme.example/groups'
    const data = { id_token: { [name]: ['a'] } }
    const lines = trace(configuration({ attributes: [{ name }], mappings: [], data }))
    expect(lines[0]?.breaks).toEqual([{ kind: 'not-escaped', claim: name }, { kind: 'no-mapping' }])
  })

  test('is no break where weak decoding helps or the type is any', () => {
    const weak = { ...email, type: 'string_array', allow_weak_decoding: true }
    const context = [{ name: 'email', type: 'string_array' }] as const
    expect(only({ mappings: [weak], context })?.breaks).toEqual([])
    expect(
      only({ mappings: [{ ...email, type: 'any' }], context: [{ name: 'email', type: 'any' }] })
        ?.breaks,
    ).toEqual([])
  })
})

describe('claims that nothing reads', () => {
  const unread = (more: Partial<Configuration>) =>
    trace(configuration({ attributes: [], mappings: [], ...more })).map(({ source, claim }) => [
      source,
      claim,
    ])

  test('are told, but for those of the token itself and of the workspace', () => {
    const data = {
      id_token: {
        iss: 'i',
        sub: 's',
        aud: 'a',
        nonce: 'n',
        amr: ['pwd'],
        email: 'e',
        nickname: 'x',
      },
      user_info: { sub: 's', email: 'e', gender: 'f' },
    }
    expect(unread({ data })).toEqual([
      ['id_token', 'email'],
      ['id_token', 'nickname'],
      ['user_info', 'gender'],
    ])
  })

  test('are not those read whole, in parts or with their dots escaped', () => {
    const attributes = [{ name: 'address.locality' }, { name: 'https://a\\.example/g' }]
    const id_token = { address: { locality: 'Oslo' }, 'https://a.example/g': [] }
    expect(
      trace(configuration({ attributes, mappings: [], data: { id_token } })).map(
        ({ breaks }) => breaks,
      ),
    ).toEqual([[{ kind: 'no-mapping' }], [{ kind: 'no-mapping' }]])
  })

  test('are none before a login', () => expect(unread({})).toEqual([]))
})
