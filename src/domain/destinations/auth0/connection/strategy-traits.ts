import type { Channel } from '#domain/oidc/values.ts'
import type { StepId } from './steps.ts'
import { type Chosen, type Strategy, strategyOf } from './strategy.ts'

/** What makes a strategy another one: everything that is asked of it is asked here. */
export interface Traits {
  /** Where its users are: at an issuer with metadata, or in another Auth0 tenant, by its domain. */
  readonly source: 'issuer' | 'tenant'
  /** The step that asks what is asked at this one elsewhere. */
  readonly steps: Readonly<Partial<Record<StepId, StepId>>>
  /** What a draft asks for until somebody chooses otherwise. */
  readonly usualScopes: readonly string[]
  readonly needsSecret: (draft: { readonly channel: Channel | '' }) => boolean
  /** What needs it, in words. */
  readonly secretNeededBy: string
}

const merged = 'auth0-tenant'

export const traits: Readonly<Record<Strategy, Traits>> = {
  oidc: {
    source: 'issuer',
    steps: {},
    usualScopes: ['openid', 'profile', 'email'],
    needsSecret: ({ channel }) => channel === 'back_channel',
    secretNeededBy: 'Back Channel',
  },
  'auth0-oidc': {
    source: 'tenant',
    steps: { issuer: merged, credentials: merged, scopes: merged },
    usualScopes: ['openid'],
    needsSecret: () => true,
    secretNeededBy: 'auth0-oidc',
  },
}

/** Of the strategy that is in force. */
export const traitsOf = (values: Chosen): Traits => traits[strategyOf(values)]
