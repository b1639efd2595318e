import { decodeJwt } from 'jose'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { form, type TestBrowser } from '../../http/browser.helper.ts'
import { partnerAccounts } from '../../sentinels-idp.ts'
import { startTestHouse, type Stack } from '../stack.helper.ts'

const { database, social } = partnerAccounts
let stack: Stack

beforeAll(async () => {
  stack = await startTestHouse()
  for (const [name, scope] of [
    ['child-tenant', 'openid identities'],
    ['plain-child', 'openid'],
  ])
    await stack.manage('POST', '/connections', {
      name,
      strategy: 'auth0-oidc',
      options: {
        client_id: 'partner-client',
        client_secret: 'MOCK_partner_secret',
        domain: new URL(stack.origins.partner).host,
        scope,
      },
      enabled_clients: ['acme-billing'],
    })
})
afterAll(() => stack.close())

async function toPartner(connection: string) {
  const by = stack.browser()
  const { url, response } = await by.follow(stack.authorizeUrl('acme-billing', { connection }))
  return { by, url, html: await response.text() }
}
const credentials = { email: database.email, password: database.password }

/** Sends a form of the partner's login page; where the browser ends. */
const send = async (by: TestBrowser, url: string, fields: Record<string, string>) =>
  new URL((await by.follow(url, form(fields))).url)

const stored = (id: string) => stack.manage('GET', `/users/${encodeURIComponent(id)}`)
const identity = z.object({ access_token: z.string() })
const profile = z.object({ identities: z.tuple([identity]) })

describe('a login through auth0-oidc', () => {
  test('shows the enabled connections and the credentials, and asks for them', async () => {
    const { by, url, html } = await toPartner('child-tenant')
    expect(new URL(url).origin).toBe(stack.origins.partner)
    expect(html).toContain('Continue with Google')
    expect(html).toContain(database.password)
    const wrong = await by.follow(url, form({ ...credentials, password: 'no' }))
    expect(await wrong.response.text()).toContain('Wrong email or password.')
  })

  test('stores the child profile under a user_id of four parts', async () => {
    const { by, url } = await toPartner('child-tenant')
    const end = await send(by, url, credentials)
    expect(end.searchParams.has('code')).toBe(true)
    const user = await stored(`auth0-oidc|child-tenant|auth0|${database.user_id}`)
    expect(user).toMatchObject({
      user_id: `auth0-oidc|child-tenant|auth0|${database.user_id}`,
      name: database.name,
      email: database.email,
      email_verified: false,
      nickname: 'user-in-child',
      clientID: 'partner-client',
      global_client_id: 'MOCKpartnerGlobalClientId',
      persistent: {},
      identities: [
        {
          user_id: `child-tenant|auth0|${database.user_id}`,
          provider: 'auth0-oidc',
          connection: 'child-tenant',
          isSocial: true,
        },
      ],
    })
    const [{ access_token: token }] = profile.parse(user).identities
    expect(decodeJwt(token)).toMatchObject({
      iss: `${stack.origins.partner}/`,
      sub: `auth0|${database.user_id}`,
      aud: 'partner-client',
      identities: [
        {
          user_id: database.user_id,
          provider: 'auth0',
          connection: 'Username-Password-Authentication',
          isSocial: false,
        },
      ],
    })
    const userinfo = await fetch(`${stack.origins.partner}/userinfo`, {
      headers: { authorization: `Bearer ${token}` },
    })
    expect(await userinfo.json()).toMatchObject({ user_id: `auth0|${database.user_id}` })
  })

  test('names the social connection of the child as its third part', async () => {
    const { by, url } = await toPartner('child-tenant')
    await send(by, url, { connection: social.connection })
    expect(await stored(`auth0-oidc|child-tenant|google-oauth2|${social.user_id}`)).toMatchObject({
      email: social.email,
    })
  })

  test('leaves identities out of the token unless the scope asks', async () => {
    const { by, url } = await toPartner('plain-child')
    await send(by, url, credentials)
    const user = await stored(`auth0-oidc|plain-child|auth0|${database.user_id}`)
    const [{ access_token: token }] = profile.parse(user).identities
    expect(decodeJwt(token)).not.toHaveProperty('identities')
    // The stored profile is the whole one all the same.
    expect(user).toMatchObject({ email: database.email })
  })

  test('ends with access_denied when it is cancelled', async () => {
    const { by, url } = await toPartner('child-tenant')
    expect((await send(by, url, { cancel: 'yes' })).searchParams.get('error')).toBe('access_denied')
  })
})

describe('the same tenant through strategy oidc', () => {
  test.each(['back_channel', 'front_channel'])('%s', async (type) => {
    const name = `modern-${type.replace('_', '-')}`
    await stack.connect(name, {
      type,
      discovery_url: `${stack.origins.partner}/.well-known/openid-configuration`,
      client_id: 'partner-oidc-client',
      client_secret: 'MOCK_partner_oidc_secret',
    })
    const { by, url, html } = await toPartner(name)
    expect(html).not.toContain('Continue with Google')
    await send(by, url, credentials)
    const user = await stored(`oidc|${name}|auth0|${database.user_id}`)
    expect(user).toMatchObject({ email: database.email, nickname: 'user-in-child' })
    expect(user).not.toHaveProperty('clientID')
  })

  test('publishes an issuer with a final slash', async () => {
    const document = await fetch(`${stack.origins.partner}/.well-known/openid-configuration`)
    expect(await document.json()).toMatchObject({
      issuer: `${stack.origins.partner}/`,
      token_endpoint: `${stack.origins.partner}/oauth/token`,
      code_challenge_methods_supported: ['S256'],
    })
  })
})

test('a token the partner did not issue is refused at /userinfo', async () => {
  const response = await fetch(`${stack.origins.partner}/userinfo`, {
    headers: { authorization: 'Bearer MOCK' },
  })
  expect(response.status).toBe(401)
})
