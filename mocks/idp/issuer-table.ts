import { northwindDocument, withMembers, type Document } from './document.ts'
import { hostileMembers } from './hostile.ts'

/** What one address of an issuer answers instead of JSON. */
export type Fault =
  | { readonly kind: 'status'; readonly status: number; readonly retryAfter?: number }
  /** A test for robots, in front of the issuer. */
  | { readonly kind: 'challenge' }
  | { readonly kind: 'html' }
  | { readonly kind: 'truncated' }
  | { readonly kind: 'slow' }
  | { readonly kind: 'loop' }

export interface IssuerRow {
  /** Below the origin; '' is northwind itself. */
  readonly path: string
  readonly about: string
  /** Members that differ from northwind's; `undefined` leaves one out. */
  readonly members?: Document | ((origin: string) => Document)
  readonly documentFault?: Fault
  readonly keysFault?: Fault
}

/** Together over 129 KB: Auth0 refuses documents over 128 KB (auth0.com/docs oidc.mdx). */
const hugeClaims = Array.from({ length: 6255 }, (_, index) => `padding_claim_${1000 + index}`)

export const issuerTable: readonly IssuerRow[] = [
  { path: '', about: 'northwind itself, for tests without a network' },
  { path: '/plain', about: 'a faithful issuer: both channels, S256, keys' },
  {
    path: '/wrong-issuer',
    about: 'names another issuer, which publishes other endpoints; the tokens are northwind’s',
    members: (origin) => ({ ...northwindDocument(origin), issuer: `${origin}/plain` }),
  },
  {
    path: '/unknown-issuer',
    about: 'names an issuer where nobody answers; the tokens are northwind’s',
    members: (origin) => ({ ...northwindDocument(origin), issuer: `${origin}/nobody` }),
  },
  {
    path: '/other-url',
    about: 'northwind’s own document at another URL than its issuer',
    members: northwindDocument,
  },
  {
    path: '/no-jwks',
    about: 'its jwks_uri answers 404',
    keysFault: { kind: 'status', status: 404 },
  },
  { path: '/html', about: 'a login page where JSON belongs', documentFault: { kind: 'html' } },
  { path: '/slow', about: 'answers too late', documentFault: { kind: 'slow' } },
  { path: '/not-json', about: 'JSON cut in half', documentFault: { kind: 'truncated' } },
  {
    path: '/http-500',
    about: 'answers 500',
    documentFault: { kind: 'status', status: 500 },
  },
  {
    path: '/http-503',
    about: 'answers 503, and when to try again',
    documentFault: { kind: 'status', status: 503, retryAfter: 120 },
  },
  {
    path: '/challenge',
    about: 'has a test for robots in front of it',
    documentFault: { kind: 'challenge' },
  },
  {
    path: '/code-only',
    about: 'the back channel only: no id_token response, no form_post',
    members: {
      response_types_supported: ['code'],
      response_modes_supported: ['query', 'fragment'],
      grant_types_supported: ['authorization_code', 'refresh_token'],
    },
  },
  {
    path: '/id-token-only',
    about: 'the front channel only: no code, no token endpoint',
    members: {
      response_types_supported: ['id_token'],
      response_modes_supported: ['fragment', 'form_post'],
      grant_types_supported: ['implicit'],
      token_endpoint: undefined,
      token_endpoint_auth_methods_supported: undefined,
      code_challenge_methods_supported: undefined,
    },
  },
  {
    path: '/no-pkce',
    about: 'does not say that it supports PKCE',
    members: { code_challenge_methods_supported: undefined },
  },
  {
    path: '/signed-only',
    about: 'answers a login with a signed answer only (JARM)',
    members: { response_modes_supported: ['jwt', 'query.jwt', 'fragment.jwt', 'form_post.jwt'] },
  },
  { path: '/huge', about: 'a document over 128 KB', members: { claims_supported: hugeClaims } },
  { path: '/redirect-loop', about: 'redirects to itself', documentFault: { kind: 'loop' } },
  {
    path: '/incomplete',
    about: 'without authorization_endpoint and jwks_uri',
    members: { authorization_endpoint: undefined, jwks_uri: undefined },
  },
  { path: '/hostile', about: 'metadata an attacker would write', members: hostileMembers },
]

export function documentOf(row: IssuerRow, origin: string): Document {
  const { members = {} } = row
  const own = typeof members === 'function' ? members(origin) : members
  return withMembers(northwindDocument(`${origin}${row.path}`), own)
}
