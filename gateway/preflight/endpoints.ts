import { maxUrl } from '#domain/destinations/auth0/connection/urls.ts'
import { maxDocumentBytes } from '#domain/wire/evidence.ts'
import type { OriginRules } from '#domain/wire/origin-rules.ts'
import type { PreflightRequest } from '#domain/destinations/auth0/contract/preflight-route.ts'
import { type Metadata, text } from '#domain/oidc/issuer/metadata.ts'
import { normalizeIssuer } from '#domain/oidc/issuer/normalize.ts'
import { parseDocument } from '#domain/oidc/issuer/parse-document.ts'
import { isServed } from '#domain/doctor/case.ts'
import { Failure, ownFailure } from '../failure.ts'
import type { GuardedFetch } from '../probe/guarded-fetch.ts'
import { parseUrl } from '../probe/guard.ts'

export interface Endpoints {
  /** As published. */
  readonly issuer: string
  readonly metadata: Metadata
  readonly authorization: URL
  readonly token: URL | undefined
}

/**
 * Reads the document where it is now, and its endpoints: a browser is not asked for them, so that
 * nobody can have a secret sent to an address of his own choice. Throws 422 `document_unusable`,
 * `issuer_differs` or `endpoint_missing`, 400 for a URL that is none.
 */
export async function readEndpoints(
  probe: GuardedFetch,
  { discoveryUrl, accepted_issuer }: Pick<PreflightRequest, 'discoveryUrl' | 'accepted_issuer'>,
  rules: OriginRules,
  signal: AbortSignal,
): Promise<Endpoints> {
  const typed = normalizeIssuer(discoveryUrl, rules, maxUrl)
  if (!typed.ok)
    throw ownFailure(400, 'invalid_request', 'The discovery URL is not one.', {
      property: 'discoveryUrl',
    })
  const options = { accept: 'application/json', maxBytes: maxDocumentBytes, signal }
  const { evidence } = await probe.get(typed.documentUrl, options)
  const document = isServed(evidence) ? parseDocument(evidence.body ?? '') : undefined
  // A member that comes twice is read differently by different readers (RFC 8259 §4).
  if (!document?.ok || document.duplicates.some(({ path, same }) => path === '' && !same))
    throw issuerFailure('document_unusable', 'The issuer’s discovery document cannot be read now.')
  const metadata = document.value
  const issuer = text(metadata, 'issuer')
  // OIDC Discovery 1.0 §4.3, but for the one final slash that §4.1 leaves open, and for an issuer
  // that the operator knows to be published elsewhere: exactly that one.
  if (issuer === undefined || ![...typed.expected, accepted_issuer].includes(issuer))
    throw issuerFailure('issuer_differs', 'The document there is for another issuer.')
  const authorization = endpoint(metadata, 'authorization_endpoint')
  if (authorization === undefined)
    throw issuerFailure('endpoint_missing', 'The document names no authorization endpoint.')
  return { issuer, metadata, authorization, token: endpoint(metadata, 'token_endpoint') }
}

/** The issuer answered, and what it says cannot be used. */
export const issuerFailure = (code: string, message: string): Failure =>
  new Failure({ source: 'issuer', status: 422, code, message })

/** What it may be is for the guarded fetch to judge. */
const endpoint = (metadata: Metadata, name: string): URL | undefined =>
  parseUrl(text(metadata, name) ?? '')
