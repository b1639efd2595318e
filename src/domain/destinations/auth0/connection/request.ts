import type { CreateConnectionBody } from '../contract/connection.ts'
import { recipeOf } from '#domain/providers/all.ts'
import { isObject } from '#domain/wire/json.ts'
import type { OriginRules } from '#domain/wire/origin-rules.ts'
import type { Metadata } from '#domain/oidc/issuer/metadata.ts'
import { normalizeIssuer } from '#domain/oidc/issuer/normalize.ts'
import type { DraftValues, Endpoints, WizardValues } from './draft.ts'
import { readPath, writePath } from './edit/path.ts'
import { effectiveMetadata, isOverridden, textMember } from './effective-metadata.ts'
import { type Field, fieldIds, fieldSpec } from './fields.ts'
import { otherTenantHost } from './other-tenant.ts'
import { hasField } from './steps-of.ts'
import { strategyOf } from './strategy.ts'
import { traitsOf } from './strategy-traits.ts'

export interface RequestContext {
  /** The discovery document as published; undefined when it was not read. */
  readonly metadata?: Metadata | undefined
  readonly rules: OriginRules
}

type Options = Readonly<Record<string, unknown>>
type Sent = (values: WizardValues, context: RequestContext) => unknown

/**
 * Discovery that nothing was changed of: Auth0 reads the rest itself, and the issuer is what ID
 * tokens will say, not what was typed.
 */
const isPlain = (values: WizardValues) => values.mode === 'discovery' && !isOverridden(values)

const endpoint =
  (name: keyof Endpoints): Sent =>
  (values, { metadata }) =>
    isPlain(values) ? undefined : textMember(effectiveMetadata(values, metadata), name)

// Without a discovery_url, and wherever Auth0 is not to read it again, oidc_metadata is
// populated by the caller (auth0.com/docs configure-pkce-claim-mapping-for-oidc.mdx).
const ownMetadata: Sent = (values, { metadata }) =>
  isPlain(values) ? undefined : effectiveMetadata(values, metadata)

/** The URL of the document; undefined where none is to be read, or none was typed. */
export function discoveryUrlOf(
  { mode, discoveryUrl }: Pick<DraftValues, 'mode' | 'discoveryUrl'>,
  rules: OriginRules,
): string | undefined {
  const typed = normalizeIssuer(discoveryUrl, rules)
  return mode === 'discovery' && typed.ok ? typed.documentUrl : undefined
}

/**
 * What a field is sent as where that depends on more than its own value; undefined: not at all. A
 * front channel carries neither secret nor PKCE; a back channel always says its PKCE mode, because
 * what is left out is `auto` on create and `disabled` on update.
 */
const sent: Readonly<Partial<Record<Field, Sent>>> = {
  'recipeInputs.domain': (values, { rules }) => otherTenantHost(values, rules),
  discoveryUrl: (values, { rules }) => discoveryUrlOf(values, rules),
  'endpoints.issuer': (values, { metadata }) =>
    textMember(effectiveMetadata(values, metadata), 'issuer'),
  'endpoints.authorization_endpoint': endpoint('authorization_endpoint'),
  'endpoints.token_endpoint': (values, context) =>
    values.channel === 'back_channel' ? endpoint('token_endpoint')(values, context) : undefined,
  'endpoints.jwks_uri': endpoint('jwks_uri'),
  'endpoints.userinfo_endpoint': endpoint('userinfo_endpoint'),
  uploadedMetadata: ownMetadata,
  adjusted: ownMetadata,
  clientSecret: (values) =>
    traitsOf(values).needsSecret(values) ? values.clientSecret : undefined,
  credentialNotes: (values) =>
    traitsOf(values).needsSecret(values) && Object.keys(values.credentialNotes).length > 0
      ? values.credentialNotes
      : undefined,
  pkce: ({ channel, pkce }) => (channel === 'back_channel' ? pkce : undefined),
}

/** Auth0 stores null, '' and an empty list as sent: none of them is. */
const isNothing = (value: unknown) =>
  value === undefined || value === '' || (Array.isArray(value) && value.length === 0)

function valueOf(field: Field, values: WizardValues, context: RequestContext): unknown {
  const own = sent[field]
  if (own) return own(values, context)
  const spec = fieldSpec(field)
  const value = readPath(values, field)
  return 'draft' in spec ? spec.to(value) : value
}

const sorted = (members: Options): Options =>
  Object.fromEntries(Object.entries(members).sort(([a], [b]) => (a < b ? -1 : 1)))

/**
 * The body of POST /connections: the fields of the strategy, each at its property, and no others;
 * options in the order of their names, as in Auth0's examples. `auth0-oidc` takes four options
 * (auth0.com/docs auth0-oidc.md), and its request has no `show_as_button` (npm `auth0` 7.1.0).
 */
export function toCreateBody(values: WizardValues, context: RequestContext): CreateConnectionBody {
  const strategy = strategyOf(values)
  const { options, ...members } = fieldIds.reduce<Options>((body, field) => {
    const { property } = fieldSpec(field)
    if (property === undefined || !hasField(field, strategy)) return body
    const value = valueOf(field, values, context)
    return isNothing(value) ? body : writePath(body, property, value)
  }, {})
  // What the recipe sets that no field of the wizard has: for a key the connection may get later.
  const { audience } = recipeOf(values.recipe).presets
  const signs = audience && strategy === 'oidc' && values.channel === 'back_channel'
  return {
    name: values.name,
    strategy,
    ...members,
    options: sorted({
      ...(isObject(options) ? options : {}),
      ...(signs && { token_endpoint_jwtca_aud_format: audience }),
    }),
  }
}
