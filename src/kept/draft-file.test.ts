import { expect, test } from 'vitest'
import { emptyDraft } from '#domain/destinations/auth0/connection/draft.ts'
import { readDraftFile, toDraftFile } from './draft-file.ts'

const values = { ...emptyDraft(), name: 'contoso', clientId: 'northwind-acme' }

test('a file has what was entered, and never a secret', () => {
  const withSecret = { values: { ...values, clientSecret: 'CANARY' }, savedAt: 1, id: 'CANARY-id' }
  const text = toDraftFile([withSecret, { values: emptyDraft() }])
  expect(text).not.toContain('CANARY')
  expect(readDraftFile(text)).toEqual([values, emptyDraft()])
})

test('a file that an editor saved with a byte order mark is the same file', () => {
  expect(readDraftFile(`\uFEFF${toDraftFile([{ values }])}`)).toEqual([values])
})

test.each([
  ['no JSON', 'connections:\n', undefined],
  ['something else', '{"connections": []}', undefined],
  ['a list that is none', '{"greencheck_drafts": {}}', undefined],
  ['another version', '{"greencheck_drafts": [{"version": 9, "values": {}}]}', []],
  [
    'odd members and a secret',
    JSON.stringify({
      greencheck_drafts: [
        { version: 1, values: { name: 'x', scopes: 7, clientSecret: 'CANARY', other: 1 } },
      ],
    }),
    [{ ...emptyDraft(), name: 'x' }],
  ],
])('of %s that is taken which a draft can have', (_, text, read) => {
  expect(readDraftFile(text)).toEqual(read)
})
