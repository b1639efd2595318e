import type { Auth0Idp } from '#domain/destinations/cloudentity/contract/identity-provider.ts'
import type { CloudState } from '../state.ts'

/** What the login page lists: not the disabled, not the hidden, in their order. */
export const listed = (state: CloudState): readonly Auth0Idp[] =>
  [...state.idps.values()]
    .filter(({ disabled, hidden }) => !disabled && !hidden)
    .sort((a, b) => (a.display_order ?? Infinity) - (b.display_order ?? Infinity))

const domainsOf = ({ discovery_settings: discovery }: Auth0Idp) => discovery?.domains ?? []

/** Identity providers of an address's domain; without one, those of no domain. */
export function discovered(idps: readonly Auth0Idp[], email: string): readonly Auth0Idp[] {
  const domain = email.split('@').at(-1)?.toLowerCase() ?? ''
  const own = idps.filter((idp) => domainsOf(idp).some((one) => one.toLowerCase() === domain))
  return own.length > 0 ? own : idps.filter((idp) => domainsOf(idp).length === 0)
}

/** The one the browser is sent to without a choice. */
export const instant = (found: readonly Auth0Idp[]): Auth0Idp | undefined =>
  found.length === 1 && found[0]?.discovery_settings?.['instant_redirect'] === true
    ? found[0]
    : undefined
