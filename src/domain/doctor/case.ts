import type { Channel } from '#domain/oidc/values.ts'
import { maxDocumentBytes, type Evidence } from '#domain/wire/evidence.ts'
import type { OriginRules } from '#domain/wire/origin-rules.ts'
import { text, type Metadata } from '#domain/oidc/issuer/metadata.ts'
import {
  parseDocument,
  type DocumentRead,
  type DocumentUnreadable,
} from '#domain/oidc/issuer/parse-document.ts'
import { adviseChannel, channelsOf, type Channels } from './channels.ts'
import type { Expectation, Subject } from './expectation.ts'
import { readKeySet, type KeySet } from '#domain/oidc/keys/read-key-set.ts'
import { kindOf, type Kind } from './kind.ts'

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
  readonly kind: Kind | undefined
  /** The metadata of something people can log in at; absent for every other kind. */
  readonly login: Metadata | undefined
  /** Its member names; large documents are walked once. */
  readonly names: readonly string[]
  readonly channels: Channels | undefined
  /** The channel that is judged: the one expected, else the one that suits best. */
  readonly channel: Channel | undefined
  /** The key set's body, read; absent when there is none to read. */
  readonly keys: KeySet | undefined
}

export type Check<Found> = (found: Case) => readonly Found[]

export function buildCase(subject: Subject, expectation: Expectation, rules: OriginRules): Case {
  const parsed = readServed(subject.document, parseDocument)
  const keys = readServed(subject.keys, readKeySet)
  const published = parsed?.ok ? parsed.value : undefined
  const base = subject.manual ?? published
  const metadata = base && subject.adjusted ? { ...base, ...subject.adjusted } : base
  const kind = metadata && kindOf(metadata)
  const login = kind?.kind === 'login' ? metadata : undefined
  const names = login ? Object.keys(login) : []
  const channels = login && channelsOf(login)
  const channel = expectation.channel ?? (channels && adviseChannel(channels).channel)
  const read = { parsed, published, metadata, kind, login, names, channels, channel, keys }
  return { subject, expectation, rules, ...read }
}

/** An answer that is usable as a document: 200, or a file that never had a status. */
export const isServed = (evidence: Evidence): boolean =>
  evidence.failure === undefined &&
  evidence.refused === undefined &&
  (evidence.status === undefined || evidence.status === 200) &&
  !isTooLarge(evidence)

export const isTooLarge = (evidence: Evidence): boolean =>
  evidence.failure?.class === 'too-large' || sizeOf(evidence) > maxDocumentBytes

/** Bytes; a file that was pasted is measured as UTF-8. */
function sizeOf({ bytes, body = '' }: Evidence): number {
  if (bytes !== undefined) return bytes
  return body.length * 3 <= maxDocumentBytes ? body.length : new TextEncoder().encode(body).length
}

/** The body of an answer over the network; a file says nothing about its delivery. */
export const wasDelivered = (evidence: Evidence | undefined): evidence is Evidence =>
  evidence?.status !== undefined && isServed(evidence)

function readServed<T>(evidence: Evidence | undefined, read: (body: string) => T): T | undefined {
  if (!evidence || !isServed(evidence) || evidence.body === undefined) return undefined
  return read(evidence.body)
}

/** The issuer that would be stored. */
export const storedIssuer = ({ metadata }: Case): string | undefined =>
  metadata && text(metadata, 'issuer')

/** With endpoints given by hand there is no document; the issuer given stands for it. */
export const publishedIssuer = ({ published, subject }: Case): string | undefined => {
  const source = published ?? subject.manual
  return source && text(source, 'issuer')
}
