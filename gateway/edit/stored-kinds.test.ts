import { assert, asyncProperty, constantFrom } from 'fast-check'
import { expect, test } from 'vitest'
import { specOf } from '#domain/destinations/auth0/connection/edit/editable.ts'
import { readPath, writePath } from '#domain/destinations/auth0/connection/edit/path.ts'
import type { Connection } from '#domain/destinations/auth0/contract/connection.ts'
import { isObject } from '#domain/wire/json.ts'
import { createManagement } from '#mocks/tenant/management.ts'
import { addConnection } from '#mocks/tenant/state.ts'
import { audience, origin, originRules } from '../bench.helper.ts'
import { editNow, watch } from './edit.helper.ts'
import { filled } from './filled.ts'
import { kinds, oddities } from './stored-kinds.helper.ts'

type Members = Readonly<Record<string, unknown>>

/** What an operator changes most, and what stands there afterwards. */
const edits = [
  { field: 'displayName', operation: { set: 'Edited' }, value: () => 'Edited' },
  {
    field: 'scopes',
    operation: { add: ['edited'] },
    value: (stored: unknown) => `${String(stored)} edited`,
  },
  { field: 'pkce', operation: { set: 'plain' }, value: () => 'plain' },
  {
    field: 'domains',
    operation: { add: ['edited.example'] },
    value: (stored: unknown) => [...(Array.isArray(stored) ? stored : []), 'edited.example'],
  },
] as const

const fills = (name: string) => filled.some((one) => one === name)
/** Null, an empty text and nothing are one: that it is not set. */
const bare = (value: unknown) => (value === null || value === '' ? undefined : value)

/** A connection by what it says: what the tenant fills in by itself is filled in. */
function said(connection: Members): Members {
  const options = isObject(connection['options']) ? connection['options'] : {}
  const defaults: Members = {
    type: 'front_channel',
    schema_version: 'oidc-V4',
    connection_settings: { pkce: 'auto' },
    attribute_map: { mapping_mode: 'bind_all' },
  }
  const own = Object.entries(options).map(([name, value]) => [
    name,
    bare(value) ?? (fills(name) ? readPath(options, `oidc_metadata.${name}`) : undefined),
  ])
  const settings = options['connection_settings']
  const pkce = bare(readPath(settings, 'pkce')) ?? 'auto'
  return {
    ...connection,
    display_name: bare(connection['display_name']) ?? connection['name'],
    options: {
      ...defaults,
      ...Object.fromEntries(own.filter(([, value]) => value !== undefined)),
      connection_settings: { ...(isObject(settings) ? settings : {}), pkce },
    },
  }
}

async function editStored(connection: Connection, edit: (typeof edits)[number]) {
  const fetch = () => Promise.reject(new TypeError('fetch failed'))
  const tenant = await createManagement({ originRules, origins: [origin], audience, fetch })
  addConnection(tenant.state, structuredClone(connection))
  const bench = await watch(tenant)
  const operations = [{ field: edit.field, ...edit.operation }]
  const { status, text, json } = await editNow(bench, { operations }, connection.id)
  return {
    status,
    text,
    json,
    after: tenant.state.connections.get(connection.id)?.connection ?? {},
  }
}

const base = { id: 'con_kinds00000000001', name: 'acme', strategy: 'oidc', display_name: 'Acme' }

test.each(Object.entries(kinds))(
  'an edit changes what it names, and nothing else: %s',
  async (_, options) => {
    await assert(
      asyncProperty(oddities, constantFrom(...edits), async ({ empty, unknown, beside }, edit) => {
        const connection = { ...base, ...beside, options: { ...options, ...empty, ...unknown } }
        const { status, text, json, after } = await editStored(connection, edit)
        expect(`${status} ${text}`).toMatch(/^200 /)
        expect(json).not.toHaveProperty('unexpected')
        const { path } = specOf(edit.field)
        const wanted = writePath(said(connection), path, edit.value(readPath(connection, path)))
        expect(said(after)).toEqual(wanted)
      }),
      { numRuns: 25 },
    )
  },
)
