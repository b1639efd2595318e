import { type ExportedCall, secretPlaceholder } from '#domain/exports/exported-call.ts'
import type { CreateConnectionBody } from './contract/connection.ts'
import { management } from './contract/management.ts'
import type { DraftValues } from './connection/draft.ts'
import { enableAll, toClientCalls } from './connection/client-calls.ts'
import { type RequestContext, toCreateBody } from './connection/request.ts'

/** The body a draft will be sent as, with a placeholder where the secret goes. */
export const draftBody = (values: DraftValues, context: RequestContext): CreateConnectionBody =>
  toCreateBody({ ...values, clientSecret: secretPlaceholder }, context)

/** The body with the secret's place kept and the secret gone. */
export function withPlaceholder(body: CreateConnectionBody): CreateConnectionBody {
  const { options } = body
  if (options === undefined || !Object.hasOwn(options, 'client_secret')) return body
  return { ...body, options: { ...options, client_secret: secretPlaceholder } }
}

/**
 * The calls that make a connection, in order: create, then enable applications, at most 50 a
 * call. Never holds the secret.
 */
export function exportCalls(
  body: CreateConnectionBody,
  clientIds: readonly string[],
): ExportedCall[] {
  const { createConnection: create, updateConnectionClients: enable } = management
  const calls = toClientCalls(':id', enableAll(clientIds))
  return [
    {
      method: create.method,
      path: create.path,
      body: withPlaceholder(body),
      scopes: create.scopes,
      title: 'Create the connection',
    },
    ...calls.map((call, at) => ({
      method: enable.method,
      path: enable.path,
      body: call.body,
      scopes: enable.scopes,
      title:
        calls.length === 1
          ? 'Enable applications'
          : `Enable applications, ${at + 1} of ${calls.length}`,
    })),
  ]
}

/** The least scopes all the calls need, each once. */
export const leastScopes = (calls: readonly ExportedCall[]): string[] => [
  ...new Set(calls.flatMap(({ scopes }) => scopes)),
]
