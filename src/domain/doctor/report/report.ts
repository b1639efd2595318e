import type { Channel } from '#domain/oidc/values.ts'
import { describeFinding } from '../describe.ts'
import type { Diagnosis } from '../diagnose.ts'
import type { Expectation } from '../expectation.ts'
import type { Code, Who, Words } from '../finding.ts'
import { severities, type Severity, type Verdict } from '../severity.ts'

/** What a report says besides the diagnosis: what was judged, when, and for which connection. */
export interface About {
  /** The discovery document's URL; absent for one that was pasted, uploaded or read from a file. */
  readonly url?: string | undefined
  /** Without a URL: what was given in its place; a document, unless it says so. */
  readonly given?: 'documents' | 'endpoints' | undefined
  /** Epoch in milliseconds; absent when unknown. */
  readonly at?: number | undefined
  /** Who asked the issuer, from where; absent where nobody did. */
  readonly from?: string | undefined
  /** Members that stand over the published ones. */
  readonly replaced?: readonly string[] | undefined
  readonly expectation: Expectation
}

export interface ReportSection {
  readonly severity: Severity
  readonly title: string
  readonly items: readonly { readonly code: Code; readonly words: Words }[]
}

export interface Advised {
  readonly name: string
  readonly value: string
  readonly reason: string
}

const verdicts: Readonly<Record<Verdict, (name: string) => string>> = {
  works: (name) => `Fits ${name}`,
  'works-with-warnings': (name) => `Fits ${name}, with warnings`,
  'will-not-work': () => 'Will not work',
  'could-not-tell': () => 'Could not tell',
}

export const verdictWords = ({ verdict, place }: Diagnosis): string =>
  verdicts[verdict](place.profile.name)

export const severityWords: Readonly<Record<Severity, string>> = {
  blocks: 'Blocks login',
  unknown: 'Could not tell',
  'breaks-some': 'May break some logins',
  note: 'Worth knowing',
  fine: 'Fine',
}

export const whoMends: Readonly<Record<Who, string>> = {
  operator: 'whoever sets up the connection',
  'customer-it': 'their IT',
  administrator: 'the administrator of Greencheck',
}

export const channelWords: Readonly<Record<Channel, string>> = {
  front_channel: 'Front Channel',
  back_channel: 'Back Channel',
}

/** Findings with their words, by severity; severities without one are left out. */
export const sectionsOf = ({ findings, place }: Diagnosis): readonly ReportSection[] =>
  severities.flatMap((severity) => {
    const items = findings
      .filter((finding) => finding.severity === severity)
      .map((finding) => ({ code: finding.code, words: describeFinding(finding, place) }))
    return items.length > 0 ? [{ severity, title: severityWords[severity], items }] : []
  })

const adviceNames: Readonly<Record<string, string>> = {
  channel: 'Communication Channel',
  pkce: 'PKCE',
  clientAuth: 'Client authentication',
  scopes: 'Scopes',
}

const valueWords: Readonly<Record<string, string>> = channelWords

/** What suits this issuer best, each with its reason. */
export const adviceOf = ({ advice }: Diagnosis): readonly Advised[] =>
  Object.entries(advice).flatMap(([name, given]: [string, Given | undefined]) => {
    if (!given) return []
    const value = typeof given.value === 'string' ? given.value : given.value.join(' ')
    return [
      { name: adviceNames[name] ?? name, value: valueWords[value] ?? value, reason: given.reason },
    ]
  })

interface Given {
  readonly value: string | readonly string[]
  readonly reason: string
}

/** What was expected of the connection, as names and values. */
export function expectationWords(expectation: Expectation): readonly (readonly [string, string])[] {
  const { channel, pkce, clientAuth, scopes, issuer } = expectation
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['Communication Channel', channel && channelWords[channel]],
    ['PKCE', pkce],
    ['Client authentication', clientAuth],
    ['Scopes', scopes?.join(' ')],
    ['Expected issuer', issuer],
  ]
  return rows.flatMap(([name, value]) => (value ? [[name, value] as const] : []))
}
