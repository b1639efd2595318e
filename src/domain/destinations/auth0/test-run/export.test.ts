import { expect, test } from 'vitest'
import { runAsMarkdown } from './export-markdown.ts'
import { redactClaim } from './export-redact.ts'
import { address, withoutAddresses, withoutTokens } from './export-strip.ts'
import { json, markdown, report, run, user } from './export.helper.ts'

test('a passed run, as it goes into a ticket', () => {
  expect(markdown(run())).toBe(`# Test login: passed

- Connection: northwind (oidc)
- Tenant: \`acme.us.auth0.com\`
- Started: \`2026-11-21T09:41:00.000Z\`
- Took: 6.2 s

## Steps

- Authorize: passed. The tenant answered the tester’s request with a code.
- At the IdP: passed, 4.1 s. The user signed in at the provider and was sent back.
- Callback: passed. The provider’s answer was taken at \`/login/callback\`.
- Token: passed. The provider’s token endpoint took the client and its code.
- Signature and claims: passed. Signature, issuer, audience and times of the ID token were accepted.
- Mapping: passed. The claims made a profile.
- Profile: passed, 1.2 s. The tester received the tenant’s ID token and accepted it: the user is \`oidc|northwind|…01\`.

At the IdP, Callback, Token, Signature and claims, Mapping: from one log entry of the tenant.

## Claims of the tenant’s ID token

- iss: \`https://acme.us.auth0.com/\`
- sub: \`oidc|northwind|…01\`
- email: \`e…@northwind.example\`
- \`email_verified\`: true
- name: \`E…\`
- \`phone_number\`: (text of 14)
- \`https://northwind.example/salary\`: (text of 15)
- groups: (list of 2)
- exp: 1795000000

## The tenant’s log

- s: \`2026-11-21T09:41:04.100Z\`, \`oidc|northwind|…01\`

Redacted: values that tell who logged in are shortened or left out. No tokens.
`)
})

test('a failed run says why, without who', () => {
  const failed = run({
    outcome: 'failed',
    verifiedAt: undefined,
    failure: {
      source: 'authorize',
      code: 'unauthorized',
      description: 'user is blocked: Emil Employee <employee@northwind.example>',
    },
  })
  const text = runAsMarkdown(failed, {
    ...report(failed),
    explanation: {
      headline: 'The user is blocked.',
      cause: 'Somebody blocked employee@northwind.example.',
      who: 'administrator',
      next: 'Unblock the user.',
      raw: 'user is blocked',
    },
  })
  expect(text).toContain('# Test login: failed')
  expect(text).toContain('- In short: The user is blocked.')
  expect(text).toContain('`e…@northwind.example`')
  for (const one of [text, json(failed)]) expect(one).not.toMatch(/Emil|employee@|1234567|ninety/)
})

test('JSON parses to the same run, and says that it is redacted', () => {
  const read: unknown = JSON.parse(json(run()))
  expect(read).toMatchObject({
    tenant: 'acme.us.auth0.com',
    connection: { id: 'con_hfE2p4W11AZ2Mejf', name: 'northwind' },
    outcome: 'passed',
    milliseconds: 6200,
    claims: { email: 'e…@northwind.example', groups: '(list of 2)', email_verified: true },
    log: [{ log_id: '90020261121094104100000000000001', type: 's' }],
    redacted: true,
  })
})

test.each([
  ['email', 'emil@northwind.example', 'e…@northwind.example'],
  ['preferred_username', 'emil', 'e…'],
  ['given_name', '𝓔mil', '𝓔…'],
  ['sub', 'nw-1001', '…01'],
  ['sub', 'short', '…'],
  ['user_id', 'oidc|northwind|auth0|563b9b6cf50bc24402a69b80', 'oidc|northwind|…80'],
  ['sub', 'oidc|Emil Larsson|x', 'oidc|…'],
  ['sub', 'waad|Emil Larsson|x', '…'],
  ['sub', 'northwind|northwind|x', '…'],
  ['email', 'x@Emil Larsson, Storgatan 1', 'x…'],
  ['email_verified', 'true', 'true'],
  ['email_verified', null, null],
  ['amr', ['pwd', 'mfa'], 'pwd mfa'],
  ['aud', [1], '(list of 1)'],
  ['department', 'Board', '(text of 5)'],
  [
    'acr',
    'http://schemas.openid.net/pape/policies/2007/06/multi-factor',
    'http://schemas.openid.net/pape/policies/2007/06/multi-factor',
  ],
  ['acr', '1', '1'],
  ['acr', 'Emil Larsson', '(text of 12)'],
  ['amr', ['pwd', '46701234567'], '(list of 2)'],
  ['hd', 'emil.larsson', '(text of 12)'],
  ['locale', 'zh-Hant-TW', 'zh-Hant-TW'],
  ['locale', 'sv_SE', 'sv_SE'],
  ['locale', 'EMIL LARSSON', '(text of 12)'],
  ['zoneinfo', 'America/Argentina/Salta', 'America/Argentina/Salta'],
  ['zoneinfo', 'Emil/Larsson', '(text of 12)'],
  ['updated_at', 1_795_000_000, 1_795_000_000],
  ['updated_at', '2026-11-21T09:41:04.100Z', '2026-11-21T09:41:04.100Z'],
  ['updated_at', 'Emil Larsson, Storgatan 1', '(text of 25)'],
  ['updated_at', 46_701_234_567, '(number)'],
  ['connection', 'northwind', 'northwind'],
  ['connection', 'Emil', '(text of 4)'],
  ['department', true, '(boolean)'],
  ['department', 7, '(number)'],
  ['address', { street: 'x' }, '(object)'],
  ['toString', 'x', '(text of 1)'],
])('%s %j', (name, value, shown) => {
  expect(redactClaim(name, value, { name: 'northwind', strategy: 'oidc' })).toBe(shown)
})

test.each([
  [
    'AADSTS50011 Trace ID: 6f0c7e0e-3c6a-4e0e-9e0f-2f4a8d0a5b00',
    'AADSTS50011 Trace ID: 6f0c7e0e-3c6a-4e0e-9e0f-2f4a8d0a5b00',
  ],
  ['unsupported_response_type_for_client', 'unsupported_response_type_for_client'],
  ['error code=AADSTS50011, code: invalid_grant', 'error code=AADSTS50011, code: invalid_grant'],
  ['code=abc&state=xyz', 'code=[hidden]&state=[hidden]'],
  ['{"client_secret":"hunter2"}', '{"client_secret":"[hidden]"}'],
  ['token: abc', 'token: [hidden]'],
  ['{"accessToken": "abc"}', '{"accessToken": "[hidden]"}'],
  ['invalid token: expired, state: failed', 'invalid token: expired, state: failed'],
  ['Error code: unauthorized', 'Error code: unauthorized'],
  ['Authorization: Basic Zm9vOmJhcg==', 'Authorization: Basic [hidden]'],
  ['Authorization: abc', 'Authorization: [hidden]'],
  ['Basic authentication, Bearer realm="x"', 'Basic authentication, Bearer realm="x"'],
  ['secret w9X8Q~ab.DEFghi.JKL12 is wrong', 'secret [hidden] is wrong'],
  ['code SplxlOBeZQQYbYS6WxSbIA expired', 'code [hidden] expired'],
  ['con_hfE2p4W11AZ2Mejf', 'con_hfE2p4W11AZ2Mejf'],
  ['got eyJhbGciOiJub25lIn0.e30. there', 'got [token] there'],
])('%s', (text, left) => {
  expect(withoutTokens(text)).toBe(left)
})

test.each([
  ['login_hint=emil%40northwind.example', 'login_hint=e…@northwind.example'],
  ['mailto:emil%2Btest%40northwind.example', 'mailto:e…@northwind.example'],
  ['User emil&#64;northwind.example', 'User e…@northwind.example'],
  ['emil＠northwind.example', 'e…@northwind.example'],
  ['em\u{E0041}il\uE000x@north\u2800wind.example', 'e…@north\u2800wind.example'],
  ['andre\u0301@northwind.example', 'a…@northwind.example'],
  ['<"emil larsson"@northwind.example>', '<"…@northwind.example>'],
  [`${'a'.repeat(200)}@northwind.example`, 'a…@northwind.example'],
])('%s', (text, left) => {
  expect(withoutAddresses(text)).toBe(left)
})

// Tried inside a run too, it would be read once for every character of it.
test('an address begins at the first character of a run and nowhere inside', () => {
  const text = `${"a._%+'-é".repeat(4)}@b`
  const sticky = new RegExp(address.source, 'iuy')
  const begins = Array.from({ length: text.length }, (_, at) => {
    sticky.lastIndex = at
    return sticky.test(text)
  })
  expect(begins.map((does, at) => (does ? at : -1)).filter((at) => at >= 0)).toEqual([0])
})

test('texts of 80,000 characters come out', () => {
  for (const piece of [
    'a',
    'a.',
    '%40',
    'eyJ',
    'eyJ.',
    'a@',
    'oidc|',
    'token: ',
    'Basic ',
    '"',
    '~',
  ]) {
    const text = piece.repeat(80_000 / piece.length)
    const told = run({
      claims: { locale: text, [text]: text },
      failure: { source: 'seen', code: text },
    })
    expect(json(told)).toContain('redacted')
    expect(markdown(told)).toContain('Redacted')
  }
})

test('who logged in is not told in other writings', () => {
  const text = [
    'EMIL EMPLOYEE',
    'oidc%7Cnorthwind%7Cemil.larsson',
    'waad|Emil Larsson|x1',
    'user nw-1001 and NW-1001',
    'Employee%40Northwind.example',
    'employee',
  ].join(' ; ')
  const failure = { source: 'authorize', code: 'x', description: text } as const
  const told = run({ outcome: 'failed', verifiedAt: undefined, failure })
  for (const one of [markdown(told), json(told)])
    expect(one).not.toMatch(/emil|larsson|1001|employee/i)
})

test('claims that were too many to keep are said to be', () => {
  const told = run({ claims: { sub: user }, claimsLeftOut: true })
  expect(markdown(told)).toContain('Claims: too many to keep; sub alone was kept.')
  expect(JSON.parse(json(told))).toMatchObject({ claims_left_out: true })
})
