import { tokenSayings } from '../../sentinels-scim.ts'
import type { ScimScope } from '#domain/destinations/auth0/contract/scim.ts'
import { meetToken, ScimRefusal } from './faults.ts'
import type { Scope } from './kind.ts'
import { scimError } from './library.ts'
import { hashOf } from './tokens.ts'

const refused = (detail: string) =>
  new ScimRefusal(scimError(401, null, detail), { 'www-authenticate': 'Bearer' })

/** Throws 401 and 403; a token without scopes may do everything (UNVERIFIED). */
export function demandScimToken(
  { tenant, scim }: Pick<Scope, 'tenant' | 'scim'>,
  request: Request,
  scope: ScimScope | undefined,
): void {
  const [, token] = /^Bearer +(\S+)$/i.exec(request.headers.get('authorization') ?? '') ?? []
  if (token === undefined) throw refused(tokenSayings.invalid)
  meetToken(tenant, token)
  const hash = hashOf(token)
  const found = scim.tokens.find((one) => one.hash === hash)
  if (found === undefined) throw refused(tokenSayings.invalid)
  const { valid_until: until, scopes } = found.shown
  const expired = until !== undefined && Date.parse(until) <= tenant.now()
  if (expired || tenant.panel.isOn('scim-tokens-expired')) throw refused(tokenSayings.expired)
  if (scope !== undefined && scopes !== undefined && !scopes.includes(scope))
    throw scimError(403, null, `${tokenSayings.scope}, expected: ${scope}`)
  found.shown = { ...found.shown, last_used_at: new Date(tenant.now()).toISOString() }
}
