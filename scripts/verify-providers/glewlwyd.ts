import { generateKeyPairSync } from 'node:crypto'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { run } from '../lib/run.mjs'
import type { RealProvider } from './provider.ts'
import { startServer } from './started.ts'

const client = { clientId: 'acme', secret: 'MOCK_acme_secret' }
const person = { username: 'emil', password: 'MOCK_emil_password' }
const scopes = ['openid', 'profile', 'email']
const tables = '/usr/share/doc/glewlwyd/database/init.sqlite3.sql.gz'
const needs =
  'Debian’s packages glewlwyd and sqlite3 (with their documentation, which holds the tables). Install them once:\n  apt-get update -qq && apt-get -o DPkg::Lock::Timeout=600 install -y --no-install-recommends glewlwyd sqlite3'

/** Debian's, with its own tables, its administrator, and one OpenID Connect plugin. */
export const glewlwyd: RealProvider = {
  name: 'Glewlwyd 2.7.5 (Debian)',
  async start({ port, callback, folder }) {
    if (!existsSync(tables) || !existsSync('/usr/bin/glewlwyd')) return needs
    const database = join(folder, 'glewlwyd.db')
    const made = await run('sh', ['-c', `zcat ${tables} | sqlite3 "${database}"`], { quiet: true })
    if (made.code !== 0) return `${needs}\n${made.output}`
    const origin = `http://localhost:${port}`
    const configuration = join(folder, 'glewlwyd.conf')
    writeFileSync(configuration, configurationOf(port, database))
    const server = await startServer('/usr/bin/glewlwyd', [`--config-file=${configuration}`], {
      url: `${origin}/config/`,
    })
    const issuer = `${origin}/api/oidc`
    await setUp(origin, issuer, callback)
    return {
      issuer,
      setups: [
        { name: 'as the wizard creates it', ...client },
        {
          name: 'with a nonce on the back channel',
          ...client,
          nonce: true,
        },
      ],
      async signIn(page) {
        // What its login page, a program of its own, asks its server for.
        const back = new URL(page.url()).searchParams.get('callback_url') ?? issuer
        await page.request.post(`${origin}/api/auth/`, { data: person })
        await page.request.put(`${origin}/api/auth/grant/${client.clientId}`, {
          data: { scope: scopes.join(' ') },
        })
        await page.goto(`${back}&g_continue`)
      },
      close: server.close,
    }
  },
}

const configurationOf = (port: number, database: string) => `port=${port}
external_url="http://localhost:${port}"
login_url="login.html"
api_prefix="api"
log_mode="console"
log_level="ERROR"
cookie_secure=0
session_key="GLEWLWYD2_SESSION_ID"
admin_scope="g_admin"
profile_scope="g_profile"
user_module_path="/usr/lib/glewlwyd/user"
client_module_path="/usr/lib/glewlwyd/client"
user_auth_scheme_module_path="/usr/lib/glewlwyd/scheme"
plugin_module_path="/usr/lib/glewlwyd/plugin"
static_files_path="/usr/share/glewlwyd/webapp/"
static_files_mime_types = ( { extension = ".html" mime_type = "text/html" }, { extension = ".js" mime_type = "application/javascript" }, { extension = ".css" mime_type = "text/css" } )
hash_algorithm="SHA512"
database = { type = "sqlite3" path = "${database}" };
`

async function setUp(origin: string, issuer: string, callback: string): Promise<void> {
  let cookie = ''
  const send = async (path: string, body: unknown) => {
    const answer = await fetch(`${origin}/api${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify(body),
    })
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
    return answer
  }
  const session = await send('/auth/', { username: 'admin', password: 'password' })
  cookie = session.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')

  const { privateKey, publicKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  })
  await send('/mod/plugin/', {
    module: 'oidc',
    name: 'oidc',
    display_name: 'OpenID Connect',
    parameters: {
      iss: issuer,
      'jwt-type': 'rsa',
      'jwt-key-size': '256',
      key: privateKey,
      cert: publicKey,
      'access-token-duration': 3600,
      'refresh-token-duration': 3600,
      'code-duration': 600,
      'auth-type-code-enabled': true,
      'auth-type-id-token-enabled': true,
      'subject-type': 'public',
      'name-claim': 'mandatory',
      'email-claim': 'mandatory',
      'pkce-allowed': true,
      'oauth-form-post-allowed': true,
      'jwks-show': true,
      scope: [],
      claims: [],
    },
  })
  // "openid" is among its tables.
  for (const name of scopes.slice(1))
    await send('/scope/', { name, display_name: name, password_required: true, scheme: {} })
  await send('/client/', {
    client_id: client.clientId,
    client_secret: client.secret,
    name: 'acme',
    confidential: true,
    enabled: true,
    authorization_type: ['code', 'id_token'],
    redirect_uri: [callback],
    token_endpoint_auth_method: ['client_secret_post'],
    scope: [],
  })
  await send('/user/', {
    ...person,
    name: 'Emil',
    email: 'emil@acme.example',
    enabled: true,
    scope: scopes,
  })
}
