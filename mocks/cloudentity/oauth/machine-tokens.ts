import { createLocalJWKSet, jwtVerify, SignJWT } from 'jose'
import { tenantId } from '../places.ts'
import type { CloudState, MachineClient } from '../state.ts'
import type { CloudKeys } from './keys.ts'

type Workspace = MachineClient['workspace']

export interface MachineTokens {
  /** The token endpoint of the Admin or the System workspace. */
  answer(workspace: Workspace, request: Request): Promise<Response>
  /** The client of a bearer token of that workspace, with that scope; else undefined. */
  clientOf(workspace: Workspace, request: Request, scope?: string): Promise<string | undefined>
}

export interface MachineTokensOptions {
  readonly keys: CloudKeys
  readonly origins: readonly string[]
  readonly state: CloudState
  /** Milliseconds since the epoch. */
  readonly now: () => number
  readonly refused: (clientId: string) => boolean
}

const lifetime = 3600
/** The Admin API asks for none, the System API for this one. */
const scopes: Readonly<Record<Workspace, readonly string[]>> = {
  admin: [],
  system: ['manage_post_authn'],
}

const refuse = (status: number, error: string, error_description: string) =>
  Response.json({ error, error_description }, { status })

function formDecoded(text: string): string {
  return new URLSearchParams(`v=${text}`).get('v') ?? ''
}

/** `client_secret_basic` (RFC 6749 §2.3.1: both parts form-encoded) or `client_secret_post`. */
function credentials(request: Request, form: URLSearchParams) {
  const [, basic] = /^basic (.+)$/i.exec(request.headers.get('authorization') ?? '') ?? []
  if (basic === undefined)
    return { id: form.get('client_id') ?? '', secret: form.get('client_secret') ?? '' }
  const [id = '', secret = ''] = Buffer.from(basic, 'base64').toString().split(':')
  return { id: formDecoded(id), secret: formDecoded(secret) }
}

export function createMachineTokens(options: MachineTokensOptions): MachineTokens {
  const { keys, origins, state, now, refused } = options
  const issuer = (origin: string, workspace: Workspace) => `${origin}/${tenantId}/${workspace}`
  const keySet = createLocalJWKSet(keys.jwks)

  return {
    async answer(workspace, request) {
      const form = new URLSearchParams(await request.text())
      const { id, secret } = credentials(request, form)
      const client = state.machines.get(id)
      if (client?.secret !== secret || client.workspace !== workspace || refused(id))
        return refuse(401, 'invalid_client', 'Client authentication failed')
      if (form.get('grant_type') !== 'client_credentials')
        return refuse(400, 'unsupported_grant_type', 'The grant type is not allowed')
      const wanted = (form.get('scope') ?? '').split(' ').filter(Boolean)
      if (wanted.some((scope) => !scopes[workspace].includes(scope)))
        return refuse(400, 'invalid_scope', 'The requested scope is not allowed')
      const iat = Math.floor(now() / 1000)
      const { origin } = new URL(request.url)
      const granted = (wanted.length > 0 ? wanted : scopes[workspace]).join(' ')
      const token = new SignJWT({ scope: granted, client_id: id, iat, exp: iat + lifetime })
        .setProtectedHeader({ alg: 'ES256', kid: keys.kid })
        .setIssuer(issuer(origin, workspace))
        .setSubject(id)
      return Response.json(
        {
          access_token: await token.sign(keys.signingKey),
          token_type: 'bearer',
          expires_in: lifetime,
          scope: granted,
        },
        { headers: { 'cache-control': 'no-store' } },
      )
    },

    async clientOf(workspace, request, scope) {
      const [, token = ''] = /^bearer (.+)$/i.exec(request.headers.get('authorization') ?? '') ?? []
      try {
        const { payload } = await jwtVerify(token, keySet, {
          issuer: origins.map((origin) => issuer(origin, workspace)),
          currentDate: new Date(now()),
        })
        const { sub = '', scope: granted } = payload
        const enough = scope === undefined || String(granted).split(' ').includes(scope)
        return enough && !refused(sub) ? sub : undefined
      } catch {
        return undefined
      }
    },
  }
}
