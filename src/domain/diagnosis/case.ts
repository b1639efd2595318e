import type { Channel } from '../contract/connection.ts'
import { maxDocumentBytes, type Evidence } from '../contract/evidence.ts'
import type { OriginRules } from '../contract/origin-rules.ts'
import { text, type Metadata } from '../issuer/metadata.ts'
import {
  parseDocument,
  type DocumentRead,
  type DocumentUnreadable,
} from '../issuer/parse-document.ts'
import { adviseChannel, channelsOf, type Channels } from './channels.ts'
import type { Expectation, Subject } from './expectation.ts'

/** Everything a check may look at, read once. */
export interface Case {
  readonly subject: Subject
  readonly expectation: Expectation
  readonly rules: OriginRules
  /** The document's body, read; absent when there is none to read. */
  readonly parsed: DocumentRead | DocumentUnreadable | undefined
  /** As served. */
  readonly published: Metadata | undefined
  /** What the connection would be made of: published and adjusted, or given by hand. */
  readonly metadata: Metadata | undefined
  readonly channels: Channels | undefined
  /** The channel that is judged: the one expected, else the one that suits best. */
  readonly channel: Channel | undefined
}

export type Check<Found> = (found: Case) => readonly Found[]

export function buildCase(subject: Subject, expectation: Expectation, rules: OriginRules): Case {
  const parsed = subject.document && readBody(subject.document)
  const published = parsed?.ok ? parsed.value : undefined
  const base = subject.manual ?? published
  const metadata = base && subject.adjusted ? { ...base, ...subject.adjusted } : base
  const channels = metadata && channelsOf(metadata)
  const channel = expectation.channel ?? (channels && adviseChannel(channels).channel)
  return { subject, expectation, rules, parsed, published, metadata, channels, channel }
}

/** An answer that is usable as a document: 200, or a file that never had a status. */
export const isServed = (evidence: Evidence): boolean =>
  evidence.failure === undefined &&
  evidence.refused === undefined &&
  (evidence.status === undefined || evidence.status === 200) &&
  !isTooLarge(evidence)

export const isTooLarge = (evidence: Evidence): boolean =>
  evidence.failure?.class === 'too-large' || (evidence.bytes ?? 0) > maxDocumentBytes

function readBody(evidence: Evidence) {
  return isServed(evidence) && evidence.body !== undefined
    ? parseDocument(evidence.body)
    : undefined
}

/** The issuer that would be stored. */
export const storedIssuer = ({ metadata }: Case): string | undefined =>
  metadata && text(metadata, 'issuer')
