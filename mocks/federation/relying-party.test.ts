import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { logInAsRelyingParty } from './relying-party.helper.ts'
import { startTestHouse, type Stack } from './stack.helper.ts'

const script = fileURLToPath(new URL('./relying-party.helper.ts', import.meta.url))
let stack: Stack
beforeAll(async () => {
  stack = await startTestHouse()
  await stack.connect('northwind')
})
afterAll(() => stack.close())

const party = () => ({
  issuer: `${stack.origins.https}/`,
  clientId: 'acme-billing',
  clientSecret: 'MOCK_acme-billing_secret',
  redirectUri: 'https://billing.acme.example/auth/callback',
  connection: 'northwind',
  account: 'employee@northwind.example',
})

test('an independent OpenID Connect library logs in over https, trusting the CA alone', async () => {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', script, JSON.stringify(party())],
    { env: { ...process.env, NODE_EXTRA_CA_CERTS: stack.sandbox.caPath } },
  )
  expect(JSON.parse(stdout)).toMatchObject({
    claims: { iss: `${stack.origins.https}/`, aud: 'acme-billing', sub: 'oidc|northwind|nw-1001' },
    userinfo: { sub: 'oidc|northwind|nw-1001', email: 'employee@northwind.example' },
  })
})

test('without the CA it does not', async () => {
  await expect(logInAsRelyingParty(party())).rejects.toThrow()
})
