import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { explainLink } from './explain-link.ts'
import type { KnownTenant } from './known-tenant.ts'
import { readLink, unreadableWords } from './read-link.ts'
import { unwrapLink } from './unwrap-link.ts'

const origin = 'https://acme.eu.auth0.com'
const callback = 'https://shop.acme.example/callback'
const known: KnownTenant = {
  origins: [origin],
  connections: ['northwind'],
  clients: [{ client_id: 'webshop1', callbacks: [callback] }],
  enabled: () => ['webshop1'],
}
const query = (more: Record<string, string> = {}) =>
  new URLSearchParams({
    client_id: 'webshop1',
    response_type: 'code',
    connection: 'northwind',
    redirect_uri: callback,
    state: 'abc',
    ...more,
  }).toString()
const link = `${origin}/authorize?${query()}`
const inside = encodeURIComponent(link)
/** As Proofpoint's second form writes a link. */
const dashed = encodeURIComponent(link)
  .replaceAll('-', '%2D')
  .replaceAll('_', '%5F')
  .replaceAll('%2F', '_')
  .replaceAll('%', '-')
/** As its third does: “*” for what mail programs change. */
const starred = link.replaceAll('&', '*').replaceAll('=', '*')
const hidden = btoa(link.replaceAll(/[^&=]/g, ''))

describe('a link in the address of a mail protection or web service', () => {
  test.each([
    [
      'Microsoft Safe Links',
      `https://eur03.safelinks.protection.outlook.com/?url=${inside}&data=05&reserved=0`,
    ],
    ['Proofpoint', `https://urldefense.proofpoint.com/v1/url?u=${inside}&k=x`],
    ['Proofpoint', `https://urldefense.proofpoint.com/v2/url?u=${dashed}&d=DwMFAg&c=x&r=y`],
    ['Proofpoint', `https://urldefense.com/v3/__${starred}__;${hidden}!!ABC!xyz$`],
    ['Barracuda', `https://linkprotect.cudasvc.com/url?a=${inside}&c=E,1,x&typo=1`],
    ['Google', `https://www.google.com/url?q=${inside}&sa=D&source=docs`],
    ['Google', `https://www.google.co.uk/url?sa=t&url=${inside}`],
    ['Cisco', `https://secure-web.cisco.com/1abcDEF/${inside}`],
    ['Check Point', `https://url.avanan.click/v2/___${link}___.YXAz`],
    ['Sophos', `https://eu.protection.sophos.com/?d=auth0.com&u=${btoa(link)}&i=x`],
    ['Slack', `https://slack-redir.net/link?url=${inside}`],
  ])('%s', (by, wrapped) => {
    expect(explainLink(wrapped, known)).toMatchObject({
      ok: true,
      wrappedBy: [by],
      repairs: ['unwrapped'],
      problems: [],
      mended: `${origin}/authorize?${query()}`.replace(/\+/g, '%20'),
    })
  })

  test('one in the other, as when a mail is sent on', () => {
    const once = `https://linkprotect.cudasvc.com/url?a=${inside}`
    const twice = `https://nam01.safelinks.protection.outlook.com/?url=${encodeURIComponent(once)}`
    expect(readLink(twice)).toMatchObject({
      ok: true,
      wrappedBy: ['Microsoft Safe Links', 'Barracuda'],
    })
  })

  test.each([
    'https://protect-eu.mimecast.com/s/abcDEF123?domain=acme.eu.auth0.com',
    'https://url.uk.m.mimecastprotect.com/s/abcDEF123?domain=acme.eu.auth0.com',
    'https://eur03.safelinks.protection.outlook.com/?url=javascript:alert(1)',
  ])('%s: where it leads only the service knows', (wrapped) => {
    expect(explainLink(wrapped, known)).toEqual({ ok: false, code: 'wrapped' })
  })

  test('a host that only looks like one is none', () => {
    for (const host of ['safelinks.protection.outlook.com.evil.example', 'notgoogle.com'])
      expect(unwrapLink(new URL(`https://${host}/url?q=${inside}&url=${inside}`))).toBeUndefined()
  })

  test('nothing that is wrapped makes it throw', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        readLink(`https://urldefense.com/v3/__${text}__;${text}!!x`)
        readLink(`https://urldefense.proofpoint.com/v2/url?u=${encodeURIComponent(text)}`)
        readLink(`https://eu.protection.sophos.com/?u=${encodeURIComponent(text)}`)
        readLink(`https://secure-web.cisco.com/1/${text}`)
      }),
    )
  })
})

test.each([
  [`${origin}/login?state=hKFo2SBabc&client=webshop1&protocol=oauth2`, 'login-page'],
  [`${origin}/u/login?state=hKFo2SBabc`, 'login-page'],
  [`${origin}/u/login/identifier?state=hKFo2SBabc&ui_locales=de`, 'login-page'],
  [`${origin}/authorize/resume?state=abc`, 'login-page'],
  [`${origin}/login/callback?code=abc&state=def`, 'callback'],
  [`${origin}/login/callback`, 'callback'],
  [`${callback}?code=abc&state=def`, 'callback'],
  [`${callback}?error=access_denied&state=def`, 'callback'],
  [`https://sso.northwind.example/realms/main/protocol/openid-connect/auth?${query()}`, 'provider'],
  [`https://login.northwind.example/oauth2/v2.0/authorize?${query()}`, 'provider'],
  [`${origin}/v2/logout?returnTo=x`, 'logout'],
  [`${origin}/login?client=x`, 'not-authorize'],
  ['https://shop.acme.example/?state=open', 'not-authorize'],
] as const)('%s is no direct link: %s', (text, code) => {
  expect(explainLink(text, known)).toEqual({ ok: false, code })
  expect(unreadableWords[code]).toMatch(/\.$/)
})

test('the tenant’s own request to a provider whose path is /authorize', () => {
  const redirect_uri = `${origin}/login/callback`
  const text = `https://sso.northwind.example/authorize?${query({ client_id: 'upstream', redirect_uri })}`
  const explained = explainLink(text, known)
  expect(explained).toMatchObject({ ok: true, problems: [{ code: 'provider-request' }] })
  expect(explained).not.toHaveProperty('mended')
})

test.each([
  ['form_post', 'type-form-post', /form that the browser posts/],
  ['web_message', 'type-web-message', /message/],
  ['fragment', 'type-implicit', /in the address/],
])('tokens by %s', (response_mode, code, meaning) => {
  const more = { response_type: 'id_token', response_mode, nonce: 'n' }
  const explained = explainLink(`${origin}/authorize?${query(more)}`, known)
  if (!explained.ok) throw new Error(explained.code)
  expect(explained.problems.map((one) => one.code)).toEqual([code])
  const part = explained.parts.find(({ name }) => name === 'response_type')
  expect(part?.meaning).toMatch(meaning)
})

test.each([
  ['connection', 'northwind '],
  ['connection', '"northwind"'],
  ['client_id', ' webshop1'],
  ['redirect_uri', `${callback} `],
  ['response_type', 'code '],
])('%s %j: what stands around it is said, and left out of the mended link', (name, value) => {
  expect(explainLink(`${origin}/authorize?${query({ [name]: value })}`, known)).toMatchObject({
    problems: [{ code: 'value-around', param: name }],
    mended: link.replace(/\+/g, '%20'),
  })
})
