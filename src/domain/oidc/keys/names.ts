import type { Key } from './key.ts'

/** A key by its kid, or by its place in the set. */
export const keyName = (key: Key, at: number): string =>
  key.kid === undefined || key.kid === '' ? `key ${at + 1}` : `“${key.kid.slice(0, 60)}”`

/** Names of the keys a condition holds for. */
export const namesOf = (keys: readonly Key[], holds: (key: Key) => boolean): readonly string[] =>
  keys.flatMap((key, at) => (holds(key) ? [keyName(key, at)] : []))
