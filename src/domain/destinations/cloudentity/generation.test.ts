import { expect, test } from 'vitest'
import { generationOf } from './generation.ts'

test.each([
  [{ enable_stateful_ctx: false }, '2023-07'],
  [{ stateful_ctx_duration: '0s' }, '2023-07'],
  [{ use_embedded: false, reload_claims_at_refresh_token: false }, '2025-04'],
  [{ reload_claims_at_refresh_token: false }, undefined],
  [{}, undefined],
])('%j is of %s', (config, generation) => {
  expect(generationOf(config)).toBe(generation)
})
