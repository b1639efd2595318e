import {
  boolean,
  constant,
  constantFrom,
  dictionary,
  jsonValue,
  oneof,
  record,
  stringMatching,
  subarray,
  uniqueArray,
  type Arbitrary,
} from 'fast-check'
import {
  type EditableField,
  editableIds,
  specOf,
} from '#domain/destinations/auth0/connection/edit/editable.ts'
import { movedFields } from '#domain/destinations/auth0/connection/edit/moved-fields.ts'
import {
  applyOperations,
  operationsFor,
} from '#domain/destinations/auth0/connection/edit/operations.ts'
import { upstreamAliases } from '#domain/destinations/auth0/contract/option-values.ts'
import type { ConnectionView } from '#domain/destinations/auth0/contract/views.ts'
import { signingAlgs } from '#domain/oidc/signing-algorithms.ts'
import { createIssuers } from '#mocks/idp/issuers.ts'
import { createManagement } from '#mocks/tenant/management.ts'
import { addConnection } from '#mocks/tenant/state.ts'
import { createUpstream } from '#mocks/tenant/upstream.ts'
import { audience, issuerOrigin, origin, originRules } from '../bench.helper.ts'
import { connection } from './edit.helper.ts'

/** For tests: any edit of any field, and a tenant whose connection has all of them. */
export async function tenantWithAll() {
  const upstream = createUpstream({ [issuerOrigin]: createIssuers({ origin: issuerOrigin }) })
  const tenant = await createManagement({
    originRules,
    origins: [origin],
    audience,
    fetch: upstream,
  })
  addConnection(tenant.state, structuredClone(connection), ['acme-portal'])
  return tenant
}

const word = stringMatching(/^[a-z][a-z0-9_]{0,11}$/)
const host = stringMatching(/^[a-z]{1,8}\.example$/)
const discovery = ['', '/plain', '/code-only', '/no-pkce'].map(
  (path) => `${issuerOrigin}${path}/.well-known/openid-configuration`,
)

/** As JSON carries it, which knows no -0, and without the member that is refused. */
const carried = jsonValue({ maxDepth: 2 }).map((value): unknown =>
  JSON.parse(JSON.stringify(value).replaceAll('__proto__', 'proto')),
)

/** Values for the kinds that say too little of them. */
const special: Partial<Record<EditableField, Arbitrary<unknown>>> = {
  discoveryUrl: constantFrom(...discovery, null),
  oidcMetadata: constantFrom('a.example', 'b.example').map((name) => ({
    ...connection.options.oidc_metadata,
    issuer: `https://${name}`,
    x_uploaded: [name],
  })),
  scopes: uniqueArray(word, { maxLength: 5 }).map((scopes) => ['openid', ...scopes]),
  domains: uniqueArray(host, { maxLength: 6 }),
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
  attributes: dictionary(word, carried),
  metadata: dictionary(word, oneof(constant(null), word), { maxKeys: 5 }),
}

function valuesOf(field: EditableField): Arbitrary<unknown> {
  const { kind, choices = [], value, unset = false } = specOf(field)
  const by: Record<typeof kind, () => Arbitrary<unknown>> = {
    text: () => word,
    url: () => host.map((name) => `https://${name}/`),
    choice: () => constantFrom(...choices),
    boolean,
    // An item is in a list or not: twice is once.
    list: () => uniqueArray(word, { maxLength: 5 }),
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
/** One field, and what it is to be. */
export const edits = oneof(
  ...fields.map((field) => valuesOf(field).map((value) => ({ field, value }))),
)

/** What a screen sends for it; the secret goes along where it has to be given again. */
export function editOf(
  { field, value }: { readonly field: EditableField; readonly value: unknown },
  view: ConnectionView,
  stored: Readonly<Record<string, unknown>>,
  secret: string,
) {
  const operations = operationsFor(view, { [field]: value })
  const edited = applyOperations(view, operations, originRules)
  if (!edited.ok) throw new Error(`${field}: ${edited.problem}`)
  // By what is stored: metadata has places that no view shows.
  const whole = applyOperations(stored, operations, originRules)
  const moved = whole.ok ? movedFields(stored, whole.connection) : []
  const moves = view.secretStored === true && moved.length > 0
  return { tag: view.tag ?? '', operations, clientSecret: moves ? secret : undefined }
}
