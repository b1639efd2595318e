// @vitest-environment jsdom
import { expect, test, vi } from 'vitest'
import { openTab } from './arrival.helper.ts'
import { signInMemory } from './sign-in-memory.ts'

/** Somebody signed in in this tab, as by the button. */
async function signedIn() {
  const tab = openTab()
  signInMemory.signedIn('operator')
  await tab.open('/connections')
  await tab.comeBack()
  return tab
}
/** Nothing is left of the tab, all of the browser. */
const anotherTab = () => sessionStorage.clear()

test('a reload asks at once, and leads back to the whole address', async () => {
  const tab = await signedIn()
  const left = await tab.open('/connections/con_1/settings?a=1#field-name')
  expect(left).toMatchObject({ plan: 'ask', arrival: { is: 'leaving' } })
  expect(tab.prompt()).toBeNull()
  expect(signInMemory.wanted()).toBe('/connections/con_1/settings?a=1#field-name')

  const { arrival, at } = await tab.comeBack()
  expect(arrival).toEqual({
    is: 'signed-in',
    operator: { sub: 'operator', email: 'operator@northwind.example' },
    token: 'token',
  })
  expect(at).toBe('/connections/con_1/settings?a=1#field-name')
})

test('a first visit waits for the button', async () => {
  const { plan, arrival } = await openTab().open('/connections')
  expect([plan, arrival.is]).toEqual(['wait', 'signed-out'])
})

test('a new tab of a signed-in browser signs in by itself, without asking anybody', async () => {
  const tab = await signedIn()
  anotherTab()
  expect(await tab.open('/inspector')).toMatchObject({ plan: 'ask-silently' })
  expect(tab.prompt()).toBe('none')
  const { arrival, at } = await tab.comeBack()
  expect([arrival.is, at]).toEqual(['signed-in', '/inspector'])
})

test.each([
  'login_required',
  'interaction_required',
  'consent_required',
  'account_selection_required',
])(
  'a new tab that the tenant cannot sign in (%s) shows the button at its address',
  async (error) => {
    const tab = await signedIn()
    anotherTab()
    await tab.open('/inspector?x=1')
    const { arrival, at } = await tab.comeBack({ error })
    expect([arrival.is, at]).toEqual(['signed-out', '/inspector?x=1'])

    // Neither this tab nor the next one tries again.
    expect((await tab.open('/inspector')).plan).toBe('wait')
    anotherTab()
    expect((await tab.open('/inspector')).plan).toBe('wait')
  },
)

test.each([['/connections'], ['/?state=s'], ['/connections?code=a&state=b']])(
  'a tab that asked and came back otherwise, to %s, does not ask again',
  async (path) => {
    const tab = await signedIn()
    await tab.open('/connections')
    expect((await tab.open(path)).plan).toBe('wait')
  },
)

test('a refused sign-in is shown, once, and remembers where to', async () => {
  const tab = await signedIn()
  await tab.open('/inspector')
  const { arrival, at } = await tab.comeBack({ error: 'access_denied', error_description: 'No.' })
  expect(arrival).toMatchObject({
    is: 'failed',
    error: { error: 'access_denied' },
    returnTo: '/inspector',
  })
  expect(at).toBe('/')
  expect((await tab.open('/')).plan).toBe('wait')
})

test.each([
  ['a code the tenant refuses', (tab: Tab) => tab.signsIn(undefined)],
  ['no network at the exchange', (tab: Tab) => tab.goesOffline()],
])('%s is told, and not tried again by itself', async (_, happens) => {
  const tab = await signedIn()
  await tab.open('/inspector')
  happens(tab)
  const { arrival, at } = await tab.comeBack()
  expect(at).toBe('/')
  expect(arrival).toMatchObject({ is: 'failed', returnTo: '/inspector' })
  expect((await tab.open('/inspector')).plan).toBe('wait')
})

test('an answer nobody asked for is refused', async () => {
  const { arrival } = await openTab().open('/?code=code&state=state')
  expect(arrival).toMatchObject({ is: 'failed', error: { error: 'missing_transaction' } })
})

test.each([
  ['a reload', () => {}],
  ['a new tab', anotherTab],
])('%s that signs in somebody else is not theirs', async (_, opens) => {
  const tab = await signedIn()
  opens()
  await tab.open('/connections')
  tab.signsIn('tested-user')
  const { arrival } = await tab.comeBack()
  expect(arrival).toMatchObject({ is: 'unasked', operator: { sub: 'tested-user' } })
  expect(signInMemory.operatorOfBrowser()).toBe('operator')
})

test('whoever was asked for may be somebody else', async () => {
  const tab = await signedIn()
  await tab.asks({ otherAccount: true })
  expect(tab.prompt()).toBe('login')
  tab.signsIn('colleague')
  const { arrival } = await tab.comeBack()
  expect(arrival).toMatchObject({ is: 'signed-in', operator: { sub: 'colleague' } })
  expect(signInMemory.operatorOfTab()).toBe('colleague')
})

test('nothing is kept but marks and the sub; signing out leaves none', async () => {
  await signedIn()
  const kept = () =>
    JSON.stringify([...Object.entries(localStorage), ...Object.entries(sessionStorage)])
  expect(kept()).toContain('operator')
  expect(kept()).not.toMatch(/@|token/)
  signInMemory.signedOut()
  expect(kept()).not.toContain('operator')
})

test('where nothing can be kept, nobody is sent anywhere', async () => {
  const tab = await signedIn()
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  const { arrival } = await tab.open('/connections')
  expect(arrival.is).toBe('signed-out')
})

type Tab = ReturnType<typeof openTab>
