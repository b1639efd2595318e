import { normalizeIssuer } from '#domain/oidc/issuer/normalize.ts'
import type { DraftValues } from './draft.ts'
import { isOverridden } from './effective-metadata.ts'
import type { Field } from './fields.ts'
import { nameProblem } from './name.ts'
import type { Rule } from './rule.ts'
import { maxAuthorizationUrl, maxUrl, urlProblem } from './urls.ts'

/** Characters; the gateway takes no more. */
const reasonLength = 500

type Member = keyof DraftValues['endpoints']

const byHand =
  (member: Member, what: string, needed: (values: DraftValues) => boolean, max = maxUrl): Rule =>
  (values, { rules }) => {
    if (values.mode !== 'manual') return undefined
    const value = values.endpoints[member]
    if (value !== '') return urlProblem(value, rules, max)
    return needed(values) ? `Give the ${what}.` : undefined
  }

const always = () => true
const never = () => false

const discoveryUrl: Rule = (values, { rules, issuer }) => {
  if (values.mode !== 'discovery') return undefined
  const typed = normalizeIssuer(values.discoveryUrl, rules, maxUrl)
  if (!typed.ok && typed.code !== 'empty')
    return 'This cannot be asked: what is wrong with it stands at the field.'
  if (!typed.ok) {
    // A file can stand for a document that is published nowhere.
    return values.uploadedMetadata ? undefined : 'Give the issuer’s URL.'
  }
  if (values.uploadedMetadata) return undefined
  if (issuer === 'not-found') {
    return 'No issuer was found there. Check the URL, or give the endpoints by hand.'
  }
  if (issuer === 'incomplete' && !isOverridden(values)) {
    return 'The document lacks what Auth0 needs. Their IT can add it, or you adjust it here.'
  }
  return undefined
}

/** The rules of the issuer step. Without discovery Auth0 needs the endpoints (auth0.com/docs oidc.mdx). */
export const issuerRules: Partial<Record<Field, Rule>> = {
  name: ({ name }, { takenName }) =>
    nameProblem(name) ??
    (takenName === name
      ? 'The tenant has a connection of this name. Names are unique.'
      : undefined),
  discoveryUrl,
  reason: ({ reason }, { blocked }) => {
    if (!blocked) return undefined
    if (reason.trim() === '') return 'Mend what the report names, or say why you continue.'
    return reason.trim().length > reasonLength
      ? `Too long: at most ${reasonLength} characters.`
      : undefined
  },
  'endpoints.issuer': byHand('issuer', 'issuer', always),
  'endpoints.authorization_endpoint': byHand(
    'authorization_endpoint',
    'authorization endpoint',
    always,
    maxAuthorizationUrl,
  ),
  'endpoints.token_endpoint': byHand('token_endpoint', 'token endpoint', never),
  'endpoints.jwks_uri': byHand('jwks_uri', 'JWKS URI', always),
  'endpoints.userinfo_endpoint': byHand('userinfo_endpoint', 'userinfo endpoint', never),
}
