import { assert, dictionary, jsonValue, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import { isObject } from '#domain/wire/json.ts'
import { projectIdp, projectRow } from './project-idp.ts'
import { seedState } from './seed.helper.ts'

const [idp = {}] = seedState().idps

test('an identity provider: the members of the screens, of the others the name', () => {
  expect(projectIdp(idp, '2025-04')).toEqual({
    id: 'idp1',
    name: 'Auth0 acme',
    method: 'auth0',
    domain: 'acme.us.auth0.com',
    disabled: false,
    hidden: false,
    display_order: 2,
    settings: {
      domain: 'acme.us.auth0.com',
      client_id: 'acme-billing',
      get_user_info: false,
      send_login_hint: false,
      scopes: ['openid', 'email'],
    },
    secretShown: true,
    saveMayLoseSecret: true,
    static_amr: [],
    attributes: [{ name: 'email', description: 'Email', type: 'string' }],
    mappings: [{ source: 'email', target: 'email', type: 'string', allow_weak_decoding: false }],
    otherMembers: [
      'authorization_server_id',
      'config.use_embedded',
      'config.x_config',
      'discovery_settings',
      'jit',
      'settings.x_setting',
      'sso_settings',
      'tenant_id',
      'version',
    ],
  })
})

const settings = {
  domain: 'acme.us.auth0.com',
  client_id: 'app',
  get_user_info: true,
  send_login_hint: true,
  scopes: ['openid'],
}
const whole = {
  id: 'a',
  name: 'A',
  method: 'auth0',
  disabled: true,
  hidden: true,
  display_order: 1,
  static_amr: ['mfa'],
  attributes: [{ name: 'a', description: 'A', type: 'string', labels: ['x'] }],
  mappings: [
    {
      source: 'a',
      target: 'b',
      type: 'any',
      allow_weak_decoding: true,
      mode: 'static',
      static: { c: [1] },
    },
  ],
  logo_uri: 'https://acme.example/logo.png',
  post_authn_app_id: 'app1',
}

test('every member that there can be is shown, and no other is named', () => {
  const config = { enable_stateful_ctx: true, stateful_ctx_duration: '1h0m0s' }
  const credentials = { client_secret: '' }
  const { domain } = settings
  expect(projectIdp({ ...whole, settings, config, credentials }, '2023-07')).toStrictEqual({
    ...whole,
    domain,
    settings,
    secretShown: false,
    saveMayLoseSecret: true,
    caching: { enabled: true, timeToLive: '1h0m0s' },
    otherMembers: [],
  })
})

test('a member of another type is as none, and an odd name of a member is not told', () => {
  const odd = { domain: 7, client_id: [], get_user_info: 'yes', send_login_hint: 1, scopes: 'x' }
  const list = [7, { name: 7 }, { name: 'b', type: 7, x: 1 }, null]
  expect(
    projectIdp(
      {
        id: 'a',
        name: 7,
        method: null,
        disabled: 'true',
        hidden: 1,
        display_order: '1',
        static_amr: ['mfa', 7, null],
        settings: odd,
        credentials: 'MOCK_odd',
        config: { stateful_ctx_duration: 7 },
        attributes: list,
        mappings: 'none',
        logo_uri: {},
        post_authn_app_id: 7,
        [`x${'x'.repeat(60)}`]: 1,
        'x y': 1,
        '-x': 1,
      },
      '2023-07',
    ),
  ).toStrictEqual({
    id: 'a',
    name: '',
    method: '',
    disabled: false,
    hidden: false,
    settings: { get_user_info: false, send_login_hint: false, scopes: [] },
    secretShown: false,
    saveMayLoseSecret: true,
    static_amr: ['mfa'],
    attributes: [{ name: 'b' }],
    mappings: [],
    caching: { enabled: false, timeToLive: '0s' },
    otherMembers: [],
  })
  for (const value of [null, undefined, 'text', 7, []]) expect(projectRow(value)).toBeUndefined()
})

test('caching is of generations that have it', () => {
  const config = { enable_stateful_ctx: true, stateful_ctx_duration: '1h0m0s' }
  expect(projectIdp({ ...idp, config }, '2023-07')?.caching).toEqual({
    enabled: true,
    timeToLive: '1h0m0s',
  })
  expect(projectIdp({ ...idp, config }, '2023-10')).not.toHaveProperty('caching')
  expect(projectIdp(idp, '2023-07')?.caching).toEqual({ enabled: false, timeToLive: '0s' })
})

test('a canary in every text: only the fields of the table arrive', () => {
  let count = 0
  function canary(value: unknown): unknown {
    if (typeof value === 'string') return `CANARY${count++}`
    if (Array.isArray(value)) return value.map(canary)
    if (!isObject(value)) return value
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, canary(one)]))
  }
  const laced = canary({ ...idp, post_authn_app_id: 'x', logo_uri: 'x' })
  const laces = (value: unknown) =>
    JSON.stringify(value)
      .match(/CANARY\d+/g)
      ?.toSorted() ?? []
  const { id, name, method, settings, attributes, mappings, post_authn_app_id, logo_uri } = Object(
    laced,
  ) as Record<string, unknown>
  const { x_setting: _, domain, ...shown } = Object(settings) as Record<string, unknown>
  const [{ x_attribute: __, ...attribute }] = attributes as [Record<string, unknown>]
  const members = [id, name, method, shown, domain, domain, attribute, mappings]
  expect(laces(projectIdp(laced, '2025-04'))).toEqual(
    laces([...members, post_authn_app_id, logo_uri]),
  )
  expect(laces(projectRow(laced))).toEqual(laces([id, name, method]))
})

test('nothing odd makes it throw or lets the secret through', () => {
  assert(
    property(dictionary(string(), jsonValue()), jsonValue(), (odd, value) => {
      const view = projectIdp(
        {
          ...odd,
          id: 'x',
          settings: odd,
          attributes: [value, odd],
          mappings: value,
          config: odd,
          credentials: { client_secret: 'CANARY' },
        },
        '2023-07',
      )
      expect(view?.secretShown).toBe(true)
      expect(JSON.stringify(view)).not.toContain('CANARY')
    }),
  )
  for (const value of [null, 'text', [], {}, { id: 7 }])
    expect(projectIdp(value, '2025-04')).toBeUndefined()
})
