import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { production } from '#domain/wire/origin-rules.ts'
import { normalizeIssuer } from '#domain/oidc/issuer/normalize.ts'
import { recipeOf, recipes } from './all.ts'
import { stepsForIt } from './guide.ts'
import { guideOf } from './guides/all.ts'
import { issuerOf } from './issuer-of.ts'
import { type RecipeId, recipeIds } from './recipe.ts'

type Inputs = Record<string, string>
const guid = '02fb4743-189a-4bc7-9d6c-a919edfe6447'
const other = '11111111-2222-3333-4444-555555555555'
const made = (id: RecipeId, inputs: Inputs, rules = production) =>
  issuerOf(recipeOf(id), inputs, rules)

describe('the issuer made of good inputs', () => {
  test.each<[RecipeId, Inputs, string]>([
    ['auth0-tenant', { domain: 'acme.us.auth0.com' }, 'https://acme.us.auth0.com/'],
    ['auth0-tenant', { domain: 'acme.auth0.com' }, 'https://acme.auth0.com/'],
    [
      'auth0-tenant',
      { domain: 'https://acme.eu.auth0.com/authorize?x=1' },
      'https://acme.eu.auth0.com/',
    ],
    ['auth0-tenant', { domain: ' Login.Acme.Example ' }, 'https://login.acme.example/'],
    [
      'okta-org',
      { domain: 'https://acme-admin.okta.com/admin/dashboard' },
      'https://acme.okta.com',
    ],
    ['okta-custom', { domain: 'acme.okta.com' }, 'https://acme.okta.com/oauth2/default'],
    [
      'okta-custom',
      { domain: 'acme.okta.com', server: 'https://acme.okta.com/oauth2/aus1/.well-known/x' },
      'https://acme.okta.com/oauth2/aus1',
    ],
    ['entra', { tenant: guid }, `https://login.microsoftonline.com/${guid}/v2.0`],
    [
      'entra',
      { tenant: `https://login.microsoftonline.com/${guid}/oauth2/v2.0/authorize` },
      `https://login.microsoftonline.com/${guid}/v2.0`,
    ],
    [
      'entra',
      {
        cloud: 'microsoftonline.us',
        tenant: `https://login.microsoftonline.us/${guid}/v2.0`,
      },
      `https://login.microsoftonline.us/${guid}/v2.0`,
    ],
    [
      'entra',
      { cloud: 'partner.microsoftonline.cn', tenant: guid },
      `https://login.partner.microsoftonline.cn/${guid}/v2.0`,
    ],
    [
      'entra',
      { tenant: `https://sts.windows.net/${guid}/` },
      `https://login.microsoftonline.com/${guid}/v2.0`,
    ],
    [
      'entra',
      { tenant: `Directory (tenant) ID: ${guid}` },
      `https://login.microsoftonline.com/${guid}/v2.0`,
    ],
    [
      'entra',
      {
        tenant: `Application (client) ID ${other} Directory (tenant) ID\n${guid} Object ID ${other}`,
      },
      `https://login.microsoftonline.com/${guid}/v2.0`,
    ],
    ['entra', { tenant: `{${guid}}` }, `https://login.microsoftonline.com/${guid}/v2.0`],
    ['google', {}, 'https://accounts.google.com'],
    ['adfs', { server: 'https://sts.acme.example/adfs/ls/?x=1' }, 'https://sts.acme.example/adfs'],
    [
      'cognito',
      { pool: 'eu-west-1_AbC123' },
      'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_AbC123',
    ],
    [
      'cognito',
      { pool: 'https://cognito-idp.us-gov-west-1.amazonaws.com/us-gov-west-1_a/.well-known/x' },
      'https://cognito-idp.us-gov-west-1.amazonaws.com/us-gov-west-1_a',
    ],
    ['onelogin', { domain: 'acme.onelogin.com/portal' }, 'https://acme.onelogin.com/oidc/2'],
    ['jumpcloud', {}, 'https://oauth.id.jumpcloud.com/'],
    ['jumpcloud', { region: 'eu.jumpcloud.com' }, 'https://oauth.id.eu.jumpcloud.com/'],
    ['salesforce', { domain: 'acme.my.salesforce.com' }, 'https://acme.my.salesforce.com'],
    [
      'salesforce',
      { domain: 'https://acme.lightning.force.com/lightning/page/home' },
      'https://acme.my.salesforce.com',
    ],
    ['salesforce', { domain: 'help.acme.example/support' }, 'https://help.acme.example/support'],
    [
      'pingfederate',
      { server: 'https://sso.acme.example:9031/as/authorization.oauth2?x' },
      'https://sso.acme.example:9031',
    ],
    [
      'keycloak',
      { server: 'https://sso.acme.example/auth/realms/Acme/account', realm: 'Acme' },
      'https://sso.acme.example/auth/realms/Acme',
    ],
    [
      'keycloak',
      { server: 'sso.acme.example:8443', realm: 'a' },
      'https://sso.acme.example:8443/realms/a',
    ],
    ['pingone', { region: 'ca', environment: guid }, `https://auth.pingone.ca/${guid}/as`],
    ['pingone', { environment: guid }, `https://auth.pingone.com/${guid}/as`],
  ])('%s %j', (id, inputs, issuer) => {
    expect(made(id, inputs)).toMatchObject({ issuer, problems: {} })
  })

  test('the sandbox’s own hosts are taken as they are', () => {
    const rules = { loopbackHttp: ['http://localhost:4400'] }
    expect(made('auth0-tenant', { domain: 'localhost:4400' }, rules).issuer).toBe(
      'http://localhost:4400/',
    )
    expect(made('auth0-tenant', { domain: 'localhost:4401' }, rules).issuer).toBeUndefined()
  })
})

describe('bad inputs are answered at their input', () => {
  test.each<[RecipeId, Inputs, string, RegExp]>([
    ['auth0-tenant', {}, 'domain', /Give the Domain/],
    ['auth0-tenant', { domain: 'acme' }, 'domain', /region/],
    [
      'auth0-tenant',
      { domain: 'https://manage.auth0.com/dashboard/us/acme' },
      'domain',
      /dashboard/,
    ],
    ['auth0-tenant', { domain: 'eu.auth0.com' }, 'domain', /name is missing/],
    [
      'auth0-tenant',
      { domain: 'ac me.auth0.com' },
      'domain',
      /no Domain\. One looks like northwind\.us/,
    ],
    ['okta-org', { domain: 'acme' }, 'domain', /whole domain/],
    ['okta-custom', { domain: 'acme.okta.com', server: 'a/b' }, 'server', /Letters/],
    ['entra', { tenant: 'common' }, 'tenant', /any directory/],
    ['entra', { tenant: 'acme.onmicrosoft.com' }, 'tenant', /domain/],
    ['entra', { tenant: 'acme' }, 'tenant', /GUID/],
    ['entra', { tenant: 'https://login.microsoftonline.com/common' }, 'tenant', /any directory/],
    ['entra', { tenant: `${guid} ${other}` }, 'tenant', /several/],
    [
      'entra',
      { tenant: `https://login.microsoftonline.us/${guid}/v2.0` },
      'tenant',
      /another cloud\. Choose “US government”/,
    ],
    ['cognito', { pool: 'https://acme.auth.eu-west-1.amazoncognito.com' }, 'pool', /login pages/],
    ['cognito', { pool: 'AbC123' }, 'pool', /looks like/],
    ['onelogin', { domain: 'acme' }, 'domain', /whole domain/],
    ['onelogin', { domain: 'openid-connect.onelogin.com/oidc' }, 'domain', /no account/],
    ['salesforce', { domain: 'acme' }, 'domain', /whole domain/],
    ['pingfederate', { server: 'sso.acme.example:9999' }, 'server', /console/],
    [
      'pingone',
      { region: 'eu', environment: `https://auth.pingone.ca/${guid}/as` },
      'environment',
      /Canada/,
    ],
    ['keycloak', { server: 'sso.acme.example', realm: 'master' }, 'realm', /administers/],
    ['keycloak', { server: 'sso', realm: 'a' }, 'server', /no Server URL/],
    ['pingone', { region: 'xx', environment: guid }, 'region', /Choose/],
    ['pingone', { region: 'eu', environment: 'x' }, 'environment', /GUID/],
  ])('%s %j', (id, inputs, input, problem) => {
    const { issuer, problems } = made(id, inputs)
    expect(issuer).toBeUndefined()
    expect(problems).toEqual({ [input]: expect.stringMatching(problem) })
  })
})

test.each([
  ['acme.us.auth0.com', 'A tenant in the US region.'],
  ['acme.jp.auth0.com', 'A tenant in the Japan region.'],
  ['acme.auth0.com', 'A US tenant from before June 2020: its domain has no region.'],
  ['acme.xx.auth0.com', 'A region this dashboard does not know. The check will tell.'],
  ['login.acme.com', 'Read as a custom domain of an Auth0 tenant.'],
])('%s: what was understood is said', (domain, says) => {
  expect(made('auth0-tenant', { domain }).says).toEqual({ domain: [says] })
})

test('what was cut away is said', () => {
  expect(made('okta-org', { domain: ' https://acme-admin.okta.com/x\n' }).says).toEqual({
    domain: [
      'Removed line breaks and blanks around it.',
      'Read as acme-admin.okta.com.',
      '“-admin” is the console’s address. Read as acme.okta.com.',
    ],
  })
})

test('every recipe stands in the list once and tells their IT where the callback goes', () => {
  expect(recipes.map(({ id }) => id)).toEqual([...recipeIds])
  for (const recipe of recipes) {
    const guide = guideOf(recipe.id)
    expect(stepsForIt(guide, '').join('\n')).toContain('every callback URL')
    expect(stepsForIt(guide, 'front_channel').join('\n')).not.toMatch(/secret|Authorization Code/i)
    const named = [...(recipe.issuer ?? '').matchAll(/\{(\w+)\}/g)].map(([, id]) => id)
    expect(new Set(named)).toEqual(new Set(recipe.inputs.map(({ id }) => id)))
  }
})

test('whatever is typed: an issuer that can be asked, or a problem', () => {
  const typed = fc.oneof(fc.string(), fc.webUrl(), fc.domain(), fc.uuid(), fc.constant(`{${guid}}`))
  fc.assert(
    fc.property(fc.constantFrom(...recipes), fc.array(typed), (recipe, texts) => {
      const inputs = Object.fromEntries(recipe.inputs.map(({ id }, at) => [id, texts[at] ?? '']))
      const { issuer, problems } = issuerOf(recipe, inputs, production)
      if (issuer === undefined) {
        expect(recipe.issuer === undefined || Object.keys(problems).length > 0).toBe(true)
      } else {
        expect(normalizeIssuer(issuer, production)).toMatchObject({ ok: true })
      }
    }),
  )
})
