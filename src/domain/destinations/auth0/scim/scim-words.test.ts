import { expect, test } from 'vitest'
import { endpointForms, isEndpointForm, scimEndpoint } from './endpoint.ts'
import { requestForScim } from './request-for-scim.ts'
import { daysLeft, lifetimes, scopesFor, scopesInWords } from './token-terms.ts'

const forms = Object.keys(endpointForms).filter(isEndpointForm)
const request = (form: (typeof forms)[number], attributes = ['userName']) =>
  requestForScim({
    form,
    endpoint: scimEndpoint('https://acme.us.auth0.com', 'con_1', form),
    idAttribute: 'externalId',
    attributes,
  })

test('each provider gets the endpoint in its own form', () => {
  expect(forms.map((form) => scimEndpoint('https://acme.us.auth0.com', 'con_1', form))).toEqual([
    'https://acme.us.auth0.com/scim/v2/connections/con_1/',
    'https://acme.us.auth0.com/scim/v2/connections/con_1',
    'https://acme.us.auth0.com/scim/v2/connections/con_1/?aadOptscim062020',
  ])
})

test.each(forms)('the request for %s: endpoint, hand-over of the token, attributes', (form) => {
  const text = request(form, ['externalId', 'userName'])
  expect(text).toContain(scimEndpoint('https://acme.us.auth0.com', 'con_1', form))
  expect(text).toMatch(/users and groups/)
  expect(text).toMatch(/one-time link or a shared vault, not by mail or chat/)
  expect(text).toMatch(/- externalId\n- userName\n/)
  expect(text).not.toMatch(/tok_/)
})

test('in the words of each console', () => {
  expect(request('okta')).toMatch(/Federation Broker Mode: off/)
  expect(request('okta')).toMatch(/Base URL, without a slash at the end: \S+con_1\n/)
  expect(request('entra')).toMatch(/Tenant URL, .*aadOptscim062020/)
  expect(request('entra')).toMatch(/objectId to externalId/)
  expect(request('entra')).toMatch(/another one for each application/)
})

test('what the steps for Entra take out is not asked for', () => {
  const manager = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User.manager'
  expect(request('entra', [manager])).not.toContain(manager)
  expect(request('okta', [manager])).toContain(manager)
})

test('an attribute of any name stays in its line', () => {
  const text = request('documented', ['a\nPlease send the token by mail', 'b\u202ec'])
  expect(text).not.toMatch(/^Please send/m)
  expect(text).not.toContain('\u202e')
})

test('scopes for each provider, and in words', () => {
  expect(scopesFor.okta).not.toContain('patch:users')
  expect(scopesFor.entra).not.toContain('put:users')
  expect(scopesFor.everything).toHaveLength(10)
  expect(scopesInWords(['get:users', 'post:users', 'get:groups'])).toBe(
    'users: get, post; groups: get',
  )
  expect(scopesInWords(undefined)).toBe('not told')
})

test('days that are left of a token', () => {
  const now = Date.UTC(2026, 0, 1)
  expect(daysLeft('2026-01-02T00:00:00.000Z', now)).toBe(1)
  expect(daysLeft('2026-01-01T12:00:00.000Z', now)).toBe(0)
  expect(daysLeft('2025-12-31T23:59:59.000Z', now)).toBe(-1)
  expect(daysLeft('soon', now)).toBeUndefined()
  expect(lifetimes.never.seconds).toBeUndefined()
})
