import { expect, test } from 'vitest'
import type { ConnectionView } from '../contract/views.ts'
import type { ImportedConnection } from '../imports/imported.ts'
import { planRow } from './plan-row.ts'

const rules = { loopbackHttp: [] }
const billing = { client_id: 'b1', name: 'Billing', callbacks: [] }
const dashboard = { client_id: 'd1', name: 'Us', callbacks: [], reserved: 'dashboard' as const }
const context = { rules, clients: [billing, dashboard] }

const text = (more: Partial<ImportedConnection> = {}, options: object = {}, top: object = {}) =>
  ({
    body: {
      name: 'northwind',
      strategy: 'oidc',
      options: {
        type: 'back_channel',
        discovery_url: 'https://idp.example/.well-known/openid-configuration',
        client_id: 'northwind-acme',
        scope: 'openid email',
        ...options,
      },
      ...top,
    },
    clients: [],
    secret: undefined,
    problems: [],
    ...more,
  }) satisfies ImportedConnection

const view = (options: object = {}, more: object = {}): ConnectionView => ({
  id: 'con_1',
  name: 'northwind',
  strategy: 'oidc',
  display_name: 'northwind',
  options: {
    type: 'back_channel',
    discovery_url: 'https://idp.example/.well-known/openid-configuration',
    client_id: 'northwind-acme',
    scope: 'openid email',
    ...options,
  },
  optionsReadable: true,
  secretStored: true,
  otherOptions: [],
  tag: 'tag',
  ...more,
})
const found = (...args: Parameters<typeof view>) => ({ view: view(...args), enabled: [] })

test('a name that the tenant does not have is created, and its secret asked for', () => {
  const row = planRow(text({}, {}, { authentication: { active: false } }), undefined, context)
  expect(row).toMatchObject({ kind: 'create', secret: 'needed' })
  // What a create does not take is said all the same.
  if (row.kind !== 'create') throw new Error(row.kind)
  expect(row.body).not.toHaveProperty('authentication')
  expect(row.changes).toContainEqual({ field: 'enabled', before: undefined, after: false })
})

test.each([
  ['in the text', text({ secret: 'MOCK_s' }), 'written'],
  ['of the front channel', text({}, { type: 'front_channel' }), 'none'],
  ['of a client with a key', text({}, { token_endpoint_auth_method: 'private_key_jwt' }), 'none'],
])('the secret of a new connection, %s: %s', (_, imported, secret) => {
  expect(planRow(imported, undefined, context)).toMatchObject({ kind: 'create', secret })
})

test.each([
  ['as it is', {}, {}],
  ['scopes in another order', { scope: 'email openid' }, {}],
  ['scopes as samples call them', { scope: undefined, scopes: 'openid email' }, {}],
  ['null, which is left to the tenant', { issuer: null }, {}],
  ['what it has by itself', {}, { authentication: { active: true }, show_as_button: false }],
])('no change: %s', (_, options, top) => {
  expect(planRow(text({}, options, top), found(), context)).toMatchObject({
    kind: 'same',
    secret: 'kept',
  })
})

test('a field that differs is changed from what it is, and what the text does not name stays', () => {
  const stored = found({ domain_aliases: ['stays.example'] }, { metadata: { owner: 'Ann' } })
  const row = planRow(text({}, { scope: 'openid' }, { metadata: { team: 'IT' } }), stored, context)
  expect(row).toMatchObject({
    kind: 'change',
    secret: 'kept',
    changes: [
      { field: 'scopes', before: ['openid', 'email'], after: ['openid'] },
      { field: 'metadata', before: { owner: 'Ann' }, after: { owner: 'Ann', team: 'IT' } },
    ],
  })
})

test('a stored secret does not go to another place by itself', () => {
  const moved = { client_id: 'another' }
  expect(planRow(text({}, moved), found(), context)).toMatchObject({
    kind: 'change',
    secret: 'needed',
    moved: ['clientId'],
  })
  expect(planRow(text({ secret: 'MOCK_s' }, moved), found(), context)).toMatchObject({
    secret: 'written',
  })
  // One of the text that nothing moves is not written over the stored one; where none is stored it is.
  expect(planRow(text({ secret: 'MOCK_s' }), found(), context)).toMatchObject({ kind: 'same' })
  expect(
    planRow(text({ secret: 'MOCK_s' }), found({}, { secretStored: false }), context),
  ).toMatchObject({ kind: 'change', secret: 'written' })
})

test('where none is stored, what begins to send one needs it', () => {
  const front = found({ type: 'front_channel' }, { secretStored: false })
  expect(planRow(text(), front, context)).toMatchObject({ secret: 'needed', moved: ['channel'] })
  const back = found({}, { secretStored: false })
  expect(planRow(text(), back, context)).toMatchObject({ kind: 'same', secret: 'none' })
})

test('no row holds a secret', () => {
  const secret = 'CANARY_of_plan'
  for (const stored of [undefined, found(), found({ client_id: 'x' })])
    expect(JSON.stringify(planRow(text({ secret }), stored, context))).not.toContain('CANARY')
})

test.each([
  ['another strategy', text(), found({}, { strategy: 'auth0-oidc' }), 'strategy auth0-oidc'],
  ['options unread', text(), found({}, { optionsReadable: false }), 'does not show the options'],
  ['a wrong name', text({}, {}, { name: 'a b' }), undefined, 'takes no such name'],
  ['no client', text({}, { client_id: undefined }), undefined, 'Client ID: none is given'],
  ['a wrong URL', text({}, { token_endpoint: 'http://x' }), undefined, 'Token endpoint: '],
  ['of another strategy', text({}, { domain: 'x.example' }), undefined, 'Domain: not of oidc'],
  [
    'the operators’ own login',
    text({}, { scope: 'openid' }),
    found({}, { ownLogin: true }),
    'Operators sign in',
  ],
])('cannot: %s', (_, imported, stored, words) => {
  const row = planRow(imported, stored, context)
  expect(row.kind === 'cannot' && row.reasons.join(' ')).toContain(words)
})

test('applications are enabled by name or Client ID, unknown ones are named, and none is removed', () => {
  const clients = ['Billing', 'b1', 'd1', 'Nowhere', 'other']
  const row = planRow(text({ clients }), { view: view(), enabled: ['other', 'more'] }, context)
  expect(row).toMatchObject({
    kind: 'change',
    changes: [],
    enables: [{ clientId: 'b1', name: 'Billing' }],
    unknown: ['d1', 'Nowhere'],
  })
})

test('what has no field is named: a create sends options, an edit does not', () => {
  const imported = text({}, { odd: 1, connection_settings: { other: 1 } }, { realms: ['x'] })
  expect(planRow(imported, undefined, context)).toMatchObject({ unwritten: ['realms'] })
  expect(planRow(imported, found(), context)).toMatchObject({
    kind: 'same',
    unwritten: ['options.odd', 'options.connection_settings.other', 'realms'],
  })
})
