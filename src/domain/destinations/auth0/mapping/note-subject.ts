import type { OptionsView } from '../contract/views.ts'
import type { ProfileLine } from './compare-profile.ts'
import type { Basis } from './known-claims.ts'

/** What the notes on a profile go by. */
export interface NoteSubject {
  readonly strategy: string
  /** Absent where they may not be read: then nothing is said about them. */
  readonly options: OptionsView | undefined
  readonly lines: readonly ProfileLine[]
  readonly basis: Basis
  /** The claims that are known; empty where none are. */
  readonly claims: Readonly<Record<string, unknown>>
}

/** Whether the connection asks for it; options that may not be read count as if it did. */
export const hasScope = (options: OptionsView | undefined, scope: string): boolean =>
  options === undefined ||
  [options.scope ?? '', options.attribute_map?.userinfo_scope ?? '']
    .join(' ')
    .split(/\s+/)
    .includes(scope)
