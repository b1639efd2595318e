import type { Channel, PkceMode } from '#domain/oidc/values.ts'
import type { RecipeId } from '#domain/providers/recipe.ts'
import type { Strategy } from './strategy.ts'

/** The endpoints of an issuer that are given by hand; empty where not given. */
export interface Endpoints {
  issuer: string
  authorization_endpoint: string
  token_endpoint: string
  jwks_uri: string
  userinfo_endpoint: string
}

/** Everything the wizard holds except the secret: what a draft keeps. */
export interface DraftValues {
  recipe: RecipeId
  /** As chosen for another Auth0 tenant; `strategyOf` says which one is in force. */
  strategy: Strategy
  /** By input id of the recipe. */
  recipeInputs: Record<string, string>
  name: string
  mode: 'discovery' | 'manual'
  /** As typed: base URL or full URL. */
  discoveryUrl: string
  endpoints: Endpoints
  /** Metadata members changed by hand; an empty string or list takes the member away. */
  adjusted: Record<string, string | string[]>
  /** Members of an uploaded file; takes the place of what is published. */
  uploadedMetadata?: Record<string, unknown> | undefined
  /** Empty until preselected from the metadata or chosen. */
  channel: Channel | ''
  /** True when the operator chose; then the metadata no longer preselects. */
  channelChosen: boolean
  clientId: string
  pkce: PkceMode
  /** `openid` first. */
  scopes: string[]
  domains: string[]
  showAsButton: boolean
  displayName: string
  iconUrl: string
  /** True: at each login. False: at the first login only. */
  sync: boolean
  /** Client ids. */
  applications: string[]
  /** Why it is set up although the check says that it will not work; goes into the audit line. */
  reason: string
}

/** What the form holds: a draft and the secret, which lives in memory only. */
export type WizardValues = DraftValues & { clientSecret: string }

/** What a draft asks for until somebody chooses otherwise. */
export const usualScopes = {
  oidc: ['openid', 'profile', 'email'],
  'auth0-oidc': ['openid'],
} as const satisfies Record<Strategy, readonly string[]>

export function emptyDraft(): DraftValues {
  return {
    recipe: 'openid-connect',
    strategy: 'oidc',
    recipeInputs: {},
    name: '',
    mode: 'discovery',
    discoveryUrl: '',
    endpoints: {
      issuer: '',
      authorization_endpoint: '',
      token_endpoint: '',
      jwks_uri: '',
      userinfo_endpoint: '',
    },
    adjusted: {},
    channel: '',
    channelChosen: false,
    clientId: '',
    pkce: 'auto',
    scopes: [...usualScopes.oidc],
    domains: [],
    showAsButton: false,
    displayName: '',
    iconUrl: '',
    sync: true,
    applications: [],
    reason: '',
  }
}

export function withoutSecret(values: WizardValues): DraftValues {
  const { clientSecret: _secret, ...draft } = values
  return draft
}
