import type { PkceMode } from '#domain/oidc/values.ts'
import { type Metadata, list } from '#domain/oidc/issuer/metadata.ts'

const methods = ['S256', 'plain'] as const

/**
 * The PKCE method a login of this connection carries; undefined: none. `auto` takes the strongest
 * published one (auth0.com/docs configure-pkce-claim-mapping-for-oidc.mdx).
 */
export function challengeMethod(
  mode: PkceMode,
  metadata: Metadata,
): (typeof methods)[number] | undefined {
  if (mode === 'disabled') return undefined
  if (mode !== 'auto') return mode
  const published = list(metadata, 'code_challenge_methods_supported')
  return methods.find((method) => published?.includes(method))
}
