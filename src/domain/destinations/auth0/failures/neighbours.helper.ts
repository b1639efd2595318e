import { expect, test } from 'vitest'
import type { RowId } from './dictionary.ts'
import { explainFailure } from './explain.ts'
import type { FailureFacts } from './explanation.ts'

/** Real words of a provider, after its code: `invalid_request: nonce required`; without one, a page. */
type Words = readonly string[]

const coded = /^(?<code>[a-z]+(?:_[a-z]+)+|unauthorized): ?(?<description>.*)$/su

const factsOf = (words: string): FailureFacts => {
  const { code = '', description = words } = coded.exec(words)?.groups ?? {}
  return { code, description, channel: 'back_channel', strategy: 'oidc' }
}

/** Each of the texts is read as the row, and ends at its field and step. */
export function testNeighbours(
  all: readonly (readonly [RowId, field: string | undefined, step: string | undefined, Words])[],
) {
  const each = all.flatMap(([id, field, step, words]) =>
    words.map((one) => ({ id, field, step, words: one })),
  )
  test.each(each)('$words: $id', ({ id, field, step, words }) => {
    const told = explainFailure(factsOf(words))
    expect(told.id).toBe(id)
    expect(told.field).toBe(field)
    expect(told.step).toBe(step)
  })
}
