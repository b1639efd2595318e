import type { AuthorizationServer } from 'oauth4webapi'
import type { extensionMembers } from './extension-members.ts'
import type { MemberType } from './member-kinds.ts'
import type { coreMembers } from './members.ts'

type Known = typeof coreMembers & typeof extensionMembers
type Registered = keyof {
  [K in keyof AuthorizationServer as string extends K ? never : K]: unknown
}

/** What a value of each type is in JSON. */
interface Values extends Record<MemberType, unknown> {
  readonly url: string
  readonly string: string
  readonly strings: string[]
  readonly boolean: boolean
  readonly object: object
}

/**
 * Held by the compiler: every member that the library types, from IANA’s registry, has a row, and
 * the row asks for the same type.
 */
export type Held = [
  Within<Registered, keyof Known>,
  Within<
    Pick<AuthorizationServer, Registered>,
    { readonly [K in Registered]?: Values[Known[K]['type']] }
  >,
]

type Within<Ours extends Theirs, Theirs> = [Ours, Theirs]
