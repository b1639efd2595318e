import type { Channel } from '#domain/oidc/values.ts'
import type { RunFailure } from '../test-run/run.ts'
import type { FailureField, Mender } from './explanation.ts'

/**
 * What a failure must look like for a row to fit: any one of the lists, and all of `only`.
 * Nothing here is a pattern that backtracks, because every text comes from outside.
 */
export interface Match {
  /** Stands somewhere in the text. `…` is for anything between. Case and kind of quotes are equal. */
  readonly says?: readonly string[]
  /** Is the whole text. */
  readonly exactly?: readonly string[]
  /** Numbers of Microsoft's AADSTS codes. */
  readonly aadsts?: readonly number[]
  /** `error`, whole and in its own case. */
  readonly codes?: readonly string[]
  /** Who tells it; with `codes`, only those of his. */
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

/** One error of the dictionary. The words are ours; `source` is the page the error stands on. */
export interface Row {
  readonly id: string
  readonly match: Match
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
