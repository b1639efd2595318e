import type { Evidence } from '#domain/wire/evidence.ts'
import type { OriginRules } from '#domain/wire/origin-rules.ts'
import { type Metadata, text } from '#domain/oidc/issuer/metadata.ts'
import { auth0Profile } from '#domain/destinations/auth0/profile.ts'
import { inputProblemWords } from '#domain/doctor/input-words.ts'
import { normalizeIssuer } from '#domain/oidc/issuer/normalize.ts'
import { parseDocument } from '#domain/oidc/issuer/parse-document.ts'
import type { Jwt } from '#domain/oidc/tokens/decode.ts'
import { verifySignature } from './verify-signature.ts'

export interface SignatureResult {
  readonly outcome: 'passed' | 'failed' | 'unknown'
  /** One or two sentences. Strings of the token and of its issuer stand in it as they came. */
  readonly why: string
}

/** Asks through the gateway. Only addresses go out, never the token. */
export interface Asker {
  readonly document: (url: string) => Promise<Evidence>
  readonly keys: (url: string) => Promise<Evidence>
}

const failed = (why: string): SignatureResult => ({ outcome: 'failed', why })
const unknown = (why: string): SignatureResult => ({ outcome: 'unknown', why })

/** Finds the issuer's keys by its own metadata, and verifies the token with them. */
export async function checkSignature(
  { token, header, claims, faults }: Jwt,
  ask: Asker,
  rules: OriginRules,
): Promise<SignatureResult> {
  const { alg, kid } = header
  if (typeof alg !== 'string') return failed('The header names no algorithm.')
  if (alg.toLowerCase() === 'none' || faults.some(({ code }) => code === 'no-signature'))
    return failed('It is not signed: anybody could have written it.')
  if (alg.startsWith('HS'))
    return unknown(`${alg} is signed with the client’s secret. No published key can verify it.`)
  const issuer = claims['iss']
  if (typeof issuer !== 'string' || issuer === '')
    return unknown(
      issuer === undefined
        ? 'It names no issuer, so there is nobody to ask.'
        : 'Its iss is not one text, so there is nobody to ask.',
    )
  const typed = normalizeIssuer(issuer, rules)
  if (!typed.ok)
    return unknown(`Its issuer is not asked. ${inputProblemWords(typed.code, auth0Profile)}`)

  const document = read(await ask.document(typed.documentUrl))
  if ('problem' in document)
    return unknown(`The issuer’s metadata could not be read: ${document.problem}`)
  const published = text(document.members, 'issuer')
  // Another issuer's keys say nothing (OIDC Core 1.0 §3.1.3.7).
  if (published !== issuer)
    return unknown(
      `The metadata there is of another issuer: ${published ?? 'it names none'}. The token says ${issuer}.`,
    )
  const jwksUri = text(document.members, 'jwks_uri')
  if (jwksUri === undefined) return unknown('The issuer’s metadata names no jwks_uri.')
  const set = read(await ask.keys(jwksUri))
  if ('problem' in set) return unknown(`The issuer’s keys could not be read: ${set.problem}`)
  const keys = set.members['keys']
  if (!Array.isArray(keys)) return unknown('What the issuer publishes at jwks_uri is no key set.')

  const named = typeof kid === 'string' ? `the key ${kid}` : 'a key'
  const verified = await verifySignature(token, keys)
  switch (verified.outcome) {
    case 'passed':
      return {
        outcome: 'passed',
        why: `Signed with ${named} that ${issuer} publishes. Whom it is for and whether it has expired is not part of this.`,
      }
    case 'failed':
      return failed(
        `It does not fit ${named} that ${issuer} publishes: the token was changed, cut, or signed by somebody else.`,
      )
    case 'no-key':
      return unknown(
        `${issuer} publishes no key that fits ${typeof kid === 'string' ? `kid ${kid} and ` : ''}${alg}: keys may have been changed since, or somebody else signed it.`,
      )
    case 'unusable':
      return unknown(`It cannot be verified here: ${verified.message}.`)
  }
}

type Read = { readonly members: Metadata } | { readonly problem: string }

function read({ body, status, failure, refused }: Evidence): Read {
  if (refused) return { problem: 'Greencheck may not ask that address.' }
  if (failure) return { problem: `${failure.host} did not answer as it should.` }
  if (status !== 200 || body === undefined) return { problem: `it answered with status ${status}.` }
  const parsed = parseDocument(body)
  return parsed.ok ? { members: parsed.value } : { problem: `${parsed.message}.` }
}
