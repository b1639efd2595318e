import type { CreateConnectionBody } from '../contract/connection.ts'
import type { ClientChange } from '../contract/enabled-clients.ts'
import type { OriginRules } from '#domain/wire/origin-rules.ts'
import type { Metadata } from '#domain/oidc/issuer/metadata.ts'
import { normalizeIssuer } from '#domain/oidc/issuer/normalize.ts'
import type { WizardValues } from './draft.ts'
import { effectiveMetadata, isOverridden, textMember } from './effective-metadata.ts'
import { otherTenantHost } from './other-tenant.ts'
import { joinScopes } from './scopes.ts'
import { strategyOf } from './strategy.ts'

export interface RequestContext {
  /** The discovery document as published; undefined when it was not read. */
  readonly metadata?: Metadata | undefined
  readonly rules: OriginRules
}

type Options = Record<string, unknown>

const explicit = ['issuer', 'authorization_endpoint', 'jwks_uri', 'userinfo_endpoint'] as const

/** Members with a value; Auth0 stores null and '' as sent, so neither is sent. */
const present = (members: Options): Options =>
  Object.fromEntries(
    Object.entries(members).filter(([, value]) => value !== undefined && value !== ''),
  )

/** Where the issuer is: one of discovery, discovery with metadata of our own, or endpoints. */
function issuerOptions(values: WizardValues, { metadata, rules }: RequestContext): Options {
  const effective = effectiveMetadata(values, metadata)
  const member = (name: string) => textMember(effective, name)
  const typed = normalizeIssuer(values.discoveryUrl, rules)
  const discovery_url = values.mode === 'discovery' && typed.ok ? typed.documentUrl : undefined
  if (values.mode === 'discovery' && !isOverridden(values)) {
    // Auth0 reads the rest itself; the issuer is what ID tokens will say, not what was typed.
    return { discovery_url, issuer: member('issuer') }
  }
  const endpoints = Object.fromEntries(explicit.map((name) => [name, member(name)]))
  const token_endpoint = values.channel === 'back_channel' ? member('token_endpoint') : undefined
  // Without a discovery_url, and wherever Auth0 is not to read it again, oidc_metadata is
  // populated by the caller (auth0.com/docs configure-pkce-claim-mapping-for-oidc.mdx).
  return { discovery_url, ...endpoints, token_endpoint, oidc_metadata: effective }
}

/**
 * The body of POST /connections. `scope` is one string (the examples' `scopes` is no member of
 * Auth0's schema); a front channel carries neither secret nor PKCE; a back channel always says
 * its PKCE mode, because what is left out is `auto` on create and `disabled` on update.
 */
export function toCreateBody(values: WizardValues, context: RequestContext): CreateConnectionBody {
  if (strategyOf(values) === 'auth0-oidc') return toOtherTenant(values, context)
  const back = values.channel === 'back_channel'
  return {
    strategy: 'oidc',
    name: values.name,
    ...(values.displayName === '' ? {} : { display_name: values.displayName }),
    show_as_button: values.showAsButton,
    options: {
      ...present({
        type: values.channel,
        ...issuerOptions(values, context),
        client_id: values.clientId,
        client_secret: back ? values.clientSecret : undefined,
        scope: joinScopes(values.scopes),
        icon_url: values.iconUrl,
      }),
      ...(back ? { connection_settings: { pkce: values.pkce } } : {}),
      set_user_root_attributes: values.sync ? 'on_each_login' : 'on_first_login',
      ...(values.domains.length > 0 ? { domain_aliases: values.domains } : {}),
    },
  }
}

/**
 * `auth0-oidc` takes four options and no others (auth0.com/docs auth0-oidc.md); the request for it
 * has no `show_as_button` (npm `auth0` 7.1.0).
 */
const toOtherTenant = (values: WizardValues, { rules }: RequestContext): CreateConnectionBody => ({
  name: values.name,
  strategy: 'auth0-oidc',
  ...(values.displayName === '' ? {} : { display_name: values.displayName }),
  options: {
    client_id: values.clientId,
    client_secret: values.clientSecret,
    domain: otherTenantHost(values, rules),
    scope: joinScopes(values.scopes),
  },
})

/** Auth0's limit of PATCH /connections/{id}/clients. Items. */
export const clientsPerCall = 50

export interface ClientCall {
  readonly params: { readonly id: string }
  readonly body: ClientChange[]
}

export const enableAll = (clientIds: readonly string[]): ClientChange[] =>
  clientIds.map((client_id) => ({ client_id, status: true }))

/** The calls that make the changes, in order: each application once, at most 50 a call. */
export function toClientCalls(
  connectionId: string,
  changes: readonly ClientChange[],
): ClientCall[] {
  const once = [...new Map(changes.map((change) => [change.client_id, change])).values()]
  const calls = Math.ceil(once.length / clientsPerCall)
  return Array.from({ length: calls }, (_, call) => ({
    params: { id: connectionId },
    body: once.slice(call * clientsPerCall, (call + 1) * clientsPerCall),
  }))
}
