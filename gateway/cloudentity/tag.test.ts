import { expect, test } from 'vitest'
import { projectIdp } from './project-idp.ts'
import { seedState } from './seed.helper.ts'
import { createIdpTags } from './tag.ts'

const [idp] = seedState().idps
const view = (more: object = {}) => {
  const shown = projectIdp({ ...idp, ...more }, '2023-07')
  if (shown === undefined) throw new Error('no view')
  return shown
}
const tags = createIdpTags('MOCK_credential')
const { tag } = tags.tagged(view())

test('a tag is of one view, whichever gateway with that credential made it', () => {
  expect(tags.changedSince(tag, view())).toBeUndefined()
  expect(createIdpTags('MOCK_credential').tagged(view()).tag).toBe(tag)
})

test.each<[object, string[]]>([
  [{ name: 'Other' }, ['name']],
  [{ hidden: true, disabled: true }, ['hidden', 'disabled']],
  [{ settings: { domain: 'other.auth0.com' } }, ['domain', 'client_id', 'scopes']],
  [{ config: { enable_stateful_ctx: true } }, ['caching']],
  [{ mappings: [] }, ['mappings']],
  [{ x_new: 1 }, []],
])('%j is told by the field', (more, fields) => {
  expect(tags.changedSince(tag, view(more))?.map(({ field }) => field)).toEqual(fields)
})

test('of another credential it tells nothing but that it is another', () => {
  expect(createIdpTags('MOCK_other').changedSince(tag, view())).toEqual([])
  expect(tags.changedSince('', view())).toEqual([])
})
