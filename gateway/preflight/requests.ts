import { createHash, randomBytes } from 'node:crypto'
import type { PreflightRequest } from '#domain/destinations/auth0/contract/preflight-route.ts'
import { loginsOwn } from '#domain/destinations/auth0/connection/edit/logins-own.ts'
import type { Metadata } from '#domain/oidc/issuer/metadata.ts'
import { challengeMethod } from '#domain/destinations/auth0/preflight/challenge-method.ts'

const random = () => randomBytes(32).toString('base64url')

/** What only the request itself may say; a request object would say it instead (RFC 9101 §4). */
const own: readonly string[] = [...loginsOwn, 'prompt']
const isOwn = (name: string) => own.includes(name.trim().toLowerCase())

type CheckedClient = Omit<PreflightRequest, 'discoveryUrl' | 'accepted_issuer' | 'credential'>

/** One check's requests: as Auth0 would send them (auth0.com/docs oidc.mdx), but nobody logs in. */
export function createRequests(check: CheckedClient, metadata: Metadata) {
  const { client_id, callback: redirect_uri, scope } = check
  const front = check.channel === 'front_channel'
  const method = front ? undefined : challengeMethod(check.pkce, metadata)
  const sendsNonce = front || check.send_back_channel_nonce === true
  const [state, nonce, verifier] = [random(), random(), random()]
  const challenge =
    method === 'S256' ? createHash('sha256').update(verifier).digest('base64url') : verifier
  const upstream = Object.fromEntries(
    Object.entries(check.upstream_params ?? {}).filter(([name]) => !isOwn(name)),
  )
  // In its name their IT can tell in a log what it was.
  const code = `greencheck-made-up-code-${random()}`
  return {
    state,
    /** OIDC Core 1.0 §3.1.2.1: with `prompt=none` no page may be shown, an error comes back. */
    authorization(endpoint: URL, client = client_id): string {
      const url = new URL(endpoint)
      const parameters = {
        ...upstream,
        client_id: client,
        redirect_uri,
        scope,
        state,
        prompt: 'none',
        response_type: front ? 'id_token' : 'code',
        ...(sendsNonce && { nonce }),
        ...(front && { response_mode: 'form_post' }),
        ...(method && { code_challenge: challenge, code_challenge_method: method }),
      }
      // The endpoint may have a query of its own (RFC 6749 §3.1).
      for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value)
      return url.href
    },
    /** `client_secret_post`: the one way Auth0 sends a secret. */
    exchange: (client_secret: string): URLSearchParams =>
      new URLSearchParams({
        grant_type: 'authorization_code',
        code,
        redirect_uri,
        client_id,
        client_secret,
        ...(method && { code_verifier: verifier }),
      }),
    /** A client nobody registered, and a secret nobody has. */
    madeUpClient: `greencheck-made-up-client-${random()}`,
    madeUpSecret: random(),
  }
}
