import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Evidence } from '#domain/wire/evidence.ts'
import { production } from '#domain/wire/origin-rules.ts'
import { auth0Profile } from '#domain/destinations/auth0/profile.ts'
import { diagnose, type Diagnosis } from '#domain/doctor/diagnose.ts'
import { evidenceOfText, type Subject } from '#domain/doctor/expectation.ts'
import { normalizeIssuer } from '#domain/oidc/issuer/normalize.ts'

/** A row of an INDEX.tsv by its column names. */
export type Row = Readonly<Record<string, string>>

export interface Judged {
  readonly row: Row
  /** As it lies in the folder, to hold a reason against. */
  readonly text: string
  readonly diagnosis: Diagnosis
  /** What was typed is refused before anything is asked; the document is then judged as a file. */
  readonly refusedInput?: string
}

const goodIssuer = 'https://idp.example.com'
/** Beside a key set: a document with which nothing is wrong, and the usual algorithms. */
const goodDocument = {
  issuer: goodIssuer,
  authorization_endpoint: `${goodIssuer}/authorize`,
  token_endpoint: `${goodIssuer}/token`,
  jwks_uri: `${goodIssuer}/jwks`,
  response_types_supported: ['code'],
  subject_types_supported: ['public'],
  id_token_signing_alg_values_supported: ['RS256', 'ES256', 'ES384'],
  token_endpoint_auth_methods_supported: ['client_secret_post'],
}

/** The rows of a folder's INDEX.tsv; none when the folder has no such file. */
export function readIndex(folder: string): readonly Row[] {
  const path = join(folder, 'INDEX.tsv')
  if (!existsSync(path)) return []
  const [head = '', ...lines] = readFileSync(path, 'utf8').trimEnd().split('\n')
  const names = head.split('\t')
  return lines.map((line) => {
    const values = line.split('\t')
    return Object.fromEntries(names.map((name, at) => [name, values[at] ?? '']))
  })
}

/** What lies in a folder: a discovery document, a raw answer with its headers, or a key set. */
export type Kind = 'disc' | 'http' | 'jwks'
export const kindOf = (text: string | undefined): Kind =>
  text === 'http' || text === 'jwks' ? text : 'disc'

/**
 * Judges one of them as it would be judged live, at that moment; with no issuer that was asked for,
 * as a file that was given.
 */
export function judge(row: Row, file: string, kind: Kind, asked: string, now: number): Judged {
  const bytes = readFileSync(file)
  const judged = (subject: Subject, refusedInput?: string): Judged => ({
    row,
    text: decode(bytes),
    diagnosis: diagnose(subject, {}, production, auth0Profile),
    ...(refusedInput !== undefined && { refusedInput }),
  })
  const answer = answerAt(now)
  if (kind === 'jwks') return judged(beside(answer, bytes))
  if (asked === '') return judged({ document: evidenceOfText(decode(bytes)), keys: undefined })
  const url = asked.replace(/\s*\(.*\)$/, '')
  const typed = normalizeIssuer(url, production, auth0Profile.maxDiscoveryUrl)
  if (!typed.ok) {
    const document = kind === 'http' ? rawAnswer(url, bytes) : evidenceOfText(decode(bytes), url)
    return judged({ document, keys: undefined }, typed.code)
  }
  const document = kind === 'http' ? rawAnswer(typed.documentUrl, bytes) : answer(url, bytes)
  return judged({ typed, document, keys: undefined })
}

type Answer = (url: string, body: Buffer | object) => Evidence

const beside = (answer: Answer, keys: Buffer): Subject => ({
  document: answer(`${goodIssuer}/.well-known/openid-configuration`, goodDocument),
  keys: answer(`${goodIssuer}/jwks`, keys),
})

const answerAt =
  (at: number): Answer =>
  (url, body) => {
    const text = Buffer.isBuffer(body) ? decode(body) : JSON.stringify(body)
    const headers = { 'content-type': 'application/json' }
    const bytes = Buffer.byteLength(text)
    return { url, hops: [], at, ms: 100, status: 200, headers, body: text, bytes }
  }

/** A status line, headers, an empty line, the body. */
function rawAnswer(url: string, bytes: Buffer): Evidence {
  const text = decode(bytes)
  const end = /\r?\n\r?\n/.exec(text)
  const head = end ? text.slice(0, end.index) : text
  const body = end ? text.slice(end.index + end[0].length) : ''
  const [first = '', ...lines] = head.split(/\r?\n/)
  const headers = Object.fromEntries(
    lines.map((line) => {
      const colon = line.indexOf(':')
      return [line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()]
    }),
  )
  const status = Number(first.split(' ')[1])
  // The Date of a capture says nothing about a clock today.
  return { url, hops: [], at: 0, ms: 100, status, headers, body, bytes: Buffer.byteLength(body) }
}

const decode = (bytes: Buffer) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
