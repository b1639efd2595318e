import type { Channel } from '#domain/oidc/values.ts'
import { maxDocumentBytes, type Evidence } from '#domain/wire/evidence.ts'
import type { OriginRules } from '#domain/wire/origin-rules.ts'
import { text, type Metadata } from '#domain/oidc/issuer/metadata.ts'
import {
  parseDocument,
  type DocumentRead,
  type DocumentUnreadable,
} from '#domain/oidc/issuer/parse-document.ts'
import type { Profile } from './profile.ts'
import { adviseChannel, channelsOf, type Channels } from './channels.ts'
import { possible, type Expectation, type Probed, type Subject } from './expectation.ts'
import { readKeySet, type KeySet } from '#domain/oidc/keys/read-key-set.ts'
import { challengeOf } from './challenge.ts'
import { kindOf, type Kind } from './kind.ts'

const probes = ['document', 'keys'] as const
export type Probe = (typeof probes)[number]

/** The subject with the evidence that arrived, and no other. */
interface Arrived extends Omit<Subject, Probe> {
  readonly document: Evidence | undefined
  readonly keys: Evidence | undefined
}

/** Everything a check may look at, read once. */
export interface Case {
  readonly subject: Arrived
  /** What was asked for and lost on our own side. */
  readonly lost: readonly Probe[]
  readonly expectation: Expectation
  readonly rules: OriginRules
  /** What the destination demands. */
  readonly profile: Profile
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

const arrived = (probed: Probed) => (probed === 'lost' ? undefined : probed)

export function buildCase(
  given: Subject,
  expected: Expectation,
  rules: OriginRules,
  profile: Profile,
): Case {
  const expectation = possible(expected, profile)
  const lost = probes.filter((probe) => given[probe] === 'lost')
  const subject = { ...given, document: arrived(given.document), keys: arrived(given.keys) }
  const parsed = readServed(subject.document, parseDocument, documentLimit(profile))
  const keys = readServed(subject.keys, readKeySet)
  const published = parsed?.ok ? parsed.value : undefined
  const metadata = metadataOf(published, given)
  const kind = metadata && kindOf(metadata)
  const login = kind?.kind === 'login' ? metadata : undefined
  const names = login ? Object.keys(login) : []
  const channels = login && channelsOf(login, profile)
  const channel = expectation.channel ?? (channels && adviseChannel(channels, profile).channel)
  const read = { parsed, published, metadata, kind, login, names, channels, channel, keys }
  return { subject, lost, expectation, rules, profile, ...read }
}

/** The document as served; undefined when there is none that can be read. */
export function readPublished(document: Probed, profile: Profile): Metadata | undefined {
  const parsed = readServed(arrived(document), parseDocument, documentLimit(profile))
  return parsed?.ok ? parsed.value : undefined
}

/** What the connection would be made of: published and adjusted, or given by hand. */
export function metadataOf(
  published: Metadata | undefined,
  { manual, adjusted }: Pick<Subject, 'manual' | 'adjusted'>,
): Metadata | undefined {
  const base = manual ?? published
  return base && adjusted ? { ...base, ...adjusted } : base
}

/** An answer that is usable as a document: 200, or a file that never had a status. */
export const isServed = (evidence: Evidence, maxBytes = maxDocumentBytes): boolean =>
  evidence.failure === undefined &&
  evidence.refused === undefined &&
  (evidence.status === undefined || evidence.status === 200) &&
  !isTooLarge(evidence, maxBytes) &&
  challengeOf(evidence) === undefined

/** Larger than that, or than a probe reads. */
export const isTooLarge = (evidence: Evidence, maxBytes = maxDocumentBytes): boolean =>
  evidence.failure?.class === 'too-large' || sizeOf(evidence, maxBytes) > maxBytes

/** Bytes of a discovery document that the destination takes. */
export const documentLimit = ({ maxDocument }: Profile): number => maxDocument?.bytes ?? Infinity

/** Bytes; a file that was pasted is measured as UTF-8. */
function sizeOf({ bytes, body = '' }: Evidence, maxBytes: number): number {
  if (bytes !== undefined) return bytes
  return body.length * 3 <= maxBytes ? body.length : new TextEncoder().encode(body).length
}

/** The body of an answer over the network; a file says nothing about its delivery. */
export const wasDelivered = (evidence: Evidence | undefined): evidence is Evidence =>
  evidence?.status !== undefined && isServed(evidence)

function readServed<T>(
  evidence: Evidence | undefined,
  read: (body: string) => T,
  maxBytes?: number,
): T | undefined {
  if (!evidence || !isServed(evidence, maxBytes) || evidence.body === undefined) return undefined
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
