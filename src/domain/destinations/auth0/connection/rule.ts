import type { OriginRules } from '#domain/wire/origin-rules.ts'
import type { Metadata } from '#domain/oidc/issuer/metadata.ts'
import type { WizardValues } from './draft.ts'

/** What is known beside the values. Everything absent is not held against the operator. */
export interface ValidationContext {
  readonly rules: OriginRules
  /** The discovery document, when it was read. */
  readonly metadata?: Metadata | undefined
  /** What the check of the discovery URL came to; `pending` or absent blocks nothing. */
  readonly issuer?: 'found' | 'not-found' | 'incomplete' | 'pending' | undefined
  /** True when the check says that logins will not work. */
  readonly blocked?: boolean | undefined
  /** A connection name the tenant is known to have. */
  readonly takenName?: string | undefined
}

/** What is wrong with a field, in a sentence; undefined when nothing is. */
export type Rule = (values: WizardValues, context: ValidationContext) => string | undefined
