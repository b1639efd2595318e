import { effectiveMetadata, textMember } from './effective-metadata.ts'
import type { Field } from './fields.ts'
import { isScope, joinScopes, openid, scopeLimits } from './scopes.ts'
import type { Rule } from './rule.ts'
import { traitsOf } from './strategy-traits.ts'

/** Auth0's limits of `client_id` and `client_secret`. Characters. */
const idLength = 255
const secretLength = 700

const channel: Rule = (values, { metadata }) => {
  if (values.channel === '') return 'Choose Front Channel or Back Channel.'
  const known = effectiveMetadata(values, metadata)
  if (values.channel === 'back_channel' && known && !textMember(known, 'token_endpoint')) {
    return values.mode === 'manual'
      ? 'Back Channel needs a token endpoint. Give it at the issuer.'
      : 'Back Channel needs a token endpoint, and the issuer publishes none.'
  }
  return undefined
}

// One that looks like a URL is noticed at the field, not refused: some providers' ids are URLs.
const clientId: Rule = ({ clientId }) => {
  if (clientId === '') return 'Give the Client ID.'
  if (/\s/.test(clientId)) return 'A Client ID has no blanks.'
  if (clientId.length > idLength) {
    return `${clientId.length} characters. Auth0 takes at most ${idLength}.`
  }
  return undefined
}

// A secret that looks like Entra's Secret ID is noticed at the field, not refused: only Entra knows.
const clientSecret: Rule = (values) => {
  const { clientSecret } = values
  const { needsSecret, secretNeededBy } = traitsOf(values)
  if (!needsSecret(values)) return undefined
  if (clientSecret === '')
    return `Paste the Client Secret. ${secretNeededBy} needs it; drafts never keep it.`
  if (clientSecret.length > secretLength) {
    return `${clientSecret.length} characters. Auth0 takes at most ${secretLength}.`
  }
  return undefined
}

const scopes: Rule = ({ scopes }) => {
  if (!scopes.includes(openid)) return 'openid is required.'
  const wrong = scopes.find((scope) => !isScope(scope))
  if (wrong !== undefined) return `“${wrong}” is not a scope: no blanks, quotes or backslashes.`
  const { length } = joinScopes(scopes)
  return length > scopeLimits.max
    ? `${length} characters together. Auth0 takes at most ${scopeLimits.max}.`
    : undefined
}

/** The rules of the steps credentials and scopes. */
export const credentialRules: Partial<Record<Field, Rule>> = {
  channel,
  clientId,
  clientSecret,
  scopes,
}
