import type { Channel, PkceMode } from '#domain/oidc/values.ts'
import { list, type Metadata } from '#domain/oidc/issuer/metadata.ts'
import type { Case } from './case.ts'
import { adviseChannel, auth0ClientAuth } from './channels.ts'
import { hidesPkce } from './checks/pkce-entra.ts'

export interface Advised<T> {
  readonly value: T
  readonly reason: string
}

/** What suits this issuer best, each with its reason. Absent where it does not apply. */
export interface Advice {
  readonly channel?: Advised<Channel>
  readonly pkce?: Advised<PkceMode>
  readonly clientAuth?: Advised<'client_secret_post' | 'private_key_jwt'>
  readonly scopes?: Advised<readonly string[]>
}

export function adviseOn(found: Case): Advice {
  const { login, channels, channel } = found
  if (!login || !channels) return {}
  const best = adviseChannel(channels)
  const back = channel === 'back_channel'
  return {
    ...(best.channel && { channel: { value: best.channel, reason: best.reason } }),
    ...(back && { pkce: advisePkce(found, login), clientAuth: adviseClientAuth(login) }),
    scopes: adviseScopes(login),
  }
}

function advisePkce(found: Case, login: Metadata): Advised<PkceMode> {
  if (hidesPkce(found)) {
    return { value: 'S256', reason: 'Entra supports it and does not publish it.' }
  }
  const offered = list(login, 'code_challenge_methods_supported')
  if (offered?.includes('S256')) {
    return { value: 'auto', reason: 'S256 is published, and auto takes the strongest.' }
  }
  if (offered?.includes('plain')) {
    return { value: 'auto', reason: 'Only plain is published; auto takes it.' }
  }
  return { value: 'auto', reason: 'PKCE is not published, so auto sends none.' }
}

function adviseClientAuth(login: Metadata): NonNullable<Advice['clientAuth']> {
  const offered = list(login, 'token_endpoint_auth_methods_supported')
  const value = auth0ClientAuth.find((method) => offered?.includes(method))
  if (value === 'client_secret_post') return { value, reason: 'It is published.' }
  if (value) return { value, reason: 'It is the only published method that Auth0 has.' }
  const reason = 'It is what Auth0 sends; the provider does not publish it.'
  return { value: 'client_secret_post', reason }
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
