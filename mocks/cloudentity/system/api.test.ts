import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestBrowser, form } from '../../http/browser.helper.ts'
import { cloudClients, cloudSecrets } from '../../sentinels-cloudentity.ts'
import { person, startCloudHouse, type CloudHouse } from '../login.helper.ts'

let house: CloudHouse
let token: string
beforeAll(async () => {
  house = await startCloudHouse()
  const response = await fetch(
    `${house.at}/acme/system/oauth2/token`,
    form({
      grant_type: 'client_credentials',
      client_id: cloudClients.sampleApp,
      client_secret: cloudSecrets.sampleApp,
      scope: 'manage_post_authn',
    }),
  )
  token = (await response.json()).access_token
})
afterAll(() => house.close())

async function call(path: string, body?: object, bearer = token) {
  const response = await fetch(`${house.at}/api/system/acme/post-authn/${path}`, {
    method: body ? 'POST' : 'GET',
    headers: { authorization: `Bearer ${bearer}` },
    ...(body && { body: JSON.stringify(body) }),
  })
  return { status: response.status, json: await response.json() }
}

/** A login that waits for its application. */
async function waiting() {
  const idp = await house.connect({
    mappings: [{ source: 'email', target: 'email', type: 'string' }],
    post_authn_app_id: 'app-terms',
  })
  const { by, url } = await house.walk([person.picks(idp), person.is('ann@acme.example')])
  const { searchParams } = new URL(url)
  const login_state = searchParams.get('login_state') ?? ''
  return { by, idp, id: searchParams.get('login_id') ?? '', login_state }
}

describe('a login at its application', () => {
  test('is shown, completed, and goes on', async () => {
    const { by, id, idp, login_state } = await waiting()
    const { json } = await call(`${id}?login_state=${login_state}`)
    expect(json).toMatchObject({
      id,
      idp_id: idp,
      idp_subject: 'auth0|MOCK0001',
      authentication_context: { email: 'ann@acme.example' },
    })

    const authentication_context = { nickname: 'from the app', unknown: 'x', sub: 'another' }
    const done = await call(`${id}/complete`, { id, login_state, authentication_context })
    expect(done.status).toBe(200)
    const { html } = await house.walkOn(by, done.json.redirect_to, [person.allows])
    expect(html).toContain('from the app')
    expect(html).toContain(json.subject)
    expect(html).not.toContain('another')
  })

  test('is aborted with the application’s words', async () => {
    const { by, id, login_state } = await waiting()
    const { json } = await call(`${id}/abort`, { id, login_state, error_description: 'Not today' })
    expect((await house.walkOn(by, json.redirect_to, [])).html).toContain('Not today')
  })

  test('goes on in the browser where it began, and there once', async () => {
    const { by, id, login_state } = await waiting()
    const { json } = await call(`${id}/complete`, { id, login_state })
    expect((await createTestBrowser([]).send(json.redirect_to)).status).toBe(400)
    expect((await house.walkOn(by, json.redirect_to, [])).html).toContain('ALLOW ACCESS')
    expect((await by.send(json.redirect_to)).status).toBe(400)
  })

  test('is nobody’s without its state, its scope or a right body', async () => {
    const { id, login_state } = await waiting()
    expect((await call(`${id}?login_state=x`)).status).toBe(404)
    expect((await call(`none?login_state=${login_state}`)).status).toBe(404)
    expect((await call(`${id}/other`, { login_state })).status).toBe(404)
    expect((await call(`${id}/complete`, {})).status).toBe(400)
    const { json } = await call(`${id}?login_state=${login_state}`, undefined, 'x')
    expect(json).toMatchObject({ status_code: 401 })
  })
})
