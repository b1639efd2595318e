import { text, type Metadata } from '#domain/oidc/issuer/metadata.ts'
import { normalizeIssuer, type NormalizedIssuer } from '#domain/oidc/issuer/normalize.ts'
import type { OriginRules } from '#domain/wire/origin-rules.ts'
import type { Probed } from './expectation.ts'
import { isEntra } from './host.ts'
import { noAnswer, type NoAnswer } from './network.ts'
import type { Profile } from './profile.ts'

/** What is needed to say which other issuer could be meant. */
export interface Located {
  readonly typed: NormalizedIssuer
  /** The issuer its document names: another one. */
  readonly published: string
  readonly rules: OriginRules
  readonly profile: Profile
}

/** An issuer that could be entered instead, and what asking for its document showed. */
export type Home = { readonly issuer: string } & (
  | { readonly seen: 'not-asked' }
  /** Nothing there names it: entering it would lead nowhere, or in a circle. */
  | {
      readonly seen: 'nothing'
      readonly answer?: NoAnswer | undefined
      readonly names?: string | undefined
    }
  /** It names itself there, in the same words as the document that was asked for. */
  | { readonly seen: 'same' }
  /** It names itself there, with other endpoints or keys. */
  | { readonly seen: 'another'; readonly members: readonly string[] }
)

/** What makes two documents those of one provider: where people, codes and keys are. */
const telling = ['authorization_endpoint', 'token_endpoint', 'jwks_uri']

const isPlain = (issuer: string) => /^[\x21-\x7e]+$/.test(issuer)

interface Candidate extends NormalizedIssuer {
  readonly issuer: string
}

/**
 * The issuer to look for. Entra's v1.0 document has a newer one of the same tenant beside it. A
 * look-alike is never one click away.
 */
function candidateOf({ typed, published, rules, profile }: Located): Candidate | undefined {
  const v1 = /^https:\/\/sts\.[^/]+\/([^/]+)\/$/.exec(published)
  const issuer = v1 && isEntra(typed.documentUrl) ? `${loginHost(typed)}/${v1[1]}/v2.0` : published
  const read = isPlain(issuer) && normalizeIssuer(issuer, rules, profile.maxDiscoveryUrl)
  // One that is read as another when it is entered would lead in a circle.
  const leadsThere = read && read.ok && read.expected.includes(issuer)
  return leadsThere && !read.notes.includes('full-url') ? { ...read, issuer } : undefined
}

/** `login.windows.net` and `sts.windows.net` are older names of it. */
const loginHost = ({ host }: NormalizedIssuer): string =>
  host.endsWith('.windows.net') ? 'https://login.microsoftonline.com' : `https://${host}`

/**
 * The URL to ask before another issuer is offered; undefined where there is none, or where it is
 * the one that answered already.
 */
export function homeUrl(located: Located): string | undefined {
  const url = candidateOf(located)?.documentUrl
  return url === located.typed.documentUrl ? undefined : url
}

/** Reads what that showed. `document`: what the URL that was typed answered, as read. */
export function readHome(
  located: Located,
  document: Metadata,
  asked: Probed,
  read: (evidence: Probed) => Metadata | undefined,
): Home | undefined {
  const candidate = candidateOf(located)
  if (!candidate) return undefined
  const { issuer, documentUrl, expected } = candidate
  if (documentUrl === located.typed.documentUrl) return { issuer, seen: 'same' }
  // An answer about another issuer than this one says nothing.
  if (!asked || asked === 'lost' || asked.url !== documentUrl) return { issuer, seen: 'not-asked' }
  const home = read(asked)
  const names = home && text(home, 'issuer')
  if (!home || names === undefined || !expected.includes(names))
    return { issuer, seen: 'nothing', answer: noAnswer(asked), names }
  const members = telling.filter((name) => text(home, name) !== text(document, name))
  return members.length === 0 ? { issuer, seen: 'same' } : { issuer, seen: 'another', members }
}

/** The issuer to offer: one that was seen to name itself. */
export const offered = (home: Home | undefined): string | undefined =>
  home?.seen === 'same' || home?.seen === 'another' ? home.issuer : undefined
