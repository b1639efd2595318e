import { readFile } from 'node:fs/promises'
import { request as ask } from 'node:https'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { startTestHouse, type Stack } from './stack.helper.ts'

let stack: Stack
let ca: string
beforeAll(async () => {
  stack = await startTestHouse()
  ca = await readFile(stack.sandbox.caPath, 'utf8')
})
afterAll(() => stack.close())

const patchSchema = 'urn:ietf:params:scim:api:messages:2.0:PatchOp'
const userSchema = 'urn:ietf:params:scim:schemas:core:2.0:User'

interface Answer {
  readonly status: number
  readonly json: unknown
}

/** A provisioning client of its own: plain https, trusting the written authority. */
function request(method: string, url: string, token: string, body?: object): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const headers = {
      authorization: `Bearer ${token}`,
      accept: 'application/scim+json',
      'content-type': 'application/scim+json; charset=utf-8',
    }
    const sent = ask(url, { ca, method, headers }, (res) => {
      let text = ''
      res.on('data', (chunk) => (text += String(chunk)))
      res.on('end', () =>
        resolve({ status: res.statusCode ?? 0, json: text === '' ? undefined : JSON.parse(text) }),
      )
    })
    sent.on('error', reject)
    sent.end(body && JSON.stringify(body))
  })
}

/** A connection to northwind with SCIM; the client of its endpoint, and the tail of its URLs. */
async function provision(name: string, tail = '') {
  const { id } = z.looseObject({ id: z.string() }).parse(await stack.connect(name))
  const setUp = `/connections/${id}/scim-configuration`
  await stack.manage('POST', setUp)
  const created = await stack.manage('POST', `${setUp}/tokens`, { token_lifetime: 3600 })
  const { token } = z.looseObject({ token: z.string() }).parse(created)
  const base = `${stack.origins.https}/scim/v2/connections/${id}`
  const send = (method: string, path: string, body?: object) => {
    const and = path.includes('?') ? tail.replace('?', '&') : tail
    return request(method, `${base}${path}${and}`, token, body)
  }
  const users = () => {
    const all = [...stack.sandbox.management.state.users.values()]
    return all.filter(({ connection }) => connection === name)
  }
  return { send, users }
}
const eq = (attribute: string, value: string) =>
  `/Users?filter=${encodeURIComponent(`${attribute} eq "${value}"`)}`

const login = async (connection: string, email: string) => {
  const link = stack.authorizeUrl('acme-billing', { connection })
  const { url } = await stack.signIn(email, link)
  return Object.fromEntries(url.searchParams)
}

test('Okta’s order: look up, create, push a profile, deactivate; the login joins and is then refused', async () => {
  const { send, users } = await provision('okta-side')
  const profile = {
    schemas: [userSchema],
    userName: 'employee@northwind.example',
    externalId: 'nw-1001',
    name: { givenName: 'Emil', familyName: 'Employee' },
    emails: [{ primary: true, value: 'employee@northwind.example', type: 'work' }],
    displayName: 'Emil Employee',
    locale: 'en-US',
    groups: [],
    active: true,
  }
  const none = await send('GET', `${eq('userName', profile.userName)}&startIndex=1&count=100`)
  expect(none).toMatchObject({ status: 200, json: { totalResults: 0, Resources: [] } })
  const created = await send('POST', '/Users', { ...profile, password: 'MOCK_random' })
  const { id } = z.looseObject({ id: z.string() }).parse(created.json)
  expect([created.status, id]).toEqual([201, 'oidc|okta-side|nw-1001'])

  expect(await login('okta-side', profile.userName)).toHaveProperty('code')
  expect(users()).toMatchObject([
    { user_id: id, profile: { logins_count: 1, app_metadata: { locale: 'en-US' } } },
  ])

  const at = `/Users/${encodeURIComponent(id)}`
  expect((await send('GET', at)).json).toMatchObject({ id, active: true, locale: 'en-US' })
  const pushed = await send('PUT', at, { ...profile, id, displayName: 'Emil E.' })
  expect(pushed).toMatchObject({ status: 200, json: { displayName: 'Emil E.' } })
  const off = { schemas: [patchSchema], Operations: [{ op: 'replace', value: { active: false } }] }
  expect(await send('PATCH', at, off)).toMatchObject({ status: 200, json: { active: false } })

  expect(await login('okta-side', profile.userName)).toMatchObject({
    error: 'unauthorized',
    error_description: 'user is blocked',
  })
  expect(stack.sandbox.management.state.logs.at(-1)).toMatchObject({
    type: 'f',
    description: 'user is blocked',
    connection: 'okta-side',
  })
})

test('Entra ID’s order: match, create, change by path, deactivate as text; the id is another, and so is the user', async () => {
  const { send, users } = await provision('entra-side', '?aadOptscim062020')
  const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User'
  expect(await send('GET', eq('userName', 'Contractor@northwind.example'))).toMatchObject({
    status: 200,
    json: { totalResults: 0 },
  })
  const created = await send('POST', '/Users', {
    schemas: [userSchema, enterprise],
    externalId: 'a-pairwise-sub',
    userName: 'Contractor@northwind.example',
    active: true,
    emails: [{ primary: true, type: 'work', value: 'contractor@northwind.example' }],
    meta: { resourceType: 'User' },
    name: { formatted: 'Cora Contractor', familyName: 'Contractor', givenName: 'Cora' },
    [enterprise]: { department: 'Sales' },
  })
  const { id } = z.looseObject({ id: z.string() }).parse(created.json)
  const at = `/Users/${encodeURIComponent(id)}`
  const change = (...Operations: object[]) =>
    send('PATCH', at, { schemas: [patchSchema], Operations })
  const changed = await change(
    { op: 'Replace', path: 'name.familyName', value: 'Other' },
    { op: 'Add', path: 'phoneNumbers[type eq "mobile"].value', value: '555' },
    { op: 'Replace', path: `${enterprise}:department`, value: 'Legal' },
  )
  expect(changed).toMatchObject({
    status: 200,
    json: {
      name: { familyName: 'Other' },
      phoneNumbers: [{ type: 'mobile', value: '555' }],
      [enterprise]: { department: 'Legal' },
    },
  })
  const manager = { op: 'Add', path: `${enterprise}:manager`, value: 'boss' }
  expect((await change(manager)).status).toBe(400)
  expect(await change({ op: 'Replace', path: 'active', value: 'False' })).toMatchObject({
    status: 200,
    json: { active: false },
  })
  expect(await send('GET', eq('externalId', 'a-pairwise-sub'))).toMatchObject({
    json: { totalResults: 1 },
  })

  expect(await login('entra-side', 'contractor@northwind.example')).toHaveProperty('code')
  expect(users().map(({ user_id }) => user_id)).toEqual([
    'oidc|entra-side|a-pairwise-sub',
    expect.not.stringContaining('pairwise'),
  ])
  expect((await send('DELETE', at)).status).toBe(204)
  expect((await send('GET', at)).status).toBe(404)
})

test('a user who is deactivated is signed out', async () => {
  const { send } = await provision('signed-in')
  const browser = stack.browser()
  const email = 'employee@northwind.example'
  const link = stack.authorizeUrl('acme-billing', { connection: 'signed-in' })
  const silent = stack.authorizeUrl('acme-billing', { connection: 'signed-in', prompt: 'none' })
  await stack.signIn(email, link, browser)
  const before = await browser.follow(silent)
  expect(new URL(before.url).searchParams.has('code')).toBe(true)

  const at = `/Users/${encodeURIComponent('oidc|signed-in|nw-1001')}`
  const Operations = [{ op: 'replace', path: 'active', value: false }]
  await send('PATCH', at, { schemas: [patchSchema], Operations })

  const after = await browser.follow(silent)
  expect(new URL(after.url).searchParams.get('error')).toBe('login_required')
})
