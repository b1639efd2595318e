import { isEditable } from '#domain/connection/edit/editable.ts'
import { isObject } from '#domain/contract/json.ts'
import type { RouteName } from '#domain/contract/gateway.ts'

/** One line per write: who, what for, what was touched and how it ended. Never a value. */
export interface AuditLine {
  readonly type: 'audit'
  readonly at: string
  readonly requestId: string
  readonly operator: string
  readonly permission: string
  readonly action: RouteName
  readonly connection: { readonly id?: string; readonly name?: string }
  readonly fields: readonly string[]
  readonly reason?: string
  readonly outcome: Outcome
  readonly status: number
}
export type Outcome = 'done' | 'refused' | 'failed' | 'unknown'

export interface Written {
  readonly params: Readonly<Record<string, string>>
  readonly body: unknown
}
type Subject = Pick<AuditLine, 'connection' | 'fields' | 'reason'>

/** The routes that write, and what a line says of their request. */
const writes: Partial<Record<RouteName, (written: Written) => Subject>> = {
  createConnection: ({ body }) => {
    const sent = isObject(body) ? body : {}
    const connection = isObject(sent['connection']) ? sent['connection'] : {}
    const { name } = connection
    return {
      connection: typeof name === 'string' ? { name } : {},
      fields: fieldNames(connection),
      ...(typeof sent['reason'] === 'string' ? { reason: sent['reason'] } : {}),
    }
  },
  updateConnection: ({ params, body }) => {
    const sent = isObject(body) ? body : {}
    return {
      connection: idOf(params),
      fields: editedFields(sent),
      ...(typeof sent['reason'] === 'string' ? { reason: sent['reason'] } : {}),
    }
  },
  deleteConnection: ({ params }) => ({ connection: idOf(params), fields: [] }),
  updateConnectionClients: ({ params }) => ({
    connection: idOf(params),
    fields: ['enabled_clients'],
  }),
}

const idOf = (params: Written['params']) => ('id' in params ? { id: params.id } : {})

const fieldNames = (connection: Readonly<Record<string, unknown>>): string[] =>
  Object.entries(connection).flatMap(([name, value]) =>
    name === 'options' && isObject(value)
      ? Object.keys(value).map((option) => `options.${option}`)
      : [name],
  )

/** Known ids only: a refused request may say anything. */
const editedFields = ({ operations, clientSecret }: Readonly<Record<string, unknown>>) => {
  const fields = (Array.isArray(operations) ? operations : [])
    .map((one: unknown) => (isObject(one) ? one['field'] : undefined))
    .filter((field) => typeof field === 'string' && isEditable(field))
    .map(String)
  return [...new Set(fields), ...(clientSecret === undefined ? [] : ['clientSecret'])]
}

export const isWrite = (name: RouteName): boolean => name in writes

/** What a line says of the request of a writing route; undefined for a route that only reads. */
export const auditSubject = (name: RouteName, written: Written): Subject | undefined =>
  writes[name]?.(written)

/** By the status of the answer and the failure's code, if there was one. */
export function outcomeOf(status: number, code: string | undefined): Outcome {
  if (code === 'answer_lost') return 'unknown'
  if (status < 400) return 'done'
  return status < 500 ? 'refused' : 'failed'
}
