import type { RouteName } from '#domain/gateway-api/gateway.ts'
import type { AuditSubject } from '#domain/wire/route.ts'

/** One line per write, per question about one, and per use of a user's token: who, what for, what was touched and how it ended. Never a value. */
export interface AuditLine {
  readonly type: 'audit'
  readonly at: string
  readonly requestId: string
  readonly operator: string
  readonly permission: string
  readonly action: RouteName
  readonly connection?: Named
  /** Whose token at the customer's IdP was used. */
  readonly user?: string
  /** Where a client was tried at a customer's IdP, as which, and with whose secret. */
  readonly tried?: {
    readonly host: string
    readonly clientId: string
    readonly secret: 'none' | 'given' | 'stored'
  }
  /** The id of a token that a provider provisions with: what stands before its dot, no part of the secret. */
  readonly scimToken?: string
  /** In a Cloudentity workspace. */
  readonly idp?: Named
  readonly script?: string
  readonly contextAttribute?: string
  /** Of the tenant, whose secret went to the workspace. */
  readonly application?: string
  readonly fields: readonly string[]
  readonly reason?: string
  readonly outcome: Outcome
  readonly status: number
}
interface Named {
  readonly id?: string
  readonly name?: string
}
export type Outcome = 'done' | 'refused' | 'failed' | 'unknown'

export interface Written {
  readonly params: Readonly<Record<string, string>>
  readonly body: unknown
}
export type Subject = Omit<
  AuditLine,
  'type' | 'at' | 'requestId' | 'operator' | 'permission' | 'action' | 'outcome' | 'status'
>
/** What a line says of a request, by the audit subject of its row. */
export type Subjects<S extends AuditSubject> = Readonly<Record<S, (written: Written) => Subject>>

/** What was refused may say anything, of any length. Whole or not at all: half a secret is one still. */
export const kept = (text: string, max: number) => (text.length > max ? '[too long]' : text)
