import { members } from './members.ts'
import type { Metadata } from './metadata.ts'

export interface MemberRow {
  readonly name: string
  /** Text for the screen: a string as it is, anything else as JSON. */
  readonly value: string
  readonly meaning?: string
}

/** Every member that was published, known ones first and in the table's order. */
export function memberRows(metadata: Metadata): readonly MemberRow[] {
  const own = Object.keys(metadata)
  const known = Object.keys(members).filter((name) => Object.hasOwn(metadata, name))
  const unknown = own.filter((name) => !Object.hasOwn(members, name)).sort()
  return [...known, ...unknown].map((name) => {
    const value = metadata[name]
    const meaning = Object.hasOwn(members, name) ? members[name]?.meaning : undefined
    return {
      name,
      value: typeof value === 'string' ? value : JSON.stringify(value),
      ...(meaning !== undefined && { meaning }),
    }
  })
}
