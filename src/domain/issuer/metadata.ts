import type { MetadataView } from '../contract/views.ts'
import { metadataView } from '../contract/views.ts'
import { members } from './members.ts'

/** A discovery document as published: any member may be missing, null or of the wrong type. */
export type Metadata = Readonly<Record<string, unknown>>

/** The member's own value; null counts as absent (null says nothing). */
export function member(metadata: Metadata, name: string): unknown {
  if (!Object.hasOwn(metadata, name)) return undefined
  return metadata[name] ?? undefined
}

/** A string that is not empty, else undefined. */
export function text(metadata: Metadata, name: string): string | undefined {
  const value = member(metadata, name)
  return typeof value === 'string' && value !== '' ? value : undefined
}

/**
 * The strings of a list, else undefined. An empty list is undefined too: members with zero
 * elements must be omitted, so it says the same (OIDC Discovery 1.0 §4.2). `keepEmpty` tells them
 * apart.
 */
export function list(
  metadata: Metadata,
  name: string,
  keepEmpty = false,
): readonly string[] | undefined {
  const value = member(metadata, name)
  if (!Array.isArray(value)) return undefined
  const strings = value.filter((item) => typeof item === 'string')
  return strings.length === 0 && !keepEmpty ? undefined : strings
}

/** True only for JSON's true. */
export const flag = (metadata: Metadata, name: string): boolean => member(metadata, name) === true

/** What `typeof` should have said: `null`, `list` and `missing` told apart. */
export function typeOf(metadata: Metadata, name: string): string {
  if (!Object.hasOwn(metadata, name)) return 'missing'
  const value = metadata[name]
  if (value === null) return 'null'
  return Array.isArray(value) ? 'list' : typeof value
}

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

/** The members the house shows and stores, those with the right type only. */
export function toMetadataView(metadata: Metadata): MetadataView {
  const pairs = Object.entries(metadataView.shape).flatMap(([name, schema]) => {
    const fitting = [text(metadata, name), list(metadata, name)].find(
      (value) => value !== undefined && schema.safeParse(value).success,
    )
    return fitting === undefined ? [] : [[name, fitting]]
  })
  return metadataView.parse(Object.fromEntries(pairs))
}
