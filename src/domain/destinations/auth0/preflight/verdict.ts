import type { Channel } from '#domain/oidc/values.ts'
import type { Mender } from '../failures/explanation.ts'

/** What was asked for; the words name it. */
export interface PreflightCheck {
  readonly clientId: string
  readonly callback: string
  readonly channel: Channel
  readonly scope: string
  /** Auth0 pushes its request beforehand (RFC 9126); what was asked here was not pushed. */
  readonly pushes?: boolean
}

/** What a preflight says of one thing, in the operator's words. */
export interface PreflightVerdict {
  /** `unknown`: it was asked and could not be told. */
  readonly kind: 'good' | 'bad' | 'unknown'
  readonly headline: string
  /** What was seen and what follows from it. */
  readonly reason: string
  /** Who can mend it, or who can say more. */
  readonly who: Mender
  readonly next?: string
  /** Text to send to their IT. */
  readonly message?: string
  /** What the IdP wrote, as it came: hostile text. */
  readonly seen?: string
}

/** A part of the words that a table gives. */
export type Words = Omit<PreflightVerdict, 'kind' | 'seen'>
