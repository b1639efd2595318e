import { expect, test } from 'vitest'
import { emptyDraft } from '#domain/destinations/auth0/connection/draft.ts'
import { draftName } from './list-row.ts'

test.each([
  [{ name: 'contoso' }, 'contoso'],
  [{ recipe: 'okta-org' as const }, 'Draft: Okta (org server)'],
])('a draft with %o is called %s', (values, name) => {
  const draft = {
    id: 'd',
    savedAt: 1,
    step: 'issuer',
    values: { ...emptyDraft(), ...values },
  } as const
  expect(draftName(draft)).toBe(name)
})
