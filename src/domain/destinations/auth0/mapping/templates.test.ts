import { describe, expect, test } from 'vitest'
import { recipeIds } from '#domain/providers/recipe.ts'
import { previewLogin } from './preview-login.ts'
import { remarksOf } from './remarks.ts'
import { samples } from './samples.ts'
import { mappingTemplates, templatesFor } from './templates.ts'

const person = {
  name: 'Ann Northwind',
  email: 'ann@northwind.example',
  given_name: 'Ann',
  family_name: 'Northwind',
}
const verified = { ...person, email_verified: true }
const picture = 'https://northwind.example/ann.png'

/** What each makes of its provider's sample. */
const profiles: Readonly<Record<string, object>> = {
  'openid-standard': { ...verified, nickname: 'ann', picture },
  'auth0-standard': { ...verified, nickname: 'ann', picture },
  'okta-org-groups': { ...verified, nickname: person.email, federated_groups: 'Everyone,Sales' },
  'okta-userinfo': { ...verified, nickname: person.email, federated_groups: 'Everyone,Sales' },
  'okta-custom-groups': { ...verified, nickname: person.email, federated_groups: 'Everyone,Sales' },
  'entra-upn-groups': {
    ...person,
    nickname: person.email,
    federated_groups: 'aaaaaaaa-0000-0000-0000-000000000001,aaaaaaaa-0000-0000-0000-000000000002',
    email_domain_verified: true,
  },
  'entra-object-id': {
    ...person,
    nickname: person.email,
    entra_oid: 'aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee',
    entra_tid: '11111111-2222-3333-4444-555555555555',
  },
  'google-workspace': { ...verified, nickname: 'ann', picture, hosted_domain: 'northwind.example' },
  'keycloak-groups': { ...verified, nickname: 'ann', federated_groups: '/sales,/sales/emea' },
  'keycloak-realm-roles': {
    ...verified,
    nickname: 'ann',
    federated_roles: 'editor,offline_access',
  },
  'pingone-username': { ...person, nickname: 'ann' },
  'pingfederate-policy': { ...person, nickname: 'ann' },
  'adfs-upn': { ...person, nickname: person.email },
  'cognito-groups': { ...verified, nickname: 'ann', federated_groups: 'sales,emea' },
  'onelogin-groups': { ...person, nickname: person.email, federated_groups: 'Sales,EMEA' },
  'jumpcloud-standard': { ...verified, nickname: 'ann' },
  'salesforce-userinfo': {
    ...verified,
    nickname: 'ann',
    picture,
    salesforce_user_id: '005Ann',
    salesforce_org_id: '00DNorthwind',
  },
}

describe.each(mappingTemplates)('$id', ({ id, recipe, map, title, source, needs, unverified }) => {
  const connection = {
    id: 'con_1',
    name: 'northwind',
    strategy: 'oidc',
    options: { scope: 'openid profile email', attribute_map: { ...map } },
  }
  const login = { connection, ...samples[recipe] }

  test('makes of the sample the profile that is stated', () => {
    expect(previewLogin(login).profile).toEqual(profiles[id])
  })

  test('has no error, and every claim it names is in the sample', () => {
    const found = remarksOf(login)
    expect(found.filter(({ level }) => level === 'error')).toEqual([])
    expect(found.map(({ code }) => code)).not.toContain('missing')
    expect(found.map(({ code }) => code)).not.toContain('no-email')
  })

  test('says what it is, what it needs and where that stands', () => {
    expect(title).not.toMatch(/\.$/)
    expect(source).toMatch(/^\S+\.\S+|OpenID/)
    if (needs !== undefined) expect(needs).toMatch(/\.$/)
    if (unverified !== undefined) expect(unverified).toMatch(/^[^A-Z].*[^.]$/)
  })
})

test('every provider has a template and a sample, and no two are called alike', () => {
  for (const recipe of recipeIds) expect(templatesFor(recipe), recipe).not.toEqual([])
  const ids = mappingTemplates.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(Object.keys(profiles).sort()).toEqual([...ids].sort())
})
