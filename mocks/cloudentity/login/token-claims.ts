import { decodeJwt, SignJWT } from 'jose'
import type { Provider } from 'oidc-provider'
import { isObject } from '#domain/wire/json.ts'
import { read } from '../context/paths.ts'
import type { CloudKeys } from '../oauth/keys.ts'
import type { CloudState } from '../state.ts'

/**
 * Claims of a token: those of the workspace of which a scope was granted, or that ask for none
 * (specification: Claim), and the authentication methods.
 */
export function tokenClaims(
  state: CloudState,
  type: 'access_token' | 'id_token',
  sub: string,
  scope: string,
): Record<string, unknown> {
  const context = state.logins.get(sub)?.context ?? {}
  const scopes = scope.split(' ')
  const claims = state.claims.flatMap((claim) => {
    const wanted = claim.scopes ?? []
    const granted = wanted.length === 0 || wanted.some((one) => scopes.includes(one))
    const value = read(context, claim.source_path ?? claim.mapping ?? '')
    const here = claim.type === type && claim.opaque !== true && granted
    return here && value !== undefined ? [[claim.name, value]] : []
  })
  const { amr } = context
  return { ...Object.fromEntries(claims), ...(amr !== undefined && { amr }) }
}

/**
 * Puts the workspace's claims into the ID tokens. The library knows its claims from the start, and
 * a workspace's are what its administrators make of them: so the token is signed again.
 */
export function addIdTokenClaims(provider: Provider, state: CloudState, keys: CloudKeys): void {
  provider.use(async (ctx, next) => {
    await next()
    const body: unknown = ctx.body
    if (!ctx.path.endsWith('/oauth2/token') || !isObject(body)) return
    const { id_token: idToken, scope } = body
    if (typeof idToken !== 'string') return
    const claims = decodeJwt(idToken)
    const more = tokenClaims(state, 'id_token', claims.sub ?? '', String(scope))
    const signed = new SignJWT({ ...claims, ...more })
      .setProtectedHeader({ alg: 'ES256', kid: keys.kid })
      .sign(keys.signingKey)
    ctx.body = { ...body, id_token: await signed }
  })
}
