import { expect, test } from 'vitest'
import type { Break } from '#domain/destinations/cloudentity/lineage/breaks.ts'
import { mendOf } from './line-words.ts'

test.each<readonly [Break, string | undefined]>([
  [{ kind: 'no-attribute' }, 'attributes: Add the attribute'],
  [{ kind: 'not-escaped', claim: 'a.b' }, 'attributes: Escape the dots'],
  [{ kind: 'not-declared', source: 'a' }, 'attributes: Add the attribute'],
  [{ kind: 'user-info-off' }, 'configuration: Turn on “Get user info”'],
  [{ kind: 'no-mapping' }, 'mappings: Add the mapping'],
  [{ kind: 'copies-all' }, 'mappings: Change the mapping'],
  [{ kind: 'no-context', target: 'a' }, 'mappings: Create the context attribute'],
  [{ kind: 'target-type', wanted: 'bool', given: 'string' }, 'mappings: Change the type'],
  [{ kind: 'claim-type', wanted: 'bool', given: 'string' }, 'mappings: Change the mapping'],
  [{ kind: 'value-type', wanted: 'bool' }, 'mappings: Change the mapping'],
  // Auth0's own matter.
  [{ kind: 'did-not-come' }, undefined],
])('%o is mended at %s', (one, expected) => {
  const mend = mendOf(one)
  expect(mend && `${mend.tab}: ${mend.action}`).toBe(expected)
})
