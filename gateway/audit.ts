import { isEditable } from '#domain/destinations/auth0/connection/edit/editable.ts'
import { isObject } from '#domain/wire/json.ts'
import { gatewayContract, type RouteName } from '#domain/gateway-api/gateway.ts'
import type { AuditSubject, GatewayRow } from '#domain/wire/route.ts'
import { testRecordKey } from '#domain/destinations/auth0/test-run/record.ts'
import { parseUrl } from '#domain/oidc/issuer/normalize.ts'
import { clientGone } from './answer.ts'
import { kept, type Outcome, type Subject, type Subjects, type Written } from './audit-line.ts'
import { cloudentitySubjects } from './cloudentity/audit.ts'
import type { Failure } from './failure.ts'

/** What a line says of a request, by the audit subject of its row. */
const subjects: Subjects<AuditSubject> = {
  ...cloudentitySubjects,
  create: created,
  update: ({ params, body }) => {
    const sent = isObject(body) ? body : {}
    return {
      connection: idOf(params),
      fields: editedFields(sent),
      ...reasonOf(sent),
    }
  },
  preflight: ({ body }) => tried(body),
  delete: ({ params }) => ({ connection: idOf(params), fields: [] }),
  clients: ({ params }) => ({
    connection: idOf(params),
    fields: ['enabled_clients'],
  }),
  'child-token': tokenUsed,
  rotation: ({ params }) => ({ connection: idOf(params), fields: ['clientSecret'] }),
  'test-record': ({ params, body }) => ({
    connection: idOf(params),
    fields: [`metadata.${testRecordKey}`],
    ...(isObject(body) ? reasonOf(body) : {}),
  }),
  scim: ofScim,
  'scim-token': ofScim,
}

/** The part of a SCIM token before its dot (recorded). */
const tokenId = /^tok_\w{1,64}$/
const scimMembers = ['user_id_attribute', 'mapping', 'scopes', 'token_lifetime'] as const

function ofScim({ params, body }: Written): Subject {
  const { token = '' } = params
  return {
    connection: idOf(params),
    // Whoever pastes a whole token has it refused, and not written down.
    ...(tokenId.test(token) && { scimToken: token }),
    fields: isObject(body) ? scimMembers.filter((name) => body[name] !== undefined) : [],
  }
}

function tokenUsed({ params, body }: Written): Subject {
  const user = isObject(body) ? body['user_id'] : undefined
  return {
    connection: idOf(params),
    ...(typeof user === 'string' ? { user: kept(user, 512) } : {}),
    fields: [],
  }
}

function created({ body }: Written): Subject {
  const sent = isObject(body) ? body : {}
  const connection = isObject(sent['connection']) ? sent['connection'] : {}
  const { name } = connection
  return {
    connection: typeof name === 'string' ? { name: kept(name, 128) } : {},
    fields: fieldNames(connection),
    ...reasonOf(sent),
  }
}

function tried(body: unknown): Subject {
  const { client_id, discoveryUrl, credential } = isObject(body) ? body : {}
  const { kind, host, connection } = isObject(credential) ? credential : {}
  const text = (value: unknown, max = 255) => (typeof value === 'string' ? kept(value, max) : '')
  const { host: issuer = '' } = parseUrl(text(discoveryUrl)) ?? {}
  const secret = kind === 'given' || kind === 'stored' ? kind : 'none'
  return {
    connection: secret === 'stored' ? { id: text(connection, 128) } : {},
    fields: [],
    tried: { host: text(host) || issuer, clientId: text(client_id), secret },
  }
}

const maxFields = 100

const idOf = ({ id }: Written['params']) => (id === undefined ? {} : { id: kept(id, 128) })

const reasonOf = ({ reason }: Readonly<Record<string, unknown>>) =>
  typeof reason === 'string' ? { reason: kept(reason, 500) } : {}

const fieldNames = (connection: Readonly<Record<string, unknown>>): string[] =>
  Object.entries(connection)
    .flatMap(([name, value]) =>
      name === 'options' && isObject(value)
        ? Object.keys(value).map((option) => `options.${option}`)
        : [name],
    )
    .slice(0, maxFields)
    .map((name) => kept(name, 80))

/** Known ids only: a refused request may say anything. */
const editedFields = ({ operations, clientSecret }: Readonly<Record<string, unknown>>) => {
  const fields = (Array.isArray(operations) ? operations : [])
    .map((one: unknown) => (isObject(one) ? one['field'] : undefined))
    .filter((field) => typeof field === 'string' && isEditable(field))
    .map(String)
  return [...new Set(fields), ...(clientSecret === undefined ? [] : ['clientSecret'])]
}

function subjectOf(name: RouteName): AuditSubject | 'none' {
  const row: GatewayRow = gatewayContract[name]
  return row.method === 'GET' ? 'none' : row.audit
}

export const isAudited = (name: RouteName): boolean => subjectOf(name) !== 'none'

/** What a line says of the request; undefined for a route that leaves none. */
export function auditSubject(name: RouteName, written: Written): Subject | undefined {
  const subject = subjectOf(name)
  return subject === 'none' ? undefined : subjects[subject](written)
}

/** By the status of the answer and the failure, if there was one. */
export function outcomeOf(status: number, failure: Failure | undefined): Outcome {
  if (failure?.details.outcome !== undefined) return failure.details.outcome
  if (status < 400) return 'done'
  // The browser was gone before anything left: nobody refused it.
  if (status === clientGone) return 'failed'
  return status < 500 ? 'refused' : 'failed'
}
