import type { Channel } from '#domain/oidc/values.ts'
import type { RunFailure } from '../test-run/run.ts'
import type { FailureField, Mender } from './explanation.ts'
import type { Spoken } from './spoken.ts'

/** Who numbers his errors. The prefix is part of the number, in every language. */
export const numbering = ['AADSTS', 'AADB2C', 'MSIS'] as const
export type Numbering = (typeof numbering)[number]

/**
 * What a failure must look like for a row to fit: any one of the lists, and all of `only`.
 * Nothing here is a pattern that backtracks, because every text comes from outside.
 */
export interface Match {
  /** Numbers a vendor gives his errors: `{ AADSTS: [50011] }`. */
  readonly numbers?: Partial<Readonly<Record<Numbering, readonly number[]>>>
  /** Every other number of these. */
  readonly anyNumber?: readonly Numbering[]
  /**
   * A whole sentence or part of one, from one mark of punctuation to the next. `…` is for anything
   * between; at an end, for a sentence that goes on there. Case and kind of quotes are equal.
   */
  readonly says?: readonly string[]
  /** Is the whole text. */
  readonly exactly?: readonly string[]
  /** Parameters of the request that the text names: no language translates them. */
  readonly names?: readonly string[]
  /** `error`, whole. */
  readonly codes?: readonly string[]
  /** Who tells it to the connection tester; with `codes`, only those of his. */
  readonly sources?: readonly RunFailure['source'][]
  /** Types of a line in the tenant's log. */
  readonly logTypes?: readonly string[]
  readonly only?: {
    readonly codes?: readonly string[]
    /** None of these. */
    readonly notCodes?: readonly string[]
    readonly channel?: Channel
    readonly strategy?: string
  }
}

/** What "Check client" has to know of a row: everything else it says in the row's own words. */
export type About =
  /** Our callback is not registered. */
  | 'callback'
  /** The client is not known, or is switched off. */
  | 'client'
  /** The client did not prove itself: its secret, its key or the way it sends them. */
  | 'credentials'
  /** Nobody is logged in: client and callback are known. */
  | 'login'

/** One error of the dictionary. The words are ours; `source` is the page the error stands on. */
export interface Row extends Spoken {
  readonly id: string
  readonly match: Match
  readonly about?: About
  readonly headline: string
  readonly cause: string
  readonly who: Mender
  readonly next: string
  /** What to ask of their IT, where it is theirs. `{callback}` stands for our callback URL. */
  readonly ask?: string
  readonly field?: FailureField
  readonly offer?: 'back-channel'
  /** A connection that was just created or enabled may fail so for some minutes. */
  readonly mayPass?: true
  readonly source: string
}
