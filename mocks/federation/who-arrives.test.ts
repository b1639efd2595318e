import { afterAll, beforeAll, expect, test } from 'vitest'
import { projectRow } from '#gateway/projection-row.ts'
import { type Arrival, whoArrives } from '#domain/destinations/auth0/home-realm/arrival.ts'
import { emailDomain } from '#domain/destinations/auth0/home-realm/email-domain.ts'
import { form } from '../http/browser.helper.ts'
import { startTestHouse, type Stack, type TestClient } from './stack.helper.ts'
import { furnish } from './who-arrives.helper.ts'

/** `GET /prompts` of each way a tenant's login can be set. */
const logins = {
  first: { universal_login_experience: 'new', identifier_first: true },
  both: { universal_login_experience: 'new', identifier_first: false },
  'classic, first': { universal_login_experience: 'classic', identifier_first: true },
  classic: { universal_login_experience: 'classic', identifier_first: false },
} as const
type Login = keyof typeof logins
const apps = {
  Billing: 'acme-billing',
  portal: 'acme-portal',
  none: 'sandbox-tester',
} as const satisfies Readonly<Record<string, TestClient>>
type App = keyof typeof apps

let stack: Stack
let rows: NonNullable<ReturnType<typeof projectRow>>['row'][]
beforeAll(async () => {
  stack = await startTestHouse()
  const { state } = stack.sandbox.management
  furnish(state)
  rows = [...state.connections.values()].flatMap((one) => projectRow(one.connection)?.row ?? [])
})
afterAll(() => stack.close())

const set = (login: Login) => stack.manage('PATCH', '/prompts', logins[login])
const inOrder = (texts: Iterable<string>) => [...texts].sort()

/** What the login box does with an address, and the buttons it shows before. */
async function atTheBox(email: string, app: App) {
  const by = stack.browser()
  const { url, response } = await by.follow(stack.authorizeUrl(apps[app]))
  const page = await response.text()
  if (new URL(url).searchParams.has('error')) return { way: 'refused', buttons: [] }
  const answer = await by.send(url, form({ email }))
  const to = answer.headers.get('location')
  const buttons = [...page.matchAll(/>Continue with ([^<]+)</g)].map(([, label = '']) => label)
  const asksPassword = /Enter your password/.test(await answer.text())
  const way = to === null ? (asksPassword ? 'password' : 'stays') : new URL(to).hostname
  return { way: way.replace('.idp.example', ''), buttons: inOrder(buttons) }
}

/** What the dashboard says about the same. */
function foretold(email: string, app: App, login: Login) {
  const { state } = stack.sandbox.management
  const enabled = [...state.connections.values()]
    .filter(({ enabledClients }) => enabledClients.has(apps[app]))
    .map(({ connection }) => connection.id)
  const { universal_login_experience: experience, identifier_first } = logins[login]
  const read = emailDomain(email)
  const arrival = whoArrives({
    domain: read.ok ? read.domain : '',
    connections: rows,
    enabled: new Set(enabled),
    login: { experience, identifierFirst: identifier_first },
  })
  return { way: named(arrival), buttons: inOrder(arrival.buttons.map(({ label }) => label)) }
}

/** Of several that claim a domain the sandbox takes the first: which Auth0 takes is not told. */
const named = ({ way }: Arrival) => (way.kind === 'connection' ? way.among[0]?.name : way.kind)

test.each<[email: string, app: App, login: Login, way: string]>([
  ['ann@acme.example', 'Billing', 'first', 'acme'],
  ['ann@acme.example', 'portal', 'first', 'acme'],
  ['ANN@ACME.EXAMPLE', 'Billing', 'first', 'acme'],
  ['ann@acme-group.example', 'Billing', 'first', 'acme'],
  ['ann.o+x@acme.example', 'portal', 'first', 'acme'],
  ['ann@eu.acme.example', 'Billing', 'first', 'acme-eu'],
  // The connection of the subdomain is not enabled here, and that of the domain is another.
  ['ann@eu.acme.example', 'portal', 'first', 'stays'],
  ['ann@us.acme.example', 'Billing', 'first', 'password'],
  ['ann@us.acme.example', 'portal', 'first', 'stays'],
  ['ann@xacme.example', 'Billing', 'first', 'password'],
  ['ann@acme.example.test', 'Billing', 'first', 'password'],
  ['ann@example', 'portal', 'first', 'stays'],
  ['ann@globex.example', 'portal', 'first', 'globex'],
  ['ann@globex.example', 'Billing', 'first', 'password'],
  ['ann@closed.example', 'Billing', 'first', 'password'],
  ['ann@closed.example', 'portal', 'first', 'stays'],
  ['ann@moved.example', 'portal', 'first', 'moved'],
  ['ann@twin.example', 'Billing', 'first', 'twin-one'],
  ['ann@twin.example', 'portal', 'first', 'twin-two'],
  ['ann@three.example', 'Billing', 'first', 'twin-one'],
  ['ann@three.example', 'portal', 'first', 'twin-two'],
  ['ann@legacy.example', 'Billing', 'first', 'legacy'],
  ['ann@legacy.example', 'portal', 'first', 'stays'],
  ['ann@bücher.example', 'Billing', 'first', 'books'],
  ['ann@xn--bcher-kva.example', 'Billing', 'first', 'books'],
  ['ann@parked.example', 'Billing', 'first', 'password'],
  ['ann@gmail.com', 'Billing', 'first', 'mail'],
  ['ann@gmail.com', 'portal', 'first', 'stays'],
  ['ann@elsewhere.example', 'Billing', 'first', 'password'],
  ['ann@elsewhere.example', 'portal', 'first', 'stays'],
  ['"a@b"@acme.example', 'Billing', 'first', 'acme'],
  ['ann@acme.example', 'none', 'first', 'refused'],
  ['ann@acme.example', 'Billing', 'both', 'password'],
  ['ann@acme.example', 'portal', 'both', 'stays'],
  ['ann@twin.example', 'Billing', 'both', 'password'],
  ['ann@acme.example', 'none', 'both', 'refused'],
  ['ann@acme.example', 'Billing', 'classic, first', 'acme'],
  ['ann@elsewhere.example', 'Billing', 'classic, first', 'password'],
  ['ann@closed.example', 'portal', 'classic, first', 'stays'],
  ['ann@globex.example', 'portal', 'classic, first', 'globex'],
  ['ann@acme.example', 'Billing', 'classic', 'password'],
  ['ann@acme.example', 'portal', 'classic', 'stays'],
])('%s at %s, login %s: %s, as was foretold', async (email, app, login, way) => {
  await set(login)
  const box = await atTheBox(email, app)
  expect(box.way).toBe(way)
  expect(foretold(email, app, login)).toEqual(box)
})

test('the buttons bear labels in Universal Login, names in Classic Login', async () => {
  const shared = ['child', 'google-oauth2', 'soylent']
  await set('first')
  expect((await atTheBox('ann@acme.example', 'Billing')).buttons).toEqual(
    inOrder(['Acme Europe', 'Twin', 'Soylent', 'child', 'google-oauth2']),
  )
  await set('classic')
  const classic = (await atTheBox('ann@acme.example', 'Billing')).buttons
  expect(classic).toEqual(expect.arrayContaining([...shared, 'acme', 'acme-eu', 'twin-two']))
  expect(classic).not.toContain('closed')
})
