import type { PkceMode } from '#domain/oidc/values.ts'
import { type Metadata, list } from '#domain/oidc/issuer/metadata.ts'

/** What a login will carry; `unknown` while the metadata has not been read. */
export type PkceSent = 'S256' | 'plain' | 'none' | 'unknown'

export interface PkceOutlook {
  readonly sends: PkceSent
  /** What the issuer publishes and what follows from it. */
  readonly words: string
  /** True when what is published is not what is chosen, or protects less, as the report says. */
  readonly warns: boolean
}

const known = ['S256', 'plain'] as const

/**
 * What becomes of a PKCE mode. `auto` takes the strongest published method and none when none is
 * published (auth0.com/docs configure-pkce-claim-mapping-for-oidc.mdx).
 */
export function pkceOutlook(mode: PkceMode, metadata: Metadata | undefined): PkceOutlook {
  const methods = metadata && list(metadata, 'code_challenge_methods_supported')
  const strongest = known.find((method) => methods?.includes(method))
  const published = metadata
    ? methods
      ? `The issuer publishes ${methods.join(', ')}.`
      : 'The issuer publishes no PKCE method.'
    : 'The issuer’s metadata is not known yet.'
  const outlook = (sends: PkceSent, what: string, warns: boolean): PkceOutlook => ({
    sends,
    words: `${published} ${what}`,
    warns,
  })
  if (mode === 'disabled') {
    return outlook(
      'none',
      'No login carries PKCE: for troubleshooting only.',
      strongest === 'plain',
    )
  }
  if (mode === 'auto') {
    if (!metadata) return outlook('unknown', 'Auto will follow it.', false)
    if (strongest) return outlook(strongest, `Auto uses ${strongest}.`, strongest === 'plain')
    if (methods) return outlook('none', 'Auto knows none of these.', true)
    return outlook('none', 'Auto sends no PKCE.', false)
  }
  if (!methods) return outlook(mode, `Every login sends ${mode} all the same.`, mode === 'plain')
  return methods.includes(mode)
    ? outlook(mode, `Every login uses ${mode}.`, mode === 'plain')
    : outlook(mode, `It may refuse ${mode}.`, true)
}
