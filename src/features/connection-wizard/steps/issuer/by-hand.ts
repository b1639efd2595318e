import type { DraftValues, Endpoints } from '#domain/destinations/auth0/connection/draft.ts'
import { type Metadata, text } from '#domain/oidc/issuer/metadata.ts'

/** The members that are fields where there is no discovery, in order. */
export const endpointNames = [
  'issuer',
  'authorization_endpoint',
  'token_endpoint',
  'jwks_uri',
  'userinfo_endpoint',
] as const satisfies readonly (keyof Endpoints)[]
type Name = (typeof endpointNames)[number]

const readText = (read: Metadata | undefined, name: Name) => (read && text(read, name)) ?? ''

type Given = Pick<DraftValues, 'endpoints' | 'adjusted'>

/**
 * What the fields begin with: what was adjusted, else what was read; what was typed there before
 * stays. A member that is a field has no adjustment beside it, which would win unseen.
 */
export function begunByHand({ endpoints, adjusted }: Given, read: Metadata | undefined): Given {
  const begun = { ...endpoints }
  const others = { ...adjusted }
  for (const name of endpointNames) {
    const { [name]: own } = others
    delete others[name]
    if (begun[name] === '') begun[name] = typeof own === 'string' ? own : readText(read, name)
  }
  return { endpoints: begun, adjusted: others }
}

/** What stays of the fields when the issuer is read again: what somebody made of it. */
export function leftByHand(endpoints: Endpoints, read: Metadata | undefined): Endpoints {
  const left = { ...endpoints }
  for (const name of endpointNames) if (left[name] === readText(read, name)) left[name] = ''
  return left
}

/** A field held against what was read; undefined where neither says anything. */
export function standingOf(name: Name, value: string, read: Metadata | undefined) {
  const was = readText(read, name)
  if (read === undefined || (was === '' && value === '')) return undefined
  return { was, same: was === value }
}
