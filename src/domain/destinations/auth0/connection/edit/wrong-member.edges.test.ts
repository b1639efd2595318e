import { describe, expect, test } from 'vitest'
import { production } from '#domain/wire/origin-rules.ts'
import { hostProblem } from './host-problem.ts'
import { wrongMember } from './wrong-member.ts'

const wrong = (document: unknown) => wrongMember(document, production)
const https = 'https://idp.example/x'

describe('a place', () => {
  test.each([
    'http://idp.example',
    'idp.example',
    '/relative',
    'text',
    `${https}${'x'.repeat(2083)}`,
  ])('is not %s', (value) => {
    expect(wrong({ scopes_supported: [], token_endpoint: value })).toBe('token_endpoint')
  })
  test.each([https, '', null, 7, `${https}${'x'.repeat(2083 - https.length)}`])(
    'may be %j',
    (value) => {
      expect(wrong({ token_endpoint: value })).toBeUndefined()
    },
  )
  test('is also what stands below one, at any depth', () => {
    expect(wrong({ mtls_endpoint_aliases: { any: { deep: 'text' } } })).toBe(
      'mtls_endpoint_aliases.any.deep',
    )
    expect(wrong({ a: { b: [{ c_endpoint: 'text' }] } })).toBe('a.b.c_endpoint')
    expect(wrong({ x_endpoint: [{ any: 'text' }] })).toBe('x_endpoint.any')
    expect(wrong({ x_endpoint: [['text']], y: [[https]] })).toBeUndefined()
  })
})

describe('any other text', () => {
  test.each([
    'http://idp.example',
    'FTP://idp.example',
    'custom+a.b-1://x',
    'javascript:alert(1)',
    'VBScript:x',
    'data:text/html,x',
    'blob:https://idp.example/x',
    'file:///etc/passwd',
    'java\tscript:alert(1)',
    'java\nscript:alert(1)',
    'java\rscript:alert(1)',
    '\u0001 javascript:alert(1)',
    ' http://idp.example',
  ])('is not %j', (value) => {
    expect(wrong({ a: 'fine', x_note: value })).toBe('x_note')
  })
  test.each([
    https,
    'Contact: the desk',
    'urn:a:b',
    'see http://idp.example',
    'my javascript:x',
    '1a://x',
  ])('may be %j', (value) => {
    expect(wrong({ x_note: value })).toBeUndefined()
  })
})

describe('a page for people', () => {
  const pages = ['service_documentation', 'op_policy_uri', 'op_tos_uri']
  test.each(pages)('%s may be http, and no script', (name) => {
    expect(wrong({ [name]: 'http://idp.example/docs' })).toBeUndefined()
    expect(wrong({ [name]: 'HTTPS://idp.example/docs' })).toBeUndefined()
    expect(wrong({ [name]: 'ftp://idp.example/docs' })).toBe(name)
    expect(wrong({ [name]: 'javascript:alert(1)//http:' })).toBe(name)
  })
  test('below a place is a place', () => {
    expect(wrong({ x_endpoint_aliases: { op_tos_uri: 'http://idp.example' } })).toBe(
      'x_endpoint_aliases.op_tos_uri',
    )
  })
})

describe('a list', () => {
  test('of names may look like addresses, and holds no script', () => {
    expect(wrong({ claims: ['http://schemas.example/x', 'text'] })).toBeUndefined()
    expect(wrong({ claims: ['text', ' javascript:x'] })).toBe('claims')
    expect(wrong({ a: { claims: ['data:x'] } })).toBe('a.claims')
  })
  test('is looked at to its end', () => {
    expect(wrong({ a: [{ b: 'fine' }, { b: 'http://x.example' }] })).toBe('a.b')
    expect(wrong({ a: [{ b: 'fine' }], token_endpoint: 'text' })).toBe('token_endpoint')
  })
})

test.each([undefined, null, 7, 'http://idp.example', {}, []])('%j has no members', (document) => {
  expect(wrong(document)).toBeUndefined()
})

describe('the host of another tenant', () => {
  const rules = { loopbackHttp: ['http://localhost:4400'] }
  test.each(['northwind.us.auth0.com', 'NORTHWIND.eu.auth0.com', 'localhost:4400'])(
    '%s',
    (host) => {
      expect(hostProblem(host, rules)).toBeUndefined()
    },
  )
  test.each(['localhost:4401', 'https://northwind.auth0.com', 'localhost', ''])(
    'not %j',
    (host) => {
      expect(hostProblem(host, rules)).toBe('A host name only, like northwind.us.auth0.com.')
    },
  )
})
