import { describe, expect, test } from 'vitest'
import { auth0Profile } from '#domain/destinations/auth0/profile.ts'
import { production } from '#domain/wire/origin-rules.ts'
import type { Metadata } from '#domain/oidc/issuer/metadata.ts'
import { addSuffix } from '#domain/oidc/issuer/normalize.ts'
import { buildCase } from './case.ts'
import { describeFinding } from './describe.ts'
import { diagnose } from './diagnose.ts'
import type { Subject } from './expectation.ts'
import { answer, document, good, typed } from './fixtures/base.ts'
import { homeUrlOf } from './issuer-standing.ts'

const id = '11111111-2222-3333-4444-555555555555'
const entra = 'https://login.microsoftonline.com'
const b2c = 'https://northwind.b2clogin.com'
const ciam = `https://${id}.ciamlogin.com/${id}/v2.0`

function judge(asked: string, issuer: string, changes: Metadata = {}, home?: Subject['home']) {
  const subject = { ...document({ issuer, ...changes }), typed: typed(asked), home }
  const args = [subject, {}, production, auth0Profile] as const
  const { findings, place, verdict } = diagnose(...args)
  const finding = findings.find((one) => 'difference' in one)
  return {
    finding,
    verdict,
    asked: homeUrlOf(buildCase(...args)),
    family: finding?.code === 'issuer-of-family' ? finding.family.name : undefined,
    words: finding && describeFinding(finding, place),
  }
}

const shop = {
  authorization_endpoint: 'https://account.northwind.example/authentication/oauth/authorize',
}
const school = { authorization_endpoint: 'https://school.northwind.example/oauth2/authorize' }

test.each<[name: string, asked: string, issuer: string, changes?: Metadata]>([
  ['Azure AD B2C', `${b2c}/northwind.onmicrosoft.com/b2c_1_signin/v2.0`, `${b2c}/${id}/v2.0/`],
  [
    'Azure AD B2C',
    `${b2c}/tfp/northwind.onmicrosoft.com/B2C_1_in/v2.0`,
    `${b2c}/tfp/${id}/b2c_1_in/v2.0/`,
  ],
  [
    'Azure AD B2C',
    `https://id.northwind.example/${id}/B2C_1A_IN/v2.0`,
    `https://id.northwind.example/${id}/v2.0/`,
  ],
  [
    'Azure AD B2C',
    `${b2c}/northwind.onmicrosoft.com/v2.0/.well-known/openid-configuration?p=b2c_1_signin`,
    `${b2c}/${id}/v2.0/`,
  ],
  ['Microsoft Entra External ID', `https://northwind.ciamlogin.com/${id}/v2.0`, ciam],
  [
    'Microsoft Entra External ID',
    'https://northwind.ciamlogin.com/northwind.onmicrosoft.com/v2.0',
    ciam,
  ],
  ['Microsoft Entra ID (v1.0)', `${entra}/${id}`, `https://sts.windows.net/${id}/`],
  [
    'Microsoft Entra ID (v1.0)',
    `https://login.partner.microsoftonline.cn/${id}`,
    `https://sts.chinacloudapi.cn/${id}/`,
  ],
  ['Microsoft Entra ID', `${entra}/northwind.onmicrosoft.com/v2.0`, `${entra}/${id}/v2.0`],
  [
    'Oracle Identity Cloud Service',
    'https://idcs-1111.identity.oraclecloud.com',
    'https://identity.oraclecloud.com/',
  ],
  [
    'Shopify customer accounts',
    'https://northwind.example',
    'https://shopify.com/authentication/7156111',
    shop,
  ],
  ['Thinkific', 'https://school.northwind.example', 'https://courses.thinkific.com', school],
])('%s: %s names %s', (name, asked, issuer, changes) => {
  const { family, finding, verdict, words } = judge(asked, issuer, changes)
  expect(family).toBe(name)
  expect(finding?.severity).toBe('breaks-some')
  expect(verdict).toBe('works-with-warnings')
  expect(words).not.toHaveProperty('fix')
  expect(words?.why).toContain(`ID tokens carry`)
  expect(words?.why).toContain(`stores the published issuer (${issuer})`)
  expect(words?.how).toContain('Only a test login shows it.')
})

describe('no family, though it looks like one', () => {
  test.each([
    [
      'B2C at another host',
      `https://b2clogin.example/${id}/b2c_1_signin/v2.0`,
      `${b2c}/${id}/v2.0/`,
    ],
    [
      'a host that ends alike',
      `https://evilb2clogin.com/x/v2.0`,
      `https://evilb2clogin.com/${id}/v2.0/`,
    ],
    [
      'External ID of another tenant',
      'https://northwind.ciamlogin.com/x',
      `https://${id}.ciamlogin.com/22222222-2222-3333-4444-555555555555/v2.0`,
    ],
    ['v1.0 served elsewhere', 'https://login.northwind.example', `https://sts.windows.net/${id}/`],
    [
      'Oracle served elsewhere',
      'https://idcs.northwind.example',
      'https://identity.oraclecloud.com/',
    ],
    [
      'Shopify without its endpoints',
      'https://northwind.example',
      'https://shopify.com/authentication/7156111',
    ],
    ['Thinkific’s name in another host', 'https://x.example', 'https://thinkific.com.evil.example'],
  ])('%s', (_, asked, issuer) => {
    const { finding, verdict } = judge(asked, issuer)
    expect(finding).toMatchObject({ code: 'issuer-differs', severity: 'unknown' })
    expect(verdict).toBe('could-not-tell')
  })
})

describe('what is asked, and offered once it names itself', () => {
  const there = (issuer: string, names = issuer) =>
    answer({ ...good, issuer: names }, { url: addSuffix(issuer) })
  const external = 'https://northwind.ciamlogin.com/northwind.onmicrosoft.com/v2.0'

  test.each([
    [`${entra}/${id}`, `https://sts.windows.net/${id}/`, `${entra}/${id}/v2.0`],
    [`https://login.windows.net/${id}`, `https://sts.windows.net/${id}/`, `${entra}/${id}/v2.0`],
    [
      `https://login.microsoftonline.us/${id}`,
      `https://sts.windows.net/${id}/`,
      `https://login.microsoftonline.us/${id}/v2.0`,
    ],
    [external, ciam, ciam],
    [`${b2c}/n.onmicrosoft.com/b2c_1_in/v2.0`, `${b2c}/${id}/v2.0/`, `${b2c}/${id}/v2.0/`],
  ])('%s', (asked, published, wanted) => {
    expect(judge(asked, published).asked).toBe(addSuffix(wanted))
    expect(judge(asked, published, {}, there(wanted)).words?.fix?.value).toBe(wanted)
    const circle = judge(asked, published, {}, there(wanted, `${asked}/x`))
    expect(circle.words).not.toHaveProperty('fix')
  })

  test('whatever the issuer serves itself, a family stays a warning', () => {
    const own = answer(
      { ...good, issuer: ciam, jwks_uri: `${ciam}/keys` },
      { url: addSuffix(ciam) },
    )
    expect(judge(external, ciam, {}, own)).toMatchObject({
      family: 'Microsoft Entra External ID',
      verdict: 'works-with-warnings',
    })
  })
})
