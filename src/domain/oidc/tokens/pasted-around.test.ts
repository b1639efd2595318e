import { describe, expect, test } from 'vitest'
import { readPasted } from './decode.ts'
import { problemWords } from './problem.ts'

const part = (value: unknown) => btoa(JSON.stringify(value)).replaceAll('=', '')
const header = part({ alg: 'RS256', kid: 'k1' })
const token = `${header}.${part({ iss: 'https://sso.northwind.example', sub: 'u1' })}.c2ln`
const other = `${header}.${part({ scope: 'openid' })}.c2ln`

describe('a token inside something else is found, and said where', () => {
  test.each([
    ['the body of a form_post', `id_token=${token}&state=abc`, 'id_token'],
    ['the same, other order', `state=abc&access_token=${other}&id_token=${token}`, 'id_token'],
    ['a body with percent signs', `state=a%3Db&id_token=${token}`, 'id_token'],
    ['a fragment', `https://app.example/cb#id_token=${token}&token_type=Bearer`, 'id_token'],
    ['a fragment alone', `#state=x&id_token=${token}`, 'id_token'],
    ['a logout request', `logout_token=${token}`, 'logout_token'],
    ['a query', `https://idp.example/logout?id_token_hint=${token}&x=1`, 'id_token_hint'],
    [
      'a client assertion',
      `client_assertion_type=urn%3Ax&client_assertion=${token}`,
      'client_assertion',
    ],
    ['a JSON member', `"id_token": "${token}",`, 'id_token'],
    ['a JSON member of JavaScript', `id_token: '${token}',`, 'id_token'],
    ['an escaped JSON member', `\\"id_token\\":\\"${token}\\"`, 'id_token'],
    ['the answer of a token endpoint', `{"access_token":"x","id_token":"${token}"}`, 'id_token'],
    ['a token answer, in quotes', `'{"id_token":"${token}"}'`, 'id_token'],
    ['a member of a list from a recording', `{"name":"id_token","value":"${token}"}`, 'id_token'],
    [
      'the page that posts it',
      `<form method="post"><input type="hidden" name="id_token" value="${token}"/></form>`,
      'id_token',
    ],
    [
      'broken over lines',
      `id_token=${token.slice(0, 30)}\n ${token.slice(30)}\n&state=abc`,
      'id_token',
    ],
  ])('%s', (_, text, within) => {
    expect(readPasted(text)).toMatchObject({ kind: 'jwt', token, within, faults: [] })
  })

  test.each([
    ['typographic quotes', `“${token}”`],
    ['the other way round', `„${token}“`],
    ['guillemets', `«${token}»`],
    ['single ones', `‘${token}’`],
    ['code', '`' + token + '`;'],
    ['angle brackets', `<${token}>`],
    ['escaped', `\\"${token}\\"`],
    ['a header of curl', `-H 'Authorization: Bearer ${token}'`],
    ['a full stop after it', `${token}.`],
  ])('%s are not part of it', (_, text) => {
    const read = readPasted(text)
    expect(read).toMatchObject({ kind: 'jwt', token, faults: [] })
    expect(read).not.toHaveProperty('within')
  })
})

describe('an answer without a token is called so', () => {
  test.each([
    ['code=SplxlOBeZQQYbYS6WxSbIA&state=abc', 'code'],
    ['https://acme.auth0.example/login/callback?code=abc&state=x', 'code'],
    ['{"access_token":"opaque","token_type":"Bearer"}', 'opaque'],
    ['access_token=opaque&token_type=Bearer', 'opaque'],
    ['error=access_denied&error_description=no&state=abc', 'refused'],
    ['https://acme.auth0.example/login/callback?error=access_denied', 'refused'],
    ['https://sso.northwind.example', 'url'],
  ])('%s', (text, code) => {
    const read = readPasted(text)
    expect(read).toMatchObject({ kind: 'problem', problem: { code } })
    if (read.kind === 'problem') expect(problemWords(read.problem).how).toMatch(/\.$/)
  })
})

test('claims that happen to have a member of such a name stay claims', () => {
  expect(readPasted('{"sub":"1","id_token":true}')).toMatchObject({ kind: 'object' })
  expect(readPasted('{"name":"Ann","value":"x"}')).toMatchObject({ kind: 'object' })
})
