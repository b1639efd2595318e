import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { get, request as ask } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { withDeadline } from '#time/deadline.ts'
import { callAdmin, machineToken } from './cloudentity/workspace.helper.ts'
import { PortTaken } from './http/listen.ts'
import { form } from './http/browser.helper.ts'
import { sandboxClients } from './sentinels.ts'
import { startSandbox, type Sandbox } from './start.ts'

const publicUrls = ['http://localhost:3000']
let folder: string
let sandbox: Sandbox

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sandbox-'))
  const ports = { http: 0, https: 0, idp: 0 }
  sandbox = await startSandbox({ ports, publicUrls, caPath: join(folder, 'ca.pem') })
})
afterAll(async () => {
  await sandbox.close()
  await rm(folder, { recursive: true })
})

test('client credentials go to the management side, as form and as JSON', async () => {
  const fields = {
    grant_type: 'client_credentials',
    client_id: sandboxClients.automation,
    client_secret: 'MOCK_sandbox_automation_secret',
    audience: `${sandbox.origins.http}/api/v2/`,
  }
  const asJson = { method: 'POST', body: JSON.stringify(fields) }
  for (const init of [form(fields), { ...asJson, headers: { 'content-type': 'application/json' } }])
    expect((await fetch(`${sandbox.origins.http}/oauth/token`, init)).status).toBe(200)
})

test('a silent tenant takes a request and lets it go with its caller, until it is reset', async () => {
  const { http } = sandbox.origins
  const list = (signal?: AbortSignal) =>
    fetch(`${http}/api/v2/connections`, signal ? { signal } : {})
  const panel = (path: string, id = '') =>
    fetch(`${http}/sandbox/${path}`, { ...form({ id }), redirect: 'manual' })
  await panel('arm', 'silent')
  const given = withDeadline({ ms: 100 }, list)
  await expect(given).rejects.toMatchObject({ name: 'TimeoutError' })
  await panel('reset')
  expect((await list()).status).toBe(401)
})

test('https answers with its own issuer, trusting the written authority', async () => {
  const ca = await readFile(sandbox.caPath, 'utf8')
  const document = await new Promise<string>((resolve, reject) => {
    get(`${sandbox.origins.https}/.well-known/openid-configuration`, { ca }, (res) => {
      let text = ''
      res.on('data', (chunk) => (text += String(chunk)))
      res.on('end', () => resolve(text))
    }).on('error', reject)
  })
  expect(JSON.parse(document)).toMatchObject({
    issuer: `${sandbox.origins.https}/`,
    token_endpoint: `${sandbox.origins.https}/oauth/token`,
    jwks_uri: `${sandbox.origins.https}/.well-known/jwks.json`,
  })
})

test('the workspace’s APIs are there over https, with a token of that face', async () => {
  const ca = await readFile(sandbox.caPath, 'utf8')
  const at = sandbox.origins.cloudentityHttps
  const overTls = (request: Request) =>
    new Promise<Response>((resolve, reject) => {
      void request.text().then((body) => {
        const { method, headers, url } = request
        const sent = ask(url, { ca, method, headers: Object.fromEntries(headers) }, (res) => {
          let text = ''
          res.on('data', (chunk) => (text += String(chunk)))
          res.on('end', () => resolve(new Response(text, { status: res.statusCode ?? 500 })))
        })
        sent.on('error', reject)
        sent.end(body)
      })
    })
  const token = await machineToken(overTls, at)
  const { json } = await callAdmin(overTls, at, token, 'GET', '/servers/customers/idps')
  expect(json.idps).toHaveLength(5)
})

test('a port that is taken is named, and nothing keeps running', async () => {
  const port = Number(new URL(sandbox.origins.idp).port)
  const start = startSandbox({
    ports: { http: 0, https: 0, idp: port },
    publicUrls,
    caPath: join(folder, 'other.pem'),
  })
  await expect(start).rejects.toThrow(PortTaken)
  await expect(start).rejects.toThrow(`Port ${port} (sandbox IdP) is taken`)
})
