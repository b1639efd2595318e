import {
  array,
  assert,
  asyncProperty,
  boolean,
  constant,
  constantFrom,
  dictionary,
  jsonValue,
  oneof,
  record,
  stringMatching,
  subarray,
  type Arbitrary,
} from 'fast-check'
import { expect, test } from 'vitest'
import {
  type EditableField,
  editableIds,
  fieldValue,
  specOf,
} from '#domain/destinations/auth0/connection/edit/editable.ts'
import { movedFields } from '#domain/destinations/auth0/connection/edit/moved-fields.ts'
import {
  applyOperations,
  operationsFor,
} from '#domain/destinations/auth0/connection/edit/operations.ts'
import { readPath, writePath } from '#domain/destinations/auth0/connection/edit/path.ts'
import { equal } from '#domain/destinations/auth0/connection/edit/equal.ts'
import { signingAlgs } from '#domain/oidc/signing-algorithms.ts'
import { isObject } from '#domain/wire/json.ts'
import { upstreamAliases } from '#domain/destinations/auth0/contract/option-values.ts'
import { createIssuers } from '#mocks/idp/issuers.ts'
import { createManagement } from '#mocks/tenant/management.ts'
import { addConnection } from '#mocks/tenant/state.ts'
import { createUpstream } from '#mocks/tenant/upstream.ts'
import { audience, createBench, issuerOrigin, origin, originRules } from '../bench.helper.ts'
import { connection, id, readView, sendEdit } from './edit.helper.ts'

type Members = Readonly<Record<string, unknown>>

const word = stringMatching(/^[a-z][a-z0-9_]{0,11}$/)
const host = stringMatching(/^[a-z]{1,8}\.example$/)
const discovery = ['', '/plain', '/code-only', '/no-pkce'].map(
  (path) => `${issuerOrigin}${path}/.well-known/openid-configuration`,
)

/** Values for the kinds that say too little of them. */
const special: Partial<Record<EditableField, Arbitrary<unknown>>> = {
  discoveryUrl: constantFrom(...discovery, null),
  oidcMetadata: constantFrom('a.example', 'b.example').map((name) => ({
    ...connection.options.oidc_metadata,
    issuer: `https://${name}`,
    x_uploaded: [name],
  })),
  scopes: array(word, { maxLength: 5 }).map((scopes) => ['openid', ...scopes]),
  domains: array(host, { maxLength: 6 }),
  idTokenAlgs: oneof(subarray([...signingAlgs]), constant(null)),
  upstreamParams: oneof(
    constant(null),
    dictionary(
      word,
      oneof(
        constant(null),
        record({ value: word }),
        record({ alias: constantFrom(...upstreamAliases) }),
      ),
    ),
  ),
  attributes: dictionary(word, jsonValue({ maxDepth: 2 })),
  metadata: dictionary(word, oneof(constant(null), word), { maxKeys: 5 }),
}

function valuesOf(field: EditableField): Arbitrary<unknown> {
  const { kind, choices = [], value, unset = false } = specOf(field)
  const by: Record<typeof kind, () => Arbitrary<unknown>> = {
    text: () => word,
    url: () => host.map((name) => `https://${name}/`),
    choice: () => constantFrom(...choices),
    boolean,
    list: () => array(word, { maxLength: 5 }),
    json: () => constant({}),
  }
  const nothing = [
    ...(unset ? [constant(undefined)] : []),
    ...(value.safeParse(null).success ? [constant(null)] : []),
  ]
  const some = special[field] ?? by[kind]()
  return oneof(some, some, ...nothing)
}

const fields = editableIds.filter((field) => specOf(field).strategies.some((one) => one === 'oidc'))
const edits = oneof(...fields.map((field) => valuesOf(field).map((value) => ({ field, value }))))

const filled = [
  'issuer',
  'authorization_endpoint',
  'jwks_uri',
  'token_endpoint',
  'userinfo_endpoint',
]

/** What the tenant itself adds: the document of a discovery URL that has none, and the gaps it fills. */
function completed(meant: Members, found: Members): Members {
  const path = 'options.oidc_metadata'
  const fetched = readPath(meant, path) === undefined && readPath(meant, 'options.discovery_url')
  const known = fetched ? writePath(meant, path, readPath(found, path)) : meant
  const channel = readPath(known, 'options.type') ?? 'front_channel'
  const withChannel = writePath(known, 'options.type', channel)
  return filled.reduce((all, member) => {
    const published = readPath(known, `${path}.${member}`)
    const own = readPath(all, `options.${member}`)
    if (own !== undefined && own !== null && own !== '') return all
    const gap = own === undefined ? undefined : readPath(known, path) === undefined ? null : ''
    return writePath(all, `options.${member}`, published ?? gap)
  }, withChannel)
}

test('200 single edits of any field: that field differs in the tenant, and nothing else', async () => {
  let written = 0
  await assert(
    asyncProperty(array(edits, { minLength: 50, maxLength: 50 }), async (sequence) => {
      const upstream = createUpstream({ [issuerOrigin]: createIssuers({ origin: issuerOrigin }) })
      const tenant = await createManagement({
        originRules,
        origins: [origin],
        audience,
        fetch: upstream,
      })
      addConnection(tenant.state, structuredClone(connection), ['acme-portal'])
      // Edits that carry a secret may come every three seconds.
      let waited = 0
      const bench = await createBench({ tenant, now: () => Date.now() + waited })
      const state = (): Members => tenant.state.connections.get(id)?.connection ?? {}

      for (const [index, { field, value }] of sequence.entries()) {
        waited += 4000
        const before = structuredClone(state())
        const view = await readView(bench)
        const operations = operationsFor(view, { [field]: value })
        const edited = applyOperations(view, operations, originRules)
        if (!edited.ok) throw new Error(`${field}: ${edited.problem}`)
        // By what is stored: metadata has places that no view shows.
        const whole = applyOperations(before, operations, originRules)
        const moved = whole.ok ? movedFields(before, whole.connection) : []
        const moves = view.secretStored === true && moved.length > 0
        const clientSecret = moves ? `MOCK_secret_${index}` : undefined
        const answer = await sendEdit(bench, { tag: view.tag ?? '', operations, clientSecret })
        const said = await answer.text()
        if (answer.status !== 200) {
          // The tenant's own rules over several fields; then nothing at all may have changed.
          expect(`${answer.status} ${said}`).toMatch(
            /^400 .*(dpop_signing_alg requires|is (missing|required))/,
          )
          expect(state()).toEqual(before)
          continue
        }
        written += 1
        expect(said).not.toContain('unexpected')
        const { path, joined } = specOf(field)
        const stored = joined && Array.isArray(value) ? value.join(' ') : value
        const same = equal(fieldValue(field, before), value)
        // A connection without a display name shows its name.
        const wanted = field === 'displayName' ? (stored ?? before['name']) : stored
        const named = same ? before : writePath(before, path, wanted)
        const meant = clientSecret ? writePath(named, 'options.client_secret', clientSecret) : named
        expect(state()).toEqual(operations.length === 0 ? before : completed(meant, state()))
        expect(isObject(state()['options']) && said).not.toContain('MOCK_')
      }
    }),
    { numRuns: 4 },
  )
  expect(written).toBeGreaterThan(150)
})
