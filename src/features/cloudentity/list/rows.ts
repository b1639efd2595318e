import type { IdpRow } from '#domain/destinations/cloudentity/contract/views.ts'
import { visible } from '#text/visible.ts'

/** As the login page orders them: by display order, those without one last. */
export const inOrder = (idps: readonly IdpRow[]): readonly IdpRow[] =>
  [...idps].sort(
    (one, other) =>
      (one.display_order ?? Infinity) - (other.display_order ?? Infinity) ||
      one.name.localeCompare(other.name),
  )

/** Those whose name, method or domain contains the words. */
export function matching(idps: readonly IdpRow[], words: string): readonly IdpRow[] {
  const wanted = words.trim().toLowerCase()
  return idps.filter(({ name, method, domain = '' }) =>
    `${name}\n${method}\n${methodWords(method)}\n${domain}`.toLowerCase().includes(wanted),
  )
}

/** Names that more than one has: the workspace does not refuse a second. */
export function namesTwice(idps: readonly IdpRow[]): ReadonlySet<string> {
  const seen = new Set<string>()
  return new Set(
    idps.flatMap(({ name }) => {
      if (seen.has(name)) return [name]
      seen.add(name)
      return []
    }),
  )
}

/** What tells it from the others in a line of text. */
export function labelOf(
  { id, name }: Pick<IdpRow, 'id' | 'name'>,
  twice: ReadonlySet<string>,
): string {
  if (name === '') return visible(id)
  return twice.has(name) ? `${visible(name)} (${visible(id)})` : visible(name)
}

/** "disabled: not usable and not shown"; "hidden: not shown on the login page, still usable". */
export function stateWords({ disabled, hidden }: Pick<IdpRow, 'disabled' | 'hidden'>): string {
  if (disabled) return 'disabled'
  return hidden ? 'hidden' : 'shown'
}

const methods: Readonly<Record<string, string>> = {
  auth0: 'Auth0',
  oidc: 'OpenID Connect',
  saml: 'SAML',
  saml_v2: 'SAML',
  static: 'Sandbox IDP',
  identity_pool: 'Identity Pool',
  okta: 'Okta',
  azure: 'Microsoft Entra ID',
  azureb2c: 'Azure AD B2C',
  cognito: 'Amazon Cognito',
  custom: 'Custom IDP',
  external: 'External',
}

/** The template's name; of one that is not known here the method as it came. */
export const methodWords = (method: string): string => methods[method] ?? method
