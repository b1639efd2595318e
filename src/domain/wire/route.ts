import type { BodyOf, PathParams, Row } from './endpoint.ts'
import type { SecretPath } from './secret-names.ts'

/** How often one operator may call. The numbers are the gateway's: `gateway/limits.ts`. */
export type RateClass =
  | 'general'
  | 'probe'
  | 'test-events'
  | 'personal'
  | 'test-record'
  | 'confirm'
  | 'preflight'
  /** Counts only the calls that give a secret. */
  | 'secrets'

/** What the audit line of a call is about. How it is read from one: `gateway/audit.ts`. */
export type AuditSubject =
  | 'create'
  | 'update'
  | 'delete'
  | 'clients'
  | 'preflight'
  | 'child-token'
  | 'test-record'
  | 'scim'
  | 'scim-token'
  | 'rotation'
  | 'idp-create'
  | 'idp-update'
  | 'idp-delete'
  | 'idp-script'
  | 'script-test'
  | 'context-attribute'
  | 'hand-over'

interface Reading extends Row {
  readonly method: 'GET'
  readonly body?: never
  /** `general` where it is not named. */
  readonly rate?: Exclude<RateClass, 'secrets'>
}

interface Sending extends Row {
  readonly rate: RateClass
  /** False: it acts. When no answer came nobody knows what became of it: look before it is repeated. */
  readonly repeatable: boolean
  /** Dotted paths of the body's members that nobody may see again. */
  readonly secrets: readonly string[]
  /**
   * The parameter of the path that names what is changed: calls that change the same one run one
   * after another, for each reads it and writes it whole. `none` changes nothing that is there.
   */
  readonly turn: string
}

interface Posting extends Sending {
  readonly method: 'POST'
  /** `none` is for what changes nothing, uses nobody's token and takes no secret. */
  readonly audit: AuditSubject | 'none'
}

interface Changing extends Sending {
  readonly method: 'PATCH' | 'DELETE'
  readonly repeatable: false
  readonly audit: AuditSubject
}

/** A row of the gateway's contract: what is sent to it names its guards. */
export type GatewayRow = Reading | Posting | Changing

/** `a`, `a.b` … of everything in a JSON value; a list is passed through. */
type PathOf<T> = T extends readonly (infer Item)[]
  ? PathOf<Item>
  : T extends object
    ? { [K in keyof T & string]: K | `${K}.${PathOf<NonNullable<T[K]>>}` }[keyof T & string]
    : never

type Unlisted<R extends Sending> = Exclude<SecretPath<PathOf<BodyOf<R>>>, R['secrets'][number]>

/** Members that exist, and all that are named like a secret. The errors are meant to be read. */
type Secrets<R extends Sending> = [Unlisted<R>] extends [never]
  ? R extends { readonly audit: 'none' } | { readonly rate: 'general' }
    ? readonly 'What takes a secret has an audit subject and a rate class of its own.'[]
    : R extends { readonly rate: 'secrets' }
      ? readonly [PathOf<BodyOf<R>>, ...PathOf<BodyOf<R>>[]]
      : readonly PathOf<BodyOf<R>>[]
  : readonly [Unlisted<R>, ...string[]]

/** What a POST is about that changes nothing which is there already. */
type Asking = 'none' | 'create' | 'preflight' | 'child-token' | 'script-test'

/** Whatever changes what its path names waits for its turn. */
type Turn<R extends Sending> = keyof PathParams<R['path']> extends never
  ? 'none'
  : | keyof PathParams<R['path']>
    | (R extends { readonly method: 'POST'; readonly audit: Asking } ? 'none' : never)

type Checked<R extends GatewayRow> = R extends Sending
  ? { readonly secrets: Secrets<R>; readonly turn: Turn<R> }
  : unknown

/** `endpoint` for a row of the gateway: one without its guards does not compile. */
export const route = <const R extends GatewayRow>(row: R & Checked<R>): R => row
