import { createRemoteJWKSet, customFetch, errors, jwtVerify } from 'jose'
import { z } from 'zod/mini'
import { requestUnder, withDeadline, within } from '#time/deadline.ts'
import { boundedText } from './bounded-text.ts'
import { Failure, ownFailure, unreachable } from './failure.ts'

/** Who asks: read from a verified access token and from nothing else. */
export interface Operator {
  readonly sub: string
  readonly permissions: readonly string[]
}

interface Options {
  /** Origin of the tenant; its issuer is the origin with a final slash. */
  readonly origin: string
  readonly audience: string
  /** The dashboard's application: the only one whose tokens are taken. */
  readonly client: string
  readonly tenantFetch: (request: Request) => Promise<Response>
  readonly now: () => number
  /** Milliseconds until the tenant's keys are there, read to their end. */
  readonly timeoutMs?: number
}

/** Bytes of the tenant's key set. */
const maxKeys = 256 * 1024

/** Asymmetric only: what an Auth0 API can be set to sign with, HS256 and `none` left out. */
const algorithms = ['RS256', 'RS512', 'PS256', 'ES256']
const claims = z.object({
  sub: z.string().check(z.minLength(1)),
  permissions: z.optional(z.array(z.string())),
  azp: z.optional(z.string()),
  client_id: z.optional(z.string()),
})

/** Verifies `Authorization: Bearer …`; throws a 401, or 502 when the tenant's keys are out of reach. */
export function createOperators({
  origin,
  audience,
  client,
  tenantFetch,
  now,
  timeoutMs = 5000,
}: Options) {
  const answerTo = async (request: Request) => {
    const response = await tenantFetch(request)
    const text = await boundedText(response, maxKeys)
    return new Response(text ?? null, { status: text === undefined ? 502 : response.status })
  }
  const keys = createRemoteJWKSet(new URL('/.well-known/jwks.json', origin), {
    // In place of the signal of jose's own limit, which Node may lose; one request for all who
    // wait, so that a lost one would keep everybody out.
    [customFetch]: (url, init) =>
      withDeadline({ ms: timeoutMs }, (signal) =>
        within(answerTo(requestUnder(signal, url, init)), signal),
      ),
  })
  return async (authorization: string | null): Promise<Operator> => {
    const token = bearer(authorization)
    if (token === undefined) throw ownFailure(401, 'token_missing', 'Sign in to continue.')
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer: `${origin}/`,
        audience,
        algorithms,
        requiredClaims: ['sub', 'exp'],
        currentDate: new Date(now()),
      })
      const { sub, permissions = [], azp, client_id } = claims.parse(payload)
      // Another application may be allowed this audience; `client_id` is where RFC 9068 has it.
      if ((azp ?? client_id) !== client) throw invalid()
      return { sub, permissions }
    } catch (error) {
      throw refused(error)
    }
  }
}

/** The token of a bearer header (RFC 6750 §2.1), or undefined. */
export const bearer = (authorization: string | null): string | undefined =>
  /^Bearer +([\w.~+/=-]+)$/i.exec(authorization ?? '')?.[1]

const invalid = () => ownFailure(401, 'token_invalid', 'This sign-in is not valid here.')

function refused(error: unknown): Failure {
  if (error instanceof Failure) return error
  if (error instanceof errors.JWTExpired)
    return ownFailure(401, 'token_expired', 'Your sign-in has expired.')
  if (error instanceof z.core.$ZodError || error instanceof errors.JWKSNoMatchingKey)
    return invalid()
  // jose answers its generic code, a timeout or the transport's own error when keys cannot be read.
  const keysUnread =
    !(error instanceof errors.JOSEError) ||
    error.code === errors.JOSEError.code ||
    error instanceof errors.JWKSTimeout ||
    error instanceof errors.JWKSInvalid
  return keysUnread
    ? unreachable("The tenant's signing keys could not be read, so no sign-in can be checked.")
    : invalid()
}
