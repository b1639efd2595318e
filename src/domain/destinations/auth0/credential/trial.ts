import { isObject } from '#domain/wire/json.ts'

/**
 * A trial is a copy of a connection with its new secret, for the connection tester alone: a connection
 * has one secret, and a new one is to be proven while users go on with the old.
 */
export const trialKey = 'greencheck_trial'

/** Always the same for a connection, so that one that was left behind is found by its name. */
export const trialNameOf = (id: string): string =>
  `greencheck-trial-${id.replace(/[^a-zA-Z0-9]+/g, '-').replace(/^-|-$/g, '')}`.slice(0, 128)

/** A trial by its mark and by its name: a mark that some tool copied with other metadata makes none. */
export const isTrial = ({ name, metadata }: { name?: unknown; metadata?: unknown }): boolean => {
  const original = originalOf(metadata)
  return original !== undefined && name === trialNameOf(original)
}

/** The connection it is the trial of, as its metadata says; whoever shows it has not asked whether it is. */
export const originalOf = (metadata: unknown): string | undefined => {
  const id = isObject(metadata) ? metadata[trialKey] : undefined
  return typeof id === 'string' && id !== '' ? id : undefined
}
