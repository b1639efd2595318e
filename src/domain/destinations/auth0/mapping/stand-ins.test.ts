import { describe, expect, test } from 'vitest'
import type { OptionsView } from '../contract/views.ts'
import { standInForEmail, standInWords } from './stand-ins.ts'
import { resultingProfile } from './resulting-profile.ts'

const options: OptionsView = { scope: 'openid profile email' }
const idToken = { iss: 'https://sso.northwind.example', sub: 'u1', aud: 'acme', exp: 4102444800 }
const connection = (more: OptionsView = {}) => ({
  id: 'con_1',
  name: 'acme',
  strategy: 'oidc',
  options: { ...options, ...more },
})
const mapped = (attributes: Record<string, unknown>): OptionsView => ({
  attribute_map: { mapping_mode: 'use_map', attributes },
})
const notes = (claims: object, more: OptionsView = {}, profile?: object) =>
  resultingProfile({
    connection: connection(more),
    pasted: { ...idToken, ...claims },
    ...(profile && {
      stored: { user_id: 'oidc|acme|u1', identities: [], profile: { ...profile } },
    }),
  }).notes
const why = (code: string, ...given: Parameters<typeof notes>) =>
  notes(...given).find((note) => note.code === code)?.why

describe('a claim stands in for email only where it holds an address', () => {
  test.each([
    [{ upn: 'ann@acme.example' }, 'upn'],
    [{ mail: '', preferred_username: 'ann@acme.example' }, 'preferred_username'],
    [{ upn: 'ACME\\ann', unique_name: 'ann@acme.example' }, 'unique_name'],
    [{ emails: ['ann@acme.example'] }, 'emails'],
    [{ verified_primary_email: ['ann@acme.example'] }, 'verified_primary_email'],
  ])('%j: %s', (claims, offered) => {
    expect(why('no-email', claims)).toContain(`map email to \${context.tokenset.${offered}}`)
  })

  test.each([
    [{ preferred_username: 'ann_gmail.example#EXT#@northwind.example' }, /guest’s sign-in name/],
    [{ upn: 'ann_gmail.example#ext#@northwind.example' }, /guest’s sign-in name/],
    [{ unique_name: 'NORTHWIND\\ann' }, /Windows sign-in name/],
    [{ preferred_username: 'ann' }, undefined],
    [{ preferred_username: 7 }, undefined],
    [{ emails: [] }, undefined],
    [{ emails: ['ann', 'bob'] }, undefined],
    [{ emails: ['ann@acme.example', 'a@acme.example'] }, /emails.* holds 2.*commas/],
  ])('%j is not offered', (claims, instead) => {
    const words = why('no-email', claims)
    expect(words).not.toContain('${context')
    if (instead) expect(words).toMatch(instead)
    else expect(words).toMatch(/release it to this client\.$/)
  })

  test('Azure AD B2C is named where its list came, and nowhere else', () => {
    expect(why('no-email', { emails: ['ann@acme.example'] })).toMatch(/Azure AD B2C/)
    expect(why('no-email', { upn: 'ann@acme.example' })).not.toMatch(/Azure/)
  })
})

test('what stands in, by value', () => {
  expect(standInForEmail({ upn: 'a@x.example' })).toStrictEqual({ claim: 'upn' })
  expect(standInForEmail({ upn: '', mail: 'x' })).toBeUndefined()
  expect(standInForEmail({ emails: ['a@x.example', 7] })).toBeUndefined()
  expect(standInForEmail({ emails: ['a@x.example', 'x'] })).toBeUndefined()
  expect(standInForEmail({ verified_primary_email: ['a@x.example', 'b@x.example'] })).toEqual({
    claim: 'verified_primary_email',
    entries: 2,
    unfit: 'list',
  })
  expect(standInWords({ claim: 'verified_primary_email', entries: 1 })).toMatch(
    /^ The list verified_primary_email holds one:/,
  )
})

describe('an email that is no address', () => {
  test.each([
    ['NORTHWIND\\ann', /Windows sign-in name/],
    ['ann_gmail.example#EXT#@northwind.example', /guest’s sign-in name/],
    ['ann@acme.example,a@acme.example', /several addresses/],
    ['ann', /something else/],
    ['Ann <ann@acme.example>', /something else/],
    ['@acme.example', /something else/],
    [`${'a'.repeat(250)}@acme.example`, /something else/],
  ])('%s is said, predicted or stored', (email, words) => {
    const [predicted] = notes({ email, email_verified: true })
    expect(predicted).toMatchObject({ code: 'no-address', attribute: 'email', field: 'attributes' })
    expect(predicted?.why).toMatch(words)
    expect(why('no-address', {}, {}, { email })).toMatch(words)
  })

  test.each([
    'ann@acme.example',
    'ann+x@acme.example',
    '"ann b"@acme.example',
    'ann@bücher.example',
    'ann@[192.0.2.1]',
    'ann@intranet',
  ])('%s is one', (email) => {
    expect(notes({ email, email_verified: true })).toEqual([])
  })

  test('names a claim that holds one', () => {
    const claims = { email: 'NORTHWIND\\ann', upn: 'ann@acme.example' }
    expect(why('no-address', claims)).toContain('${context.tokenset.upn}')
  })
})

describe('groups that Microsoft Entra ID left out', () => {
  const overage = {
    email: 'ann@acme.example',
    email_verified: true,
    _claim_names: { groups: 'src1' },
    _claim_sources: { src1: { endpoint: 'https://graph.example/getMemberObjects' } },
  }
  test.each([
    [overage, {}],
    [{ ...overage, _claim_names: undefined, hasgroups: true }, {}],
  ])('%j: why, and both ways out', (claims, more) => {
    const found = notes(claims, more).filter(({ code }) => code === 'group-overage')
    expect(found).toHaveLength(1)
    expect(found[0]?.why).toMatch(/Groups assigned to the application.*Microsoft Graph/)
  })

  test('shows in a profile that bind_all filled, without the provider’s token', () => {
    const { _claim_names: names } = overage
    const found = notes({ email: 'a@acme.example' }, {}, { email: 'a@b', _claim_names: names })
    expect(found.map(({ code }) => code)).toContain('group-overage')
  })

  test('a map that waits for them is not told to ask their IT for the claim', () => {
    const map = mapped({
      email: '${context.tokenset.email}',
      email_verified: '${context.tokenset.email_verified}',
      federated_groups: '${context.tokenset.groups}',
    })
    expect(why('missing', overage, map)).toMatch(/is left out of the token/)
    const { _claim_names: _, ...none } = overage
    expect(why('missing', none, map)).toMatch(/Their IT releases the claim/)
  })

  test.each([[{ groups: ['a'] }], [{ hasgroups: false }], [{ _claim_names: 'groups' }]])(
    '%j is none',
    (claims) => {
      expect(notes(claims).map(({ code }) => code)).not.toContain('group-overage')
    },
  )
})
