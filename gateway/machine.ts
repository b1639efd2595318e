import { z } from 'zod/mini'
import { requestUnder, withDeadline, within } from '#time/deadline.ts'
import { accessToken } from './access-token.ts'
import { boundedText } from './bounded-text.ts'
import { Failure, unreachable } from './failure.ts'
import { tenantFailure } from './tenant-errors.ts'

interface Options {
  readonly origin: string
  readonly clientId: string
  readonly clientSecret: string
  readonly tenantFetch: (request: Request) => Promise<Response>
  readonly now: () => number
  /** Milliseconds until an answer is there, read to its end. */
  readonly timeoutMs?: number
}
export interface MachineToken {
  readonly token: string
  readonly scopes: readonly string[]
  /** When it was issued, in milliseconds. */
  readonly at: number
}
export interface Machine {
  /** The gateway's own access; throws `machine_refused`, `tenant_unreachable` or a 429. */
  get(): Promise<MachineToken>
  /** The tenant refused this token: the next `get` asks for another. */
  drop(token: string): void
  /**
   * A scope was missing from this token. The grant may have been widened since: unless the token
   * is new, the next `get` asks for another. True when it will.
   */
  dropIfOld(token: MachineToken): boolean
}

/** Bytes of an answer of the token endpoint. */
const maxAnswer = 256 * 1024
/** Renewed this long before its end, so that no call starts with a token that dies on the way. */
const marginMs = 60_000
/** Tenants count and bill machine tokens: a missing scope costs one in this time at most. */
const newMs = 30_000
const granted = z.object({
  access_token: accessToken,
  expires_in: z.number(),
  scope: z.optional(z.string()),
})

/**
 * One token for the whole process by client credentials, one request at a time however many wait
 * for it. The audience is always the tenant's own domain (auth0.com/docs, custom domains).
 */
export function createMachine({
  origin,
  clientId,
  clientSecret,
  tenantFetch,
  now,
  timeoutMs = 10_000,
}: Options): Machine {
  let kept: { value: MachineToken; until: number } | undefined
  let flight: Promise<MachineToken> | undefined

  async function answerOf(signal: AbortSignal) {
    const request = requestUnder(signal, `${origin}/oauth/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({
        grant_type: 'client_credentials',
        client_id: clientId,
        client_secret: clientSecret,
        audience: `${origin}/api/v2/`,
      }),
      redirect: 'error',
    })
    const response = await tenantFetch(request)
    return { response, text: await boundedText(response, maxAnswer) }
  }

  async function ask(): Promise<MachineToken> {
    const { response, text } = await withDeadline({ ms: timeoutMs }, (signal) =>
      within(answerOf(signal), signal),
    ).catch(() => {
      throw unreachable('The tenant did not answer when Greencheck asked for its own access.')
    })
    const body: unknown = await new Response(text ?? '').json().catch(() => undefined)
    if (!response.ok) throw refusal(response, body, now())
    const parsed = granted.safeParse(body)
    if (!parsed.success) throw unreachable("The tenant's token endpoint gave no usable answer.")
    const lifeMs = parsed.data.expires_in * 1000
    const value = {
      token: parsed.data.access_token,
      scopes: (parsed.data.scope ?? '').split(' ').filter((scope) => scope !== ''),
      at: now(),
    }
    kept = { value, until: now() + lifeMs - Math.min(marginMs, lifeMs / 2) }
    return value
  }

  function drop(token: string) {
    if (kept?.value.token === token) kept = undefined
  }
  return {
    async get() {
      if (kept !== undefined && now() < kept.until) return kept.value
      flight ??= ask().finally(() => {
        flight = undefined
      })
      return flight
    },
    drop,
    dropIfOld({ token, at }) {
      if (now() - at < newMs) return false
      drop(token)
      return true
    },
  }
}

/** Any 4xx but 429 means that these client credentials, or their grant, are not accepted. */
function refusal(response: Response, body: unknown, now: number): Failure {
  const failure = tenantFailure(
    { status: response.status, headers: response.headers, body },
    { scopes: [], now, writes: false, words: false },
  )
  const { status } = response
  if (status === 429 || status < 400 || status >= 500) return failure
  return new Failure({ ...failure.details, code: 'machine_refused' }, { http: 502 })
}
