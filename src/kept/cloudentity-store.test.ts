// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { draftOf, redirectUrlStore } from './cloudentity-store.ts'

const one = { host: 'acme.eu.authz.cloudentity.io', tenantId: 'acme', workspaceId: 'customers' }
const other = { ...one, workspaceId: 'staff' }

test('a redirect URL is remembered for its own workspace', () => {
  redirectUrlStore.write(one, 'https://a.example/')
  expect(redirectUrlStore.read(one)).toBe('https://a.example/')
  expect(redirectUrlStore.read(other)).toBe('')
})

test('a draft is kept for one workspace and one operator', () => {
  const draft = draftOf(one, 'auth0|1')
  draft.save('application', { name: 'Staff', contextCaching: true })
  expect(draft.read()).toMatchObject({
    step: 'application',
    values: { name: 'Staff', contextCaching: true },
  })
  expect(draftOf(one, 'auth0|2').read()).toBeUndefined()
  expect(draftOf(other, 'auth0|1').read()).toBeUndefined()
  draft.remove()
  expect(draft.read()).toBeUndefined()
})

test.each([
  'null',
  '1',
  '{}',
  '{"savedAt":1,"step":"a"}',
  '{"savedAt":"1","step":"a","values":{}}',
  '{',
])('what another program wrote there, %s, is no draft', (text) => {
  const draft = draftOf(one, 'auth0|3')
  draft.save('application', {})
  for (const key of Object.keys(localStorage)) localStorage.setItem(key, text)
  expect(draft.read()).toBeUndefined()
})
