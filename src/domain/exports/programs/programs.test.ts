import { execFile } from 'node:child_process'
import { createServer } from 'node:http'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exportJob } from '#domain/destinations/auth0/exports/job.ts'
import { scimCalls } from '#domain/destinations/auth0/exports/scim.ts'
import { exportCalls } from '#domain/destinations/auth0/request.ts'
import { secretPlaceholder } from '../exported-call.ts'
import { programs } from './programs.ts'

const secret = String.raw`it's "a" \n $x ${'`'}y${'`'} </script> ü ${'\u2028'}`
const body = {
  strategy: 'oidc' as const,
  name: 'northwind',
  options: {
    type: 'back_channel' as const,
    client_id: 'acme',
    client_secret: secretPlaceholder,
    attribute_map: { attributes: { ['__proto__']: 'a', odd: '`${1}` \\u0041 ü' } },
  },
}

interface Heard {
  readonly line: string
  readonly type: string | undefined
  readonly token: string | undefined
  readonly body: string
}

let folder = ''
let origin = ''
let status = 201
const heard: Heard[] = []
const server = createServer((request, response) => {
  let text = ''
  request.on('data', (part: Buffer) => (text += part.toString()))
  request.on('end', () => {
    const { method, url, headers } = request
    const { 'content-type': type, authorization: token } = headers
    heard.push({ line: `${method} ${url}`, type, token, body: text })
    response.writeHead(url === '/oauth/token' ? 200 : status)
    response.end(
      JSON.stringify({
        access_token: 'tok',
        token: 'shown-once',
        id: 'con_1',
        options: { id: 'con_2' },
      }),
    )
  })
})

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'programs-'))
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
})
afterAll(async () => {
  server.close()
  await rm(folder, { recursive: true })
})

async function runNode(id: string, wrapper?: string, asked?: { PRINT_SCIM_TOKEN: string }) {
  heard.length = 0
  const program = programs.find((one) => one.id === id)
  if (!program) throw new Error(`no program ${id}`)
  const clients = Array.from({ length: 60 }, (_, at) => `app-${at}`)
  const calls = [...exportCalls(body, clients), ...(asked ? scimCalls(scim) : [])]
  const text = program.text(exportJob(origin, calls))
  await writeFile(join(folder, 'create.mjs'), text)
  if (wrapper) await writeFile(join(folder, 'call.mjs'), wrapper)
  return promisify(execFile)(process.execPath, [wrapper ? 'call.mjs' : 'create.mjs'], {
    cwd: folder,
    env: {
      AUTH0_CLIENT_ID: 'me',
      AUTH0_CLIENT_SECRET: secret,
      IDP_CLIENT_SECRET: secret,
      ...asked,
    },
  })
}

const scim = { user_id_attribute: 'externalId', mapping: [{ auth0: '`${1}`', scim: "it's" }] }

test.each([
  ['', 0],
  ['yes', 1],
])('Node.js with PRINT_SCIM_TOKEN=%j makes %i tokens', async (asked, made) => {
  status = 201
  const { stdout } = await runNode('nodejs', undefined, { PRINT_SCIM_TOKEN: asked })
  expect(heard.find(({ line }) => line.endsWith('/scim-configuration'))?.body).toBe(
    JSON.stringify(scim),
  )
  expect(heard.filter(({ line }) => line.endsWith('/tokens'))).toHaveLength(made)
  expect(stdout).toBe(`${'shown-once\n'.repeat(made)}created con_1\n`)
})

const caller = `import { createConnection } from './create.mjs'
const { AUTH0_CLIENT_ID: clientId, AUTH0_CLIENT_SECRET: clientSecret, IDP_CLIENT_SECRET: idpSecret } = process.env
console.log('created', await createConnection({ clientId, clientSecret, idpSecret }))
`

describe.each([
  ['nodejs', undefined],
  ['javascript', caller],
])('%s, run', (id, wrapper) => {
  test('gets a token, creates, and enables in fifties', async () => {
    status = 201
    const { stdout } = await runNode(id, wrapper)
    expect(stdout).toBe('created con_1\n')
    const [asked, created, ...enabled] = heard
    expect(Object.fromEntries(new URLSearchParams(asked?.body))).toEqual({
      grant_type: 'client_credentials',
      client_id: 'me',
      client_secret: secret,
      audience: `${origin}/api/v2/`,
    })
    expect(created).toMatchObject({
      line: 'POST /api/v2/connections',
      type: 'application/json',
      token: 'Bearer tok',
    })
    const { options } = JSON.parse(created?.body ?? '')
    expect(options).toEqual({ ...body.options, client_secret: secret })
    expect(enabled.map(({ line }) => line)).toEqual(
      Array.from({ length: 2 }, () => 'PATCH /api/v2/connections/con_1/clients'),
    )
    expect(enabled.map((one) => JSON.parse(one.body).length)).toEqual([50, 10])
  })

  test('fails loudly, and says neither token nor secret', async () => {
    status = 409
    const failed: unknown = await runNode(id, wrapper).catch((error: unknown) => error)
    expect(failed).toMatchObject({ code: 1 })
    expect(String(failed)).toContain('409')
    expect(String(failed)).not.toContain('</script>')
    expect(String(failed)).not.toContain('Bearer')
    expect(heard).toHaveLength(2)
  })
})

describe('every row', () => {
  test('has an id and a label of its own', () => {
    const labels = programs.map(({ language, form }) => `${language} ${form}`)
    expect(new Set(labels).size).toBe(programs.length)
    expect(new Set(programs.map(({ id }) => id)).size).toBe(programs.length)
  })

  test.each(programs)('$id: ASCII, the calls in order, the variables', (row) => {
    const job = exportJob('https://acme.us.auth0.com', exportCalls(body, ['app']))
    const text = row.text(job)
    expect(text).toMatch(/^[\t\n -~]*$/)
    expect(text).toContain('create:connections update:connections')
    expect(text.indexOf('1. Create')).toBeLessThan(text.lastIndexOf('2. Enable'))
    expect(text).toMatch(/IDP_CLIENT_SECRET|idpSecret/)
  })

  test.each(programs)(
    '$id: makes the call with a secret in its answer when it is asked for',
    (row) => {
      const all = [
        ...exportCalls(body, ['app']),
        ...scimCalls({ user_id_attribute: 'a', mapping: [] }),
      ]
      const text = row.text(exportJob('https://acme.us.auth0.com', all))
      expect(text).toContain('3. Turn on SCIM')
      expect(text).toMatch(/PRINT_SCIM_TOKEN|printScimToken/)
      const without = row.text(exportJob('https://acme.us.auth0.com', exportCalls(body, ['app'])))
      expect(without).not.toMatch(/PRINT_SCIM_TOKEN|printScimToken/)
    },
  )

  test.each(programs)('$id: asks for no secret that the calls do not need', (row) => {
    const { client_secret: _secret, ...options } = body.options
    const job = exportJob('https://acme.us.auth0.com', exportCalls({ ...body, options }, []))
    expect(row.text(job)).not.toMatch(/IDP_CLIENT_SECRET|idpSecret|[jJ]sonText/)
  })
})
