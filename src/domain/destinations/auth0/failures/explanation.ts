import type { EditableField } from '../connection/edit/editable.ts'
import type { RunFailure, RunStepId } from '../test-run/run.ts'
import type { Speaker } from './spoken.ts'

/** Who can mend it. */
export type Mender = 'operator' | 'their-it' | 'administrator' | 'user' | 'nobody'

/** Where in a connection something is mended: a field of the edit, the secret, or the applications. */
export type FailureField = EditableField | 'clientSecret' | 'applications'

/** A failed login in the operator's words. */
export interface Explanation {
  /** Of the row in the dictionary; undefined: nothing known fits, `raw` is all there is. */
  readonly id?: string
  readonly headline: string
  readonly cause: string
  readonly who: Mender
  readonly next: string
  /** Text to send to their IT, when it is theirs to mend. */
  readonly message?: string
  /** Where in the connection it is mended. */
  readonly field?: FailureField
  /** The step of the login it was at, where that is known. */
  readonly step?: RunStepId
  /** What else it may be, the likeliest first, where only a code was told. */
  readonly suspects?: readonly Suspect[]
  /** A change that one button can prepare. */
  readonly offer?: 'back-channel'
  /** It may pass by itself: a connection just created or enabled (auth0.com/docs, express-configuration.mdx). */
  readonly mayPass?: boolean
  /** As it came, for people who look it up: hostile text. */
  readonly raw: string
  /** Page the row comes from. */
  readonly source?: string
}

/** One of the uses that a code is known to have. */
export interface Suspect {
  readonly id: string
  readonly headline: string
  readonly who: Mender
  readonly next: string
  readonly field?: FailureField
}

/** What is known of a failed login. Every text is hostile. */
export interface FailureFacts {
  /** e.g. `access_denied`; empty when none was seen. */
  readonly code: string
  readonly description?: string | undefined
  /** Where the words come from. Of `token` and `validation` the tenant is the other side, not the provider. */
  readonly source?: RunFailure['source'] | undefined
  /** Who said it, where that is known: "Check client" asks one endpoint. Absent: the words decide. */
  readonly speaker?: Speaker | undefined
  /** Of a line in the tenant's log: `f`, `feacft`, … */
  readonly logType?: string | undefined
  /** Milliseconds since the connection was created or the tester enabled, when known. */
  readonly age?: number | undefined
  readonly channel?: 'front_channel' | 'back_channel' | undefined
  readonly strategy?: string | undefined
  /** Of the tenant, for the message to their IT: `https://acme.eu.auth0.com/login/callback`. */
  readonly callbackUrl?: string | undefined
}
