import type { Channel } from '#domain/oidc/values.ts'

/**
 * A step for both channels, or what each channel needs instead; absent: no step. A step that names
 * the secret says what to do where there is a key in its place.
 */
export type ItStep =
  string | { readonly back: string; readonly front?: string; readonly key?: string }

/**
 * What is told about a provider, apart from what its issuer is made of: long texts, which the
 * first screen does not wait for.
 */
export interface Guide {
  /** That provider's own words for what we ask back. */
  readonly words: {
    readonly clientId: string
    readonly clientSecret: string
    readonly callbackUrl: string
  }
  /** How long it lets a secret live, as a sentence; absent: not known to end by itself. */
  readonly secretLife?: string
  /** What the customer's IT must do first, in order; read with `stepsForIt`. */
  readonly itSteps: readonly ItStep[]
  /** Known quirks. */
  readonly notes: readonly string[]
  /** Standard claims it never sends, and what is asked for in place of each: '' for nothing. */
  readonly lacks?: Readonly<Record<string, string>>
  /** What of it stands on no page that was read, to be put behind “Not verified:”. */
  readonly unverified?: string
}

/** The steps for the customer's IT; an undecided channel is taken for Back Channel. */
export const stepsForIt = ({ itSteps }: Guide, channel: Channel | '', signs = false): string[] =>
  itSteps.flatMap((step) => {
    if (typeof step === 'string') return [step]
    const { back, front, key = back } = step
    const told = channel === 'front_channel' ? front : signs ? key : back
    return told === undefined ? [] : [told]
  })

/** What was not verified, as a sentence; none where all was. */
export const unverifiedOf = ({ unverified }: Guide): string[] =>
  unverified === undefined ? [] : [`Not verified: ${unverified}.`]
