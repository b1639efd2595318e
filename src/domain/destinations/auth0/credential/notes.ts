import { isDay } from './day.ts'

/**
 * What is noted of a Client Secret, never the secret: members of the connection's `metadata`, each a
 * text of at most 255 characters. None is named like a secret, or the gateway would keep its value out
 * of every answer.
 */
export const noteKeys = {
  /** The last day it is good for, `YYYY-MM-DD`. */
  expires: 'greencheck_credential_expires',
  owner: 'greencheck_credential_owner',
  place: 'greencheck_credential_place',
} as const
export type Note = keyof typeof noteKeys

export type Metadata = Readonly<Record<string, string | null>>

/** As it is noted; '' where nothing is. */
export const noteIn = (metadata: Metadata | undefined, note: Note): string =>
  metadata?.[noteKeys[note]] ?? ''

/** The day that is noted; undefined for what is none. */
export function expiryIn(metadata: Metadata | undefined): string | undefined {
  const noted = noteIn(metadata, 'expires')
  return isDay(noted) ? noted : undefined
}

/** The metadata with another note; '' takes it away. Whatever else is in it stays. */
export function withNote(metadata: Metadata | undefined, note: Note, value: string): Metadata {
  const { [noteKeys[note]]: _, ...others } = metadata ?? {}
  return value === '' ? others : { ...others, [noteKeys[note]]: value }
}
