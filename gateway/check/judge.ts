import { type Evidence, maxDocumentBytes } from '#domain/wire/evidence.ts'
import type { OriginRules } from '#domain/wire/origin-rules.ts'
import { buildCase, readPublished } from '#domain/doctor/case.ts'
import { auth0Profile } from '#domain/destinations/auth0/profile.ts'
import { type Diagnosis, diagnose } from '#domain/doctor/diagnose.ts'
import { evidenceOfText } from '#domain/doctor/expectation.ts'
import type { About } from '#domain/doctor/report/report.ts'
import { inputProblemWords } from '#domain/doctor/input-words.ts'
import { homeUrlOf } from '#domain/doctor/issuer-standing.ts'
import { text } from '#domain/oidc/issuer/metadata.ts'
import { type NormalizedIssuer, normalizeIssuer } from '#domain/oidc/issuer/normalize.ts'
import type { GuardedFetch } from '../probe/guarded-fetch.ts'
import { type CheckArguments, UsageError } from './arguments.ts'

export interface JudgeDeps {
  readonly rules: OriginRules
  readonly probe: GuardedFetch
  /** At most `maxBytes` bytes of a file. Rejects when it cannot be read. */
  readonly readFile: (path: string, maxBytes: number) => Promise<Uint8Array>
  /** Epoch in milliseconds: what a certificate's dates are held against. */
  readonly now: () => number
}

export interface Judged {
  readonly diagnosis: Diagnosis
  readonly about: About
}

/** Gathers the evidence a command names and judges it. @throws UsageError */
export async function judge(args: CheckArguments, deps: JudgeDeps): Promise<Judged> {
  const { expectation } = args
  const { rules } = deps
  // Before anything is fetched: a file that is not there is a mistake in the command.
  const given = args.jwksFile === undefined ? undefined : await fromFile(args.jwksFile, deps)
  const { typed, document } = await documentOf(args, deps)
  const published = typed && readPublished(document, auth0Profile)
  const jwksUri = published && text(published, 'jwks_uri')
  const keys = given ?? (jwksUri === undefined ? undefined : await ask(jwksUri, deps))
  const subject = { typed, document, keys }
  // One request more, before an issuer is offered that the document names in place of its own.
  const homeUrl = homeUrlOf(buildCase(subject, expectation, rules, auth0Profile))
  const home = homeUrl === undefined ? undefined : await ask(homeUrl, deps)
  return {
    diagnosis: diagnose({ ...subject, home }, expectation, rules, auth0Profile),
    about: { ...(typed && { url: document.url, at: document.at }), expectation },
  }
}

interface Answered {
  /** Absent for a file: nothing was asked. */
  readonly typed?: NormalizedIssuer
  readonly document: Evidence
}

async function documentOf({ target }: CheckArguments, deps: JudgeDeps): Promise<Answered> {
  if ('file' in target) return { document: await fromFile(target.file, deps) }
  const typed = normalizeIssuer(target.url, deps.rules, auth0Profile.maxDiscoveryUrl)
  if (!typed.ok) throw new UsageError(inputProblemWords(typed.code, auth0Profile))
  return { typed, document: await ask(typed.documentUrl, deps) }
}

async function ask(url: string, { probe }: JudgeDeps): Promise<Evidence> {
  const options = { accept: 'application/json', maxBytes: maxDocumentBytes }
  return (await probe.get(url, options)).evidence
}

/** Decoded as an answer is: UTF-8 with replacement, a byte order mark kept. */
async function fromFile(path: string, { readFile, now }: JudgeDeps): Promise<Evidence> {
  const bytes = await readFile(path, maxDocumentBytes + 1).catch((error: unknown) => {
    const why = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : ''
    throw new UsageError(`Cannot read the file ${path}${why}. A URL begins with https://.`)
  })
  const body = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  return { ...evidenceOfText(body), at: now(), bytes: bytes.byteLength }
}
