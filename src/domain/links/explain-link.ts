import { parameterMeaning } from './parameters.ts'
import { findProblems } from './find-link-problems.ts'
import { type KnownTenant, type Values, originOf } from './known-tenant.ts'
import type { LinkProblem } from './link-problem.ts'
import { linkProblems } from './link-problems.ts'
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
      /**
       * The link as it should read. Absent where nothing has to be mended, or where something is
       * wrong that only a person can choose. The application still puts in its own `state` and
       * `nonce` where `stateToReplace` stands.
       */
      readonly mended?: string
    }

/**
 * A pasted direct link in its parts, with what is wrong held against what is known of the tenant.
 * What is not known is said to be so. Pure; no text throws.
 */
export function explainLink(text: string, known: KnownTenant): ExplainedLink {
  const read = readLink(text)
  if (!read.ok) return read
  const { url, repairs } = read
  const entries = [...url.searchParams]
  const problems = findProblems(url, entries, known)
  const mendable = repairs.length > 0 || problems.some(({ fix }) => fix !== undefined)
  const mended = mendable ? mend(url, entries, problems, known) : undefined
  return {
    ok: true,
    url,
    parts: entries.map(explainPart),
    problems,
    repairs,
    ...(mended !== undefined && { mended }),
  }
}

function explainPart([name, value]: readonly [string, string]): ExplainedPart {
  const sensitive = sensitiveKind(name, value)
  return { name, value, meaning: parameterMeaning(name), ...(sensitive && { sensitive }) }
}

function mend(
  url: URL,
  entries: readonly (readonly [string, string])[],
  problems: readonly LinkProblem[],
  known: KnownTenant,
): string | undefined {
  const isWrong = ({ code, fix }: LinkProblem) =>
    linkProblems[code].severity === 'wrong' && fix === undefined
  if (problems.some(isWrong)) return undefined
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
