import { expect, test } from 'vitest'
import type { Break } from '#domain/destinations/cloudentity/lineage/breaks.ts'
import type { Line } from '#domain/destinations/cloudentity/lineage/trace.ts'
import { mendOf } from './line-words.ts'

const came: Line = {
  source: 'id_token',
  claim: 'a.b',
  tokens: [],
  verdict: 'broken',
  breaks: [],
}
const read: Line = { ...came, attribute: 'a.b' }
const mapped: Line = { ...read, mapping: { source: 'a.b', target: 't', type: 'bool' }, target: 't' }
const key = 'edit=%5B%22a.b%22%2C%22t%22%5D'

test.each<readonly [Line, Break, string | undefined]>([
  [came, { kind: 'no-attribute' }, 'attributes#add=a%5C.b: Add the attribute'],
  [read, { kind: 'not-escaped', claim: 'a.b' }, 'attributes#edit=a.b: Escape the dots'],
  [mapped, { kind: 'not-declared', source: 'a.b' }, 'attributes#add=a.b: Add the attribute'],
  [read, { kind: 'user-info-off' }, 'configuration#field-getUserInfo: Turn on “Get user info”'],
  [read, { kind: 'no-mapping' }, 'mappings#add=a.b: Add the mapping'],
  [mapped, { kind: 'copies-all' }, `mappings#${key}: Change the mapping`],
  [mapped, { kind: 'no-context', target: 't' }, `mappings#${key}: Create the context attribute`],
  [
    mapped,
    { kind: 'target-type', wanted: 'bool', given: 'string' },
    `mappings#${key}: Change the type`,
  ],
  [
    mapped,
    { kind: 'claim-type', wanted: 'bool', given: 'string' },
    `mappings#${key}: Change the mapping`,
  ],
  [mapped, { kind: 'value-type', wanted: 'bool' }, `mappings#${key}: Change the mapping`],
  // Auth0's own matter.
  [came, { kind: 'did-not-come' }, undefined],
])('what %o lacks by %o is mended at %s', (line, one, expected) => {
  const mend = mendOf(line, one)
  expect(mend && `${mend.tab}#${mend.hash}: ${mend.action}`).toBe(expected)
})
