import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { draftShape, emptyDraft, withoutSecret } from './draft.ts'
import { fromStoredDraft, toStoredDraft } from './stored-draft.ts'

const throughJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

test('a draft comes back as it was', () => {
  const draft = {
    ...emptyDraft(),
    recipe: 'entra' as const,
    recipeInputs: { tenant: 'x' },
    adjusted: { issuer: 'https://a.example', scopes_supported: ['openid'] },
    uploadedMetadata: { issuer: 'https://a.example', nested: { deep: [1] } },
    applications: ['a', 'b'],
  }
  expect(fromStoredDraft(throughJson(toStoredDraft(draft)))).toEqual(draft)
})

test('a secret is never kept, wherever it was put', () => {
  const values = {
    ...emptyDraft(),
    clientSecret: 'CANARY',
    client_secret: 'CANARY',
    adjusted: { client_secret: 'CANARY' },
    uploadedMetadata: { client_secret: 'CANARY', issuer: 'https://a.example' },
  }
  expect(JSON.stringify(toStoredDraft(values))).not.toContain('CANARY')
  expect(withoutSecret(values)).not.toHaveProperty('clientSecret')
  const stored = throughJson({ version: 1, values })
  expect(JSON.stringify(fromStoredDraft(stored))).not.toContain('CANARY')
})

test.each([
  undefined,
  null,
  'draft',
  [],
  {},
  { version: 2, values: emptyDraft() },
  { version: '1', values: emptyDraft() },
  { version: 1 },
  { version: 1, values: [] },
])('%j is no draft', (stored) => {
  expect(fromStoredDraft(stored)).toBeUndefined()
})

test('what is of the wrong type falls back, the rest stays', () => {
  const values = { name: 'northwind', scopes: 'openid', channel: 'side_channel', recipe: 'gone' }
  expect(fromStoredDraft({ version: 1, values })).toEqual({ ...emptyDraft(), name: 'northwind' })
})

test('whatever is in storage, what comes out is a draft or nothing', () => {
  const members = Object.keys(emptyDraft())
  const hostile = fc.record({
    version: fc.constant(1),
    values: fc.dictionary(fc.constantFrom(...members, '__proto__', 'constructor'), fc.jsonValue()),
  })
  fc.assert(
    fc.property(hostile, (stored) => {
      const draft = fromStoredDraft(throughJson(stored))
      expect(draftShape.safeParse(draft).success).toBe(true)
      expect(Object.getPrototypeOf(draft)).toBe(Object.prototype)
    }),
  )
})
