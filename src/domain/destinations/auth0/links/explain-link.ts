import { findProblems } from './find-link-problems.ts'
import { type KnownTenant, type Values, originOf } from './known-tenant.ts'
import type { LinkProblem } from './link-problem.ts'
import { type LinkProblemCode, linkProblems } from './link-problems.ts'
import { partMeaning } from './part-meaning.ts'
import { type LinkRepair, type LinkUnreadable, readLink } from './read-link.ts'
import { type Sensitive, sensitiveKind } from './sensitive.ts'

export interface ExplainedPart {
  readonly name: string
  readonly value: string
  /** Undefined: no parameter Auth0 documents. */
  readonly meaning: string | undefined
  /** Not to be shown: what the value is. */
  readonly sensitive?: Sensitive
}

export type ExplainedLink =
  | { readonly ok: false; readonly code: LinkUnreadable }
  | {
      readonly ok: true
      readonly url: URL
      /** In the link's own order. */
      readonly parts: readonly ExplainedPart[]
      readonly problems: readonly LinkProblem[]
      readonly repairs: readonly LinkRepair[]
      readonly wrappedBy: readonly string[]
      /**
       * The link as it should read. Absent where nothing has to be mended, or where something is
       * wrong that only a person can choose. The application still puts in its own `state` and
       * `nonce` where `stateToReplace` stands.
       */
      readonly mended?: string
      /** What is wrong and not mended by it: a choice to make, or a setting of the tenant. */
      readonly unmended: readonly LinkProblemCode[]
    }

/** Mended in the tenant: no other text of the link would help. */
export const mendedInTenant: ReadonlySet<LinkProblemCode> = new Set([
  'connection-disabled',
  'not-enabled',
])

/**
 * A pasted direct link in its parts, with what is wrong held against what is known of the tenant.
 * What is not known is said to be so. Pure; no text throws.
 */
export function explainLink(text: string, known: KnownTenant): ExplainedLink {
  const read = readLink(text)
  if (!read.ok) return read
  const { url, repairs, wrappedBy } = read
  const entries = [...url.searchParams]
  const problems = findProblems(url, entries, known)
  const mendable = repairs.length > 0 || problems.some(({ fix }) => fix !== undefined)
  const unmended = problems.flatMap(({ code, fix }) =>
    linkProblems[code].severity === 'wrong' && fix === undefined ? [code] : [],
  )
  const chosen = unmended.every((code) => mendedInTenant.has(code))
  const mended = mendable && chosen ? mend(url, entries, problems, known) : undefined
  return {
    ok: true,
    url,
    parts: entries.map((entry) => explainPart(entry, problems)),
    problems,
    repairs,
    wrappedBy,
    unmended,
    ...(mended !== undefined && { mended }),
  }
}

function explainPart(
  [name, value]: readonly [string, string],
  problems: readonly LinkProblem[],
): ExplainedPart {
  const sensitive = sensitiveKind(name, value)
  // An empty name is no parameter, and not the address.
  const meaning = name === '' ? undefined : partMeaning(name, problems)
  return { name, value, meaning, ...(sensitive && { sensitive }) }
}

function mend(
  url: URL,
  entries: readonly (readonly [string, string])[],
  problems: readonly LinkProblem[],
  known: KnownTenant,
): string {
  const values: Values = new Map()
  for (const [name, value] of entries) if (!values.has(name)) values.set(name, value)
  for (const { fix } of problems) {
    if (!fix?.param) continue
    if (fix.value === undefined) values.delete(fix.param)
    else values.set(fix.param, fix.value)
  }
  const query = [...values]
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .join('&')
  return `${originOf(url, known)}/authorize?${query}`
}
