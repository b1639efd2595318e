import { cut } from '#text/cut.ts'
import type { Key } from './key.ts'

/** A key by its kid, or by its place in the set. */
export function keyName({ kid }: Key, at: number): string {
  if (kid === undefined || kid === '') return `key ${at + 1}`
  const shown = cut(kid, 60)
  return shown === kid ? `“${kid}”` : `“${shown}…”`
}

/** Names of the keys a condition holds for. */
export const namesOf = (keys: readonly Key[], holds: (key: Key) => boolean): readonly string[] =>
  keys.flatMap((key, at) => (holds(key) ? [keyName(key, at)] : []))
