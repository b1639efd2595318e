import { SignJWT, createLocalJWKSet, errors, jwtVerify } from 'jose'
import { z } from 'zod'
import type { TenantKeys } from './keys.ts'

export interface TokenSettings {
  readonly keys: TenantKeys
  /** Every origin the tenant answers at; the first is canonical. */
  readonly origins: readonly string[]
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

/** What a Management API token allows. */
export interface Grant {
  readonly clientId: string
  readonly scopes: readonly string[]
}

export type Verified = Grant | { readonly refused: 'expired' | 'invalid' }

export const managementAudience = (origin: string) => `${origin}/api/v2/`
/** Auth0's default for Management API tokens, in seconds. */
export const machineTokenSeconds = 86_400

const seconds = (ms: number) => Math.floor(ms / 1000)

function sign(settings: TokenSettings, claims: Record<string, unknown>, lifetime: number) {
  const iat = seconds(settings.now())
  return new SignJWT({ ...claims, iat, exp: iat + lifetime })
    .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: settings.keys.kid })
    .sign(settings.keys.signingKey)
}

/** An access token for the Management API, from `origin` and for `audience`. */
export function signMachineToken(
  settings: TokenSettings,
  { clientId, scopes }: Grant,
  origin: string,
  audience: string,
): Promise<string> {
  const claims = {
    iss: `${origin}/`,
    sub: `${clientId}@clients`,
    aud: audience,
    azp: clientId,
    gty: 'client-credentials',
    scope: scopes.join(' '),
  }
  return sign(settings, claims, machineTokenSeconds)
}

export interface OperatorToken {
  readonly sub: string
  readonly permissions: readonly string[]
  /** Seconds from now; negative for one that has expired. */
  readonly expiresIn?: number
}

/** An access token for the operator's API, as Auth0 issues it with RBAC switched on. */
export function signOperatorToken(
  settings: TokenSettings,
  audience: string,
  azp: string,
  { sub, permissions, expiresIn = 3600 }: OperatorToken,
): Promise<string> {
  const iss = `${settings.origins[0] ?? ''}/`
  const claims = { iss, sub, aud: audience, azp, scope: 'openid profile email', permissions }
  return sign(settings, claims, expiresIn)
}

const machineClaims = z.object({ azp: z.string(), scope: z.string() })

export async function verifyMachineToken(
  settings: TokenSettings,
  token: string,
): Promise<Verified> {
  const { keys, origins, now } = settings
  try {
    const { payload } = await jwtVerify(token, createLocalJWKSet({ keys: [...keys.jwks.keys] }), {
      algorithms: ['RS256'],
      issuer: origins.map((origin) => `${origin}/`),
      audience: origins.map(managementAudience),
      currentDate: new Date(now()),
    })
    const { azp, scope } = machineClaims.parse(payload)
    return { clientId: azp, scopes: scope.split(' ') }
  } catch (error) {
    return { refused: error instanceof errors.JWTExpired ? 'expired' : 'invalid' }
  }
}
