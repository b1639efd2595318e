import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { person, startCloudHouse, type CloudHouse } from './login.helper.ts'

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

describe('a login that fails', () => {
  test('with a wrong secret is told invalid_client by acme', async () => {
    const idp = await house.connect({ credentials: { client_secret: 'MOCK_wrong' } })
    const { html, status } = await house.walk([picks(idp), ann])
    expect(status).toBe(400)
    expect(html).toContain('invalid_client')
  })

  test('with a callback that is not registered ends at acme', async () => {
    const idp = await house.connect(
      { credentials: { client_secret: 'MOCK_acme-billing_secret' } },
      { client_id: 'acme-billing' },
    )
    const { html, url } = await house.walk([picks(idp)])
    expect(new URL(url).origin).toBe(house.origins.http)
    expect(html).toContain('Callback URL mismatch')
  })

  test('works once the callback is registered', async () => {
    const client = house.sandbox.management.state.clients.get('acme-billing')
    const shown = await (await fetch(`${house.at}/acme/customers/redirect-url`)).text()
    const [, callback = ''] = /<code>(.+?)<\/code>/.exec(shown) ?? []
    client?.callbacks?.push(callback)
    const idp = await house.connect(
      { credentials: { client_secret: 'MOCK_acme-billing_secret' } },
      { client_id: 'acme-billing' },
    )
    const { html } = await house.walk([picks(idp), ann, allows])
    expect(html).toContain('Access token')
  })

  test('where nothing answers at the domain says which', async () => {
    const idp = await house.connect({}, { domain: 'localhost:9' })
    expect((await house.walk([picks(idp)])).html).toContain('https://localhost:9/')
  })

  test.each([true, false])('where UserInfo is down, if it is asked: %s', async (get_user_info) => {
    const idp = await house.connect({}, { get_user_info })
    const { html } = await house.walk([picks(idp), is('userinfo-down@acme.example'), allows])
    expect(html.includes('UserInfo endpoint')).toBe(get_user_info)
  })

  test.each([
    ['script-throws', 'MOCK_refused_by_script'],
    ['script-loops', 'interrupted'],
    ['script-hoards', 'out of memory'],
  ])('by %s', async (script, words) => {
    const idp = await house.connect()
    await house.assign(idp, script)
    const { html } = await house.walk([picks(idp), ann])
    expect(html).toContain(words)
  })

  test.each([
    ['wrong-type@acme.example', 'email_verified', 'bool', false, true],
    ['ann@acme.example', 'email_verified', 'bool', false, false],
    ['ann@acme.example', 'updated_at', 'number', true, true],
  ])(
    'by a claim of another type: %s, %s as %s, weak %s: %s',
    async (account, claim, type, allow_weak_decoding, fails) => {
      const mappings = [{ source: claim, target: claim, type, allow_weak_decoding }]
      const idp = await house.connect({ mappings })
      const { html } = await house.walk([picks(idp), is(account), allows])
      expect(html.includes(`attribute ${claim} could not be decoded`)).toBe(fails)
    },
  )

  test('where the application aborts', async () => {
    const idp = await house.connect({ post_authn_app_id: 'app-aborts' })
    const { html } = await house.walk([picks(idp), ann])
    expect(html).toContain('The terms of use were not accepted')
  })

  test('where the user does not agree to the application’s terms', async () => {
    const idp = await house.connect({ post_authn_app_id: 'app-terms' })
    const { html } = await house.walk([picks(idp), ann, person.refuses])
    expect(html).toContain('access_denied')
  })

  test('passes no application where custom_apps is not enabled', async () => {
    const idp = await house.connect({ post_authn_app_id: 'app-aborts' })
    house.workspace.panel.arm('no-custom-apps')
    expect((await house.walk([picks(idp), ann, allows])).html).toContain('Access token')
  })

  test('where the user denies the consent, or cancels', async () => {
    const idp = await house.connect()
    expect((await house.walk([picks(idp), ann, person.denies])).html).toContain('access_denied')
    expect((await house.walk([{ cancel: 'yes' }])).html).toContain('was cancelled')
    expect((await house.walk([picks(idp), { cancel: 'yes' }])).html).toContain('access_denied')
  })

  test('behind a provider the sandbox has not', async () => {
    expect((await house.walk([picks('idp-saml')])).html).toContain('nothing behind this provider')
  })
})
