import { dueOf } from '#domain/destinations/auth0/credential/due.ts'
import type { ConnectionRow } from '#domain/destinations/auth0/contract/connection-row.ts'
import { explainFailure } from '#domain/destinations/auth0/failures/explain.ts'
import { failureFacts } from '#domain/destinations/auth0/test-run/timeline-failure.ts'
import type { TestRun } from '#domain/destinations/auth0/test-run/run.ts'
import { endOf } from '#panels/activation/end-of.ts'
import type { VerdictKind } from '#ui/verdict.tsx'
import { agoWords } from '#ui/when.ts'
import { isKnownStrategy, issuerOf } from '../list-rows.ts'
import type { Checked, IssuerVerdict } from './checked.ts'

/** What is known of connections beside what the tenant's list says of them. */
export interface Known {
  /** Test runs of this browser, newest first. */
  readonly runs: readonly TestRun[]
  /** Issuers that were checked since the page was opened, by the id of their connection. */
  readonly checked: Checked
  /** `2026-11-12` */
  readonly today: string
}

export interface Line {
  readonly kind: VerdictKind
  readonly words: string
  /** It stands in place of what the record of the last test says. */
  readonly ofLogin?: true
}

/** Why a connection will not work, or soon will not: each with its cause, and how old it is. */
export type LinesOf = (row: ConnectionRow) => readonly Line[]

export function linesBy({ runs, checked, today }: Known): LinesOf {
  const last = new Map<string, TestRun>()
  for (const run of runs)
    if ((run.outcome === 'passed' || run.outcome === 'failed') && !last.has(run.connection.id))
      last.set(run.connection.id, run)
  return (row) => {
    if (!isKnownStrategy(row)) return []
    const issuer = checked[row.id]
    return [
      ...failed(row, last.get(row.id)),
      ...(row.optionsReadable && issuerOf(row) === undefined
        ? [{ kind: 'bad', words: noIssuer } as const]
        : []),
      ...(issuer ? [{ kind: issuer.kind, words: checkedWords(issuer) }] : []),
      ...due(row, today),
    ]
  }
}

const checkedWords = ({ words, at }: IssuerVerdict) =>
  `${/[.]$/.test(words) ? words : `${words}.`} Checked ${agoWords(at)}.`

const noIssuer = 'Neither an issuer nor where to discover it is stored'

/** A run in this browser that failed, and nothing was recorded since. */
function failed({ testedAt, strategy, options }: ConnectionRow, run: TestRun | undefined): Line[] {
  if (run?.outcome !== 'failed') return []
  const at = endOf(run)
  if (testedAt !== undefined && Date.parse(testedAt) >= at) return []
  const known = { strategy, channel: options?.type }
  const why = run.failure && explainFailure(failureFacts(run.failure, known)).headline
  const words = `Last test here failed, ${agoWords(at)}${why === undefined ? '' : `: ${why}`}`
  return [{ kind: 'bad', words, ofLogin: true }]
}

function due({ expires }: ConnectionRow, today: string): Line[] {
  const found = expires === undefined ? undefined : dueOf(expires, today)
  return found ? [{ kind: found.kind, words: `Client Secret ${found.words}` }] : []
}
