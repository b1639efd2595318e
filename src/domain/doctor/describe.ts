import { visible } from '#text/visible.ts'
import { catalogue } from './catalogue/all.ts'
import type { Finding, Place, Words } from './finding.ts'

/**
 * A finding to its words, for every face alike: plain text, in which what is not seen of the
 * issuer's strings is written out. Only `fix.value` stays as it came.
 */
export function describeFinding(finding: Finding, place: Place): Words {
  // Each code's entry takes that code's finding; a union of functions cannot be called with a
  // union, so the pair is put together once, here.
  const entry = catalogue[finding.code] as (finding: Finding, place: Place) => Words
  const words = entry(finding, place)
  return {
    ...words,
    headline: visible(words.headline),
    how: visible(words.how),
    ...(words.expected !== undefined && { expected: visible(words.expected) }),
    ...(words.got !== undefined && { got: visible(words.got) }),
    ...(words.fix && { fix: { ...words.fix, label: visible(words.fix.label) } }),
  }
}
