import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { createInterface } from 'node:readline'
import { expect, test } from 'vitest'
import { bind } from './http/listen.ts'

const launch = (env: Record<string, string>) =>
  spawn(process.execPath, ['--import', 'tsx', 'mocks/main.ts'], {
    env: {
      ...process.env,
      SANDBOX_PORT: '0',
      SANDBOX_HTTPS_PORT: '0',
      SANDBOX_IDP_PORT: '0',
      SANDBOX_JSON: '1',
      SANDBOX_CA: join(tmpdir(), `sandbox-ca-${process.pid}.pem`),
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })

test('says where it is in one line, and ends cleanly when told to', async () => {
  const child = launch({})
  const said = text(child.stderr)
  const [line]: unknown[] = await once(createInterface({ input: child.stdout }), 'line')
  const { origins } = JSON.parse(String(line))
  const document = await fetch(`${origins.http}/.well-known/openid-configuration`)
  expect(await document.json()).toMatchObject({ issuer: `${origins.http}/` })
  expect(await (await fetch(origins.app)).text()).toContain('Sample shop')
  const partner = await fetch(`${origins.partner}/.well-known/openid-configuration`)
  expect(await partner.json()).toMatchObject({ issuer: `${origins.partner}/` })
  expect(await (await fetch(`${origins.cloudentity}/app/acme/customers`)).text()).toContain(
    'User portal',
  )
  child.kill('SIGTERM')
  expect(await once(child, 'exit')).toEqual([0, null])
  // Nothing of what its libraries think of this Node: `npm start` has a line for that.
  expect(await said).toBe('')
})

test('a taken port is one line and exit code 1', async () => {
  const taken = await bind({ port: 0, what: 'test', setting: 'TEST_PORT' })
  const child = launch({ SANDBOX_IDP_PORT: String(taken.port) })
  const said = text(child.stderr)
  expect(await once(child, 'exit')).toEqual([1, null])
  expect(await said).toContain(`Port ${taken.port} (sandbox IdP) is taken`)
  await taken.close()
})

test('every malformed setting is named', async () => {
  const child = launch({ SANDBOX_PORT: 'x', SANDBOX_SEED: 'vast' })
  const said = text(child.stderr)
  expect(await once(child, 'exit')).toEqual([1, null])
  expect(await said).toMatch(/SANDBOX_PORT[^]*SANDBOX_SEED/)
})
