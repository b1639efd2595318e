import type { Key, KeyFault } from './key.ts'
import { keyName } from './names.ts'

export interface Faulty {
  readonly key: string
  readonly fault: KeyFault
}

/** The keys of a set that have one of these faults, each with its first. */
export function faultyKeys(
  keys: readonly Key[],
  wanted: readonly KeyFault['fault'][],
): readonly Faulty[] {
  return keys.flatMap((key, at): Faulty[] => {
    const fault = key.faults.find((one) => wanted.includes(one.fault))
    return fault ? [{ key: keyName(key, at), fault }] : []
  })
}
