import { catalogue } from './catalogue/all.ts'
import type { Catalogue } from './catalogue/entry.ts'
import type { Code, Finding, FindingOf, Place, Words } from './finding.ts'

/** A finding to its words, for every face alike. */
export function describeFinding(finding: Finding, place: Place): Words {
  return wordsOf(catalogue, finding.code, finding, place)
}

// The catalogue's type says that each code's entry takes that code's finding; a union of
// functions cannot be called with a union, so the pair is put together once, here.
function wordsOf<C extends Code>(all: Catalogue, code: C, finding: Finding, place: Place): Words {
  return all[code](finding as FindingOf<C>, place)
}

export const codes = Object.keys(catalogue)
