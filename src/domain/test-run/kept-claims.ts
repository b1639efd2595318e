import { isObject } from '../contract/json.ts'

type Members = Readonly<Record<string, unknown>>

/** Members of an ID token that bind it to one login and say nothing of the user. */
const ofTheLogin = ['nonce', 'sid', 'at_hash', 'c_hash', 's_hash']

const secretName = /(^|_)(token|secret|password)$/i
/** `eyJ` is how every base64url of a JSON object begins (RFC 7515 §3.3). */
const jwt = /eyJ[\w-]{8,}\.[\w-]+(\.[\w-]*)*/g

/**
 * Claims as a run may keep them. A mapping can put a provider's token into the profile
 * (`${context.tokenset.access_token}`): its value is left out, its name stays.
 */
export function keptClaims(claims: Members): Record<string, unknown> {
  return kept(
    Object.fromEntries(Object.entries(claims).filter(([name]) => !ofTheLogin.includes(name))),
  )
}

const kept = (members: Members): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(members).map(([name, value]) => [
      name,
      typeof value === 'string' && secretName.test(name) ? '[hidden]' : keptValue(value),
    ]),
  )

function keptValue(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(jwt, '[token]')
  if (Array.isArray(value)) return value.map(keptValue)
  return isObject(value) ? kept(value) : value
}
