import type { OptionsView } from '../contract/views.ts'
import { mapClaims } from './apply-map.ts'
import { childClaims } from './known-claims.ts'
import { loginProfile } from './login-profile.ts'
import { predictProfile } from './predict-profile.ts'
import type { Prediction } from './prediction.ts'
import { type ProfileSize, profileSize } from './profile-size.ts'
import { buildUserId } from './user-id.ts'

type Members = Readonly<Record<string, unknown>>

export interface PreviewedLogin {
  readonly connection: {
    readonly id: string
    readonly name: string
    readonly strategy: string
    /** Absent where they may not be read. */
    readonly options?: OptionsView | undefined
  }
  /** Claims of the provider's ID token; with `auth0-oidc` the child tenant's UserInfo. */
  readonly tokenset: Members
  /** UserInfo's answer; absent where nothing is known of it. */
  readonly userinfo?: Members | undefined
  /** The profile as it is stored; absent: somebody new. */
  readonly before?: Members | undefined
}

export interface LoginPreview {
  /** Attribute by attribute: where it comes from, and what happened to it. */
  readonly prediction: Prediction
  /** What is stored, without Auth0's own members and a picture it makes up; undefined: no user. */
  readonly profile: Members | undefined
  /** Undefined where the claims name no user. */
  readonly userId: string | undefined
  readonly size: ProfileSize | undefined
}

/** A login that did not happen, as the sandbox's tenant would do it. Pure; nothing throws. */
export function previewLogin({
  connection,
  tokenset,
  userinfo,
  before,
}: PreviewedLogin): LoginPreview {
  const { name, strategy, options } = connection
  const { sub } = tokenset
  const older = strategy === 'auth0-oidc'
  const map = older ? undefined : options?.attribute_map
  const context = { connection, tokenset: older ? childClaims(tokenset) : tokenset, userinfo }
  const sync = options?.set_user_root_attributes
  const profile = loginProfile({
    attributes: mapClaims(map, context),
    sub,
    sync,
    transient: options?.non_persistent_attrs,
    before,
  })
  return {
    prediction: predictProfile({
      ...context,
      attributeMap: map,
      sync,
      exists: before !== undefined,
      sub,
    }),
    profile,
    userId: typeof sub === 'string' && sub !== '' ? buildUserId(strategy, name, sub) : undefined,
    size: profile && profileSize(profile),
  }
}
