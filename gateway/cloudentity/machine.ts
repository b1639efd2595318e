import { z } from 'zod/mini'
import type { CloudentityConfig } from '../config/cloudentity.ts'
import { requestUnder, withDeadline, within } from '#time/deadline.ts'
import { parseJson } from '#domain/wire/json.ts'
import { accessToken } from '../access-token.ts'
import { boundedText } from '../bounded-text.ts'
import type { Failure } from '../failure.ts'
import { refusedClient, unreachable, workspaceFailure } from './failures.ts'

interface Options {
  readonly config: CloudentityConfig
  readonly workspaceFetch: (request: Request) => Promise<Response>
  readonly now: () => number
}
export interface WorkspaceMachine {
  /** The gateway's own access token; throws `machine_refused`, `workspace_unreachable` or a 429. */
  get(): Promise<string>
  /** The workspace refused this token: the next `get` asks for another. */
  drop(token: string): void
}

const timeoutMs = 10_000
/** Bytes of an answer of the token endpoint. */
const maxAnswer = 256 * 1024
/** Renewed this long before its end, so that no call starts with a token that dies on the way. */
const marginMs = 60_000
/** Seconds, where the answer does not say (RFC 6749 §5.1 recommends that it does). */
const unsaid = 300
const granted = z.object({ access_token: accessToken, expires_in: z.optional(z.number()) })

/** One token for the whole process, one request at a time however many wait for it. */
export function createWorkspaceMachine({ config, workspaceFetch, now }: Options): WorkspaceMachine {
  let kept: { token: string; until: number } | undefined
  let flight: Promise<string> | undefined

  async function answerOf(signal: AbortSignal) {
    const response = await workspaceFetch(tokenRequest(config, signal))
    const body = parseJson((await boundedText(response, maxAnswer)) ?? '')
    return { status: response.status, headers: response.headers, body }
  }

  async function ask(): Promise<string> {
    const answer = await withDeadline({ ms: timeoutMs }, (signal) =>
      within(answerOf(signal), signal),
    ).catch(() => {
      throw unreachable('The workspace did not answer when Greencheck asked for its own access.')
    })
    if (answer.status !== 200) throw refusal(answer, now())
    const { data } = granted.safeParse(answer.body)
    if (data === undefined) throw unreachable('The token endpoint gave no usable answer.')
    const lifeMs = (data.expires_in ?? unsaid) * 1000
    kept = { token: data.access_token, until: now() + lifeMs - Math.min(marginMs, lifeMs / 2) }
    return data.access_token
  }

  return {
    async get() {
      if (kept !== undefined && now() < kept.until) return kept.token
      flight ??= ask().finally(() => {
        flight = undefined
      })
      return flight
    },
    drop(token) {
      if (kept?.token === token) kept = undefined
    },
  }
}

/** Client credentials (RFC 6749 §4.4.2), the secret in the header or in the body (§2.3.1). */
function tokenRequest(
  { tokenUrl, clientId, clientSecret, clientAuth }: CloudentityConfig,
  signal: AbortSignal,
): Request {
  const body = new URLSearchParams({ grant_type: 'client_credentials' })
  const headers = new Headers({ accept: 'application/json' })
  if (clientAuth === 'post') {
    body.set('client_id', clientId)
    body.set('client_secret', clientSecret)
  } else {
    const pair = [clientId, clientSecret].map(formEncoded).join(':')
    headers.set('authorization', `Basic ${Buffer.from(pair).toString('base64')}`)
  }
  return requestUnder(signal, tokenUrl, { method: 'POST', headers, body, redirect: 'error' })
}

const formEncoded = (text: string) => new URLSearchParams({ x: text }).toString().slice(2)

/** Any 4xx but 429 means that these client credentials are not accepted. */
function refusal(answer: Parameters<typeof workspaceFailure>[0], now: number): Failure {
  const { status } = answer
  if (status >= 400 && status < 500 && status !== 429) return refusedClient()
  return workspaceFailure(answer, {
    permission: 'get_workspace',
    ofWorkspace: true,
    reads: true,
    writes: false,
    now,
  })
}
