import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { person, startCloudHouse, tableOf, type CloudHouse } from './login.helper.ts'

let house: CloudHouse
beforeAll(async () => {
  house = await startCloudHouse()
})
afterEach(() => {
  house.workspace.panel.reset()
  house.workspace.state.grants.clear()
})
afterAll(() => house.close())

const { picks, is, allows } = person
const ann = is('ann@acme.example')

const mapping = (source: string, target = source, type = 'string', more: object = {}) => ({
  source,
  target,
  type,
  ...more,
})

describe('a login to the demo application', () => {
  test('passes acme, mappings, script, application and consent', async () => {
    const { json: server } = await house.admin('GET', '/servers/customers')
    const attributes = [
      ...server.authentication_context_settings.attributes,
      { name: 'department', description: 'Department', type: 'string' },
      { name: 'customer_number', description: 'Customer number', type: 'string' },
    ]
    const authentication_context_settings = { attributes }
    await house.admin('PUT', '/servers/customers', { ...server, authentication_context_settings })
    const idp = await house.connect({
      static_amr: ['mfa'],
      attributes: [{ name: 'https://acme\\.example/groups', type: 'string_array' }],
      mappings: [
        mapping('email'),
        mapping('name'),
        mapping('https://acme\\.example/groups', 'groups', 'string_array'),
      ],
      post_authn_app_id: 'app-terms',
    })
    await house.assign(idp, 'script-department')

    const asked = await house.walk([picks(idp), ann, person.agrees])
    expect(asked.seen.map((url) => new URL(url).pathname.replace(/[^/]{20,}/, '…'))).toEqual([
      '/acme/customers/login/…',
      '/interaction/…',
      '/sample-app/app-terms',
      '/acme/customers/login/…',
    ])
    for (const scope of ['openid', 'profile', 'email'])
      expect(asked.html).toContain(`<code>${scope}</code>`)

    const { html } = await house.walk([picks(idp), ann, person.agrees, allows])
    for (const token of ['Access token', 'ID token'])
      expect(tableOf(html, token)).toMatchObject({
        email: 'ann@acme.example',
        name: 'Ann Lee',
        idp_sub: 'auth0|MOCK0001',
        groups: '[&quot;staff&quot;,&quot;readers&quot;]',
        department: 'MOCK department of ann@acme.example',
        customer_number: 'MOCK-4711',
        amr: '[&quot;mfa&quot;]',
      })
    expect(tableOf(html, 'ID token')).not.toHaveProperty('nickname')
  })

  test('begins at the user portal', async () => {
    const portal = await (await fetch(`${house.at}/app/acme/customers`)).text()
    expect(portal).toContain('action="/acme/customers/demo/login"')
    expect(portal).toContain('LOGIN TO DEMO APP')
  })

  test('keeps acme’s own amr where none is chosen, here none', async () => {
    const { html } = await house.walk([picks(await house.connect()), ann, allows])
    expect(tableOf(html, 'ID token')).not.toHaveProperty('amr')
    expect(tableOf(html, 'ID token')).toHaveProperty('idp_sub')
  })

  test('reads UserInfo only where it is on', async () => {
    const mappings = [mapping('userinfo.nickname', 'nickname')]
    for (const get_user_info of [true, false]) {
      const idp = await house.connect({ mappings }, { get_user_info })
      const { html } = await house.walk([picks(idp), ann, allows])
      expect(tableOf(html, 'ID token')['nickname']).toBe(get_user_info ? 'ann' : undefined)
    }
  })

  test('sends the login hint only where it is on', async () => {
    for (const send_login_hint of [true, false]) {
      const idp = await house.connect({}, { send_login_hint })
      const { html } = await house.walk([picks(idp)], undefined, { login_hint: 'me@acme.example' })
      expect(html.includes('me@acme.example')).toBe(send_login_hint)
    }
  })

  test('has static mappings in the generation that knows them', async () => {
    house.workspace.panel.arm('generation-2023-10')
    const idp = await house.connect({
      mappings: [{ mode: 'static', static: 'Acme', target: 'nickname', type: 'string' }],
    })
    const { html } = await house.walk([picks(idp), ann, allows])
    expect(tableOf(html, 'ID token')).toHaveProperty('nickname', 'Acme')
  })

  test('works through a static identity provider, too', async () => {
    const { html } = await house.walk([picks('idp-static'), allows])
    expect(tableOf(html, 'ID token')).toMatchObject({ name: 'Sandbox User' })
  })
})
