import type { Channel, ClientAuthMethod, PkceMode } from '#domain/oidc/values.ts'
import { list, type Metadata } from '#domain/oidc/issuer/metadata.ts'
import type { Case } from './case.ts'
import { adviseChannel } from './channels.ts'
import type { Profile } from './profile.ts'
import { hidesPkce } from './checks/pkce-entra.ts'
import { knownMethods } from './checks/pkce-unknown.ts'

export interface Advised<T> {
  readonly value: T
  readonly reason: string
}

/** What suits this issuer best, each with its reason. Absent where it does not apply. */
export interface Advice {
  readonly channel?: Advised<Channel>
  readonly pkce?: Advised<PkceMode>
  readonly clientAuth?: Advised<ClientAuthMethod>
  readonly scopes?: Advised<readonly string[]>
}

export function adviseOn(found: Case): Advice {
  const { login, channels, channel, profile } = found
  if (!login || !channels) return {}
  const best = adviseChannel(channels, profile)
  const back = channel === 'back_channel'
  const pkce = back && advisePkce(found, login)
  return {
    ...(best.channel && { channel: { value: best.channel, reason: best.reason } }),
    ...(pkce && { pkce }),
    ...(back && { clientAuth: adviseClientAuth(login, profile) }),
    scopes: adviseScopes(login),
  }
}

function advisePkce(found: Case, login: Metadata): Advised<PkceMode> | undefined {
  const modes = found.profile.pkceModes
  if (hidesPkce(found) && modes.includes('S256')) {
    return { value: 'S256', reason: 'Entra supports it and does not publish it.' }
  }
  const offered = list(login, 'code_challenge_methods_supported')
  if (!modes.includes('auto')) return adviseOneOf(modes, offered)
  const known = knownMethods(offered)
  if (known.includes('S256')) {
    return { value: 'auto', reason: 'S256 is published, and auto takes the strongest.' }
  }
  if (known.includes('plain')) {
    return { value: 'auto', reason: 'Only plain is published; auto takes it.' }
  }
  if (offered) return { value: 'auto', reason: 'No method is listed that is a known one.' }
  return { value: 'auto', reason: 'PKCE is not published, so auto sends none.' }
}

/** Where it has to be said which; a server passes over a parameter it does not know (RFC 6749 §3.1). */
function adviseOneOf(
  modes: readonly PkceMode[],
  offered: readonly string[] | undefined,
): Advised<PkceMode> | undefined {
  const value = modes.find((mode) => offered?.includes(mode))
  if (value) return { value, reason: `${value} is published.` }
  if (!offered && modes.includes('S256')) {
    return { value: 'S256', reason: 'A server that does not know PKCE passes over it.' }
  }
  if (!modes.includes('disabled')) return undefined
  return { value: 'disabled', reason: 'None of the methods it could use is published.' }
}

function adviseClientAuth(
  login: Metadata,
  { name, tokenEndpointAuthMethods: methods }: Profile,
): NonNullable<Advice['clientAuth']> {
  const published = list(login, 'token_endpoint_auth_methods_supported', true)
  // Left out means that one (OIDC Discovery 1.0 §3); an empty list says nothing.
  const offered = published ?? ['client_secret_basic']
  const [usual] = methods
  const value = methods.find((method) => offered.includes(method))
  if (value && !published) return { value, reason: 'It is what a list left out means.' }
  if (value === usual) return { value, reason: 'It is published.' }
  if (value) return { value, reason: `It is the only published method that ${name} has.` }
  return { value: usual, reason: `It is what ${name} sends; the provider does not publish it.` }
}

function adviseScopes(login: Metadata): Advised<readonly string[]> {
  const offered = list(login, 'scopes_supported')
  const wanted = ['openid', 'profile', 'email']
  if (!offered) return { value: wanted, reason: 'The usual ones; the provider publishes no list.' }
  const value = wanted.filter((scope) => scope === 'openid' || offered.includes(scope))
  const reason =
    value.length === wanted.length
      ? 'Name and email for the profile; all are published.'
      : 'Those of the usual ones that are published.'
  return { value, reason }
}
