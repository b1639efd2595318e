import { array, assert, constantFrom, jsonValue, oneof, property, record, string } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isStrategy } from '#domain/destinations/auth0/connection/strategy.ts'
import type { ConnectionView } from '#domain/destinations/auth0/contract/views.ts'
import { projectConnection } from './projection.ts'
import { projectRow } from './projection-row.ts'

/** What a list is to show of a connection, taken from what its own page shows. */
function listed(view: ConnectionView | undefined) {
  if (view === undefined) return undefined
  const { id, name, strategy, authentication, optionsReadable, options, metadata } = view
  const { display_name, show_as_button } = view
  const { type, issuer, discovery_url, domain, domain_aliases, tenant_domain } = options ?? {}
  const shown = { type, issuer, discovery_url, domain, domain_aliases, tenant_domain }
  const row = { id, name, strategy, display_name, show_as_button, authentication, optionsReadable }
  return { row: { ...row, options: options && shown }, metadata }
}
/** Domains of another strategy stand in the list alone. */
const withoutOthers = (made: ReturnType<typeof projectRow>) =>
  made && !isStrategy(made.row.strategy)
    ? { ...made, row: { ...made.row, options: undefined } }
    : made
const whole = (source: unknown) => listed(projectConnection(source))

const connection = {
  id: 'con_1',
  name: 'acme',
  strategy: 'oidc',
  display_name: 'Acme',
  show_as_button: true,
  is_domain_connection: 'CANARY-unseen',
  authentication: { active: false, extra: 'CANARY-auth' },
  options: {
    type: 'front_channel',
    issuer: 'https://idp.example',
    discovery_url: null,
    domain: 'CANARY-of-another-strategy',
    domain_aliases: ['acme.example'],
    tenant_domain: 'first.example',
    client_id: 'CANARY-client',
    client_secret: 'CANARY-secret',
    oidc_metadata: { issuer: 'CANARY-metadata' },
  },
}

describe('a line of the list', () => {
  test('has what the list shows and is searched by, and no more', () => {
    const { options: _, ...rest } = connection
    expect(projectRow(connection)?.row).toStrictEqual({
      id: 'con_1',
      name: 'acme',
      strategy: 'oidc',
      display_name: 'Acme',
      show_as_button: true,
      authentication: { active: false },
      optionsReadable: true,
      options: {
        type: 'front_channel',
        issuer: 'https://idp.example',
        discovery_url: null,
        domain_aliases: ['acme.example'],
        tenant_domain: 'first.example',
      },
    })
    expect(projectRow(rest)?.row).toMatchObject({ optionsReadable: false })
  })
  test('of another tenant names it', () => {
    const options = { domain: 'child.auth0.com', client_secret: 'CANARY-secret' }
    const other = projectRow({ ...connection, strategy: 'auth0-oidc', options })
    expect(other?.row.options).toEqual({ domain: 'child.auth0.com' })
  })
  test('of another strategy has its domains: its users may be another connection’s too', () => {
    expect(projectRow({ ...connection, strategy: 'samlp' })?.row.options).toStrictEqual({
      domain_aliases: ['acme.example'],
      tenant_domain: 'first.example',
    })
  })
  test('says how many applications use it where the tenant does, the tester apart', () => {
    const applications = (more: object) =>
      projectRow({ ...connection, ...more }, 'tester')?.row.applications
    expect(applications({ enabled_clients: ['CANARY-a', 'tester', 'CANARY-b'] })).toBe(2)
    expect(applications({ enabled_clients: ['tester'] })).toBe(0)
    expect(applications({})).toBeUndefined()
  })

  test('says of any connection what its page says', () => {
    const odd = jsonValue({ maxDepth: 1 })
    const text = oneof({ weight: 9, arbitrary: string() }, { weight: 1, arbitrary: odd })
    const options = record(
      {
        type: oneof(constantFrom('back_channel', 'front_channel'), odd),
        issuer: text,
        discovery_url: text,
        domain: text,
        domain_aliases: oneof(array(text), odd),
        tenant_domain: text,
        scope: text,
      },
      { requiredKeys: [] },
    )
    const sources = record(
      {
        id: text,
        name: text,
        strategy: oneof(constantFrom('oidc', 'auth0-oidc', 'samlp'), odd),
        display_name: text,
        show_as_button: oneof(constantFrom(true, false), odd),
        authentication: oneof(record({ active: constantFrom(true, false) }), odd),
        metadata: oneof(record({ greencheck_test: text }), odd),
        options: oneof(options, odd),
      },
      { requiredKeys: [] },
    )
    for (const any of [sources, odd])
      assert(
        property(any, (source) => {
          expect(withoutOthers(projectRow(source))).toEqual(whole(source))
        }),
      )
  })
})
