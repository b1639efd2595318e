import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { createTestBrowser, form } from '../http/browser.helper.ts'
import { person, startCloudHouse, type CloudHouse } from './login.helper.ts'

let house: CloudHouse
beforeAll(async () => {
  house = await startCloudHouse()
})
afterEach(() => {
  vi.useRealTimers()
  house.workspace.panel.reset()
  house.workspace.state.grants.clear()
})
afterAll(() => house.close())

const { picks, is, allows } = person
const ann = is('ann@acme.example')
const arrived = 'Access token'
const picker = 'Choose an identity provider'

describe('consent', () => {
  test('is not asked for twice, and again after it was withdrawn', async () => {
    const idp = await house.connect()
    const { by } = await house.walk([picks(idp), ann, allows])
    // acme remembers the session, so its page does not come.
    expect((await house.walk([picks(idp)], by)).html).toContain(arrived)

    const portal = `${house.at}/app/acme/customers`
    const shared = await (await by.send(portal)).text()
    expect(shared).toContain('Shared with Demo Portal')
    await by.follow(portal, form({ withdraw: 'customers-demo' }))
    expect(await (await by.send(portal)).text()).not.toContain('Shared with')
    expect((await house.walk([picks(idp)], by)).html).toContain('ALLOW ACCESS')
  })

  test('lists only the scopes that were not granted', async () => {
    const idp = await house.connect()
    const { by, html } = await house.walk([picks(idp), ann, allows], undefined, {
      scope: 'openid email',
    })
    expect(html).not.toContain('Ann Lee')
    const more = await house.walk([picks(idp)], by)
    expect(more.html).toContain('<code>profile</code>')
    expect(more.html).not.toContain('<code>email</code>')
  })

  test('is not asked for by a trusted application', async () => {
    house.workspace.panel.arm('trusted-demo-app')
    const idp = await house.connect()
    expect((await house.walk([picks(idp), ann])).html).toContain(arrived)
  })
})

describe('who was logged in', () => {
  test('chooses again: the workspace is stateless', async () => {
    const { by } = await house.walk([picks(await house.connect()), ann, allows])
    expect((await house.walk([], by)).html).toContain(picker)
  })

  test('is remembered while the context is cached', async () => {
    const config = { enable_stateful_ctx: true, stateful_ctx_duration: '1h0m0s' }
    const { by } = await house.walk([picks(await house.connect({ config })), ann, allows])
    expect((await house.walk([], by)).html).toContain(arrived)

    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 3_601_000 })
    expect((await house.walk([], by)).html).toContain(picker)
  })

  test('is not remembered in a generation without caching', async () => {
    const config = { enable_stateful_ctx: true, stateful_ctx_duration: '1h0m0s' }
    const idp = await house.connect({ config })
    house.workspace.panel.arm('generation-2023-10')
    const { by } = await house.walk([picks(idp), ann, allows])
    expect((await house.walk([], by)).html).toContain(picker)
  })

  test('is remembered by the session sign-on of the workspace', async () => {
    const { state } = house.workspace
    const before = state.server
    const { by } = await house.walk([picks(await house.connect()), ann, allows])
    state.server = { ...before, sso: { enabled: true } }
    expect((await house.walk([], by)).html).toContain(arrived)
    state.server = before
  })
})

describe('the page of identity providers', () => {
  const open = async (email?: string) =>
    (await house.walk(email === undefined ? [] : [{ email }], createTestBrowser([]))).html

  test('lists neither the disabled nor the hidden, and keeps their order', async () => {
    const first = await house.connect({ name: 'A first', display_order: 1 })
    await house.connect({ name: 'A disabled', disabled: true })
    await house.connect({ name: 'A hidden', hidden: true })
    const html = await open()
    const names = [...html.matchAll(/name="idp" value="[^"]+">([^<]+)</g)].map(([, name]) => name)
    expect(names.slice(0, 4)).toEqual(['A first', 'Hooli', 'Sandbox IDP', 'Umbrella SAML'])
    expect(html).toContain(first)
    for (const absent of ['A disabled', 'A hidden', 'Old Okta', 'Operators'])
      expect(html).not.toContain(absent)
  })

  test('asks for an address where discovery is on, and finds the provider of its domain', async () => {
    const { state } = house.workspace
    const before = state.server
    state.server = { ...before, idp_discovery: { enabled: true } }
    await house.connect({ name: 'For acme', discovery_settings: { domains: ['acme.example'] } })
    expect(await open()).not.toContain(picker)
    const found = await open('ann@ACME.example')
    expect(found).toContain('For acme')
    expect(found).not.toContain('Sandbox IDP')
    expect(await open('somebody@elsewhere.example')).toContain('Sandbox IDP')
    // At once: the only one of its domain, and there is nothing behind it here.
    expect(await open('x@hooli.example')).toContain('nothing behind this provider')
    state.server = before
  })
})
