import { catalogue } from './catalogue/all.ts'
import type { Catalogue } from './catalogue/entry.ts'
import { visible } from './visible.ts'
import type { Code, Finding, FindingOf, Place, Words } from './finding.ts'

/**
 * A finding to its words, for every face alike: plain text, in which control and bidi characters
 * of the issuer's strings are written out. Only `fix.value` stays as it came.
 */
export function describeFinding(finding: Finding, place: Place): Words {
  const words = wordsOf(catalogue, finding.code, finding, place)
  return {
    ...words,
    headline: visible(words.headline),
    how: visible(words.how),
    ...(words.expected !== undefined && { expected: visible(words.expected) }),
    ...(words.got !== undefined && { got: visible(words.got) }),
    ...(words.fix && { fix: { ...words.fix, label: visible(words.fix.label) } }),
  }
}

// The catalogue's type says that each code's entry takes that code's finding; a union of
// functions cannot be called with a union, so the pair is put together once, here.
function wordsOf<C extends Code>(all: Catalogue, code: C, finding: Finding, place: Place): Words {
  return all[code](finding as FindingOf<C>, place)
}

export const codes = Object.keys(catalogue)
