import type { JWK } from 'jose'
import type { AccountClaims, Adapter, Configuration, KoaContextWithOIDC } from 'oidc-provider'
import { escapeHtml } from '#text/html.ts'
import { page } from '../http/page.ts'
import { claimsByScope } from './account.ts'
import { memoryAdapter } from './memory-adapter.ts'

export interface BaseOptions {
  /** Begins the names of the cookies: browsers share cookies between ports. */
  readonly name: string
  /** Who can sign in: the claims of a subject, or undefined. */
  readonly claimsOf: (sub: string) => AccountClaims | undefined
  readonly adapter?: (model: string) => Adapter
  /** The private signing key. */
  readonly key: JWK
}

const hour = 3600
const days = 86_400

/** What the tenant's login and the IdP have in common: own pages, no consent, memory only. */
export function baseConfiguration({ name, claimsOf, adapter, key }: BaseOptions) {
  return {
    adapter: adapter ?? memoryAdapter(),
    jwks: { keys: [key] },
    cookies: {
      names: { session: name, interaction: `${name}.step`, resume: `${name}.resume` },
      // In memory and worthless: a signature would protect nothing.
      keys: [`MOCK_${name}_cookie_key`],
    },
    claims: claimsByScope,
    // A relying party that reads the ID token alone, as Auth0 does, must find the user in it.
    conformIdTokenClaims: false,
    interactions: { url: (_ctx, interaction) => `/interaction/${interaction.uid}` },
    loadExistingGrant: grantEverything,
    findAccount: (_ctx, sub) => {
      const claims = claimsOf(sub)
      return claims && { accountId: sub, claims: () => claims }
    },
    expiresWithSession: () => false,
    renderError: (ctx, out) => {
      ctx.type = 'html'
      const { error, error_description: description = '' } = out
      ctx.body = page(
        'The request was refused',
        `<p><code>${escapeHtml(error)}</code></p>
<p>${escapeHtml(description)}</p>`,
      )
    },
    ttl: {
      AccessToken: (_ctx, token) => token.resourceServer?.accessTokenTTL ?? 24 * hour,
      Grant: 14 * days,
      IdToken: 10 * hour,
      Interaction: hour,
      RefreshToken: 14 * days,
      Session: 3 * days,
    },
  } satisfies Configuration
}

/** Consent is no subject of the sandbox: whoever signs in has agreed to what was asked. */
async function grantEverything(ctx: KoaContextWithOIDC) {
  const { account, client, provider } = ctx.oidc
  if (!account || !client) return undefined
  const grant = new provider.Grant({ accountId: account.accountId, clientId: client.clientId })
  grant.addOIDCScope([...ctx.oidc.requestParamOIDCScopes].join(' '))
  for (const [resource, server] of Object.entries(ctx.oidc.resourceServers ?? {})) {
    grant.addResourceScope(resource, server.scope)
  }
  await grant.save()
  return grant
}
