import { isObject } from '#domain/wire/json.ts'
import type { Members } from './part.ts'

/** Claims that the token only points to (OIDC Core 1.0 §5.6.2). */
export function claimsElsewhere({ _claim_names: names }: Members): string[] {
  return isObject(names) ? Object.keys(names) : []
}

/**
 * Whether Microsoft Entra ID left the groups out, because there were too many for a token: it then
 * says where they are, or on the front channel only that there are some.
 */
export const leavesOutGroups = (claims: Members): boolean =>
  claims['groups'] === undefined &&
  (claimsElsewhere(claims).includes('groups') ||
    claims['hasgroups'] === true ||
    claims['hasgroups'] === 'true')

/** What it is, and the two ways out. */
export const groupOverage =
  'The user is in more groups than Microsoft Entra ID puts into a token (200; on the front channel fewer), so it sends none of them. Either their IT sends fewer: “Groups assigned to the application”, or app roles. Or your side reads them from Microsoft Graph after the login, in an Action with a credential of its own.'
