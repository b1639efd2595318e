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
