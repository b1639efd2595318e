import { defaultContext, setByServer, type ContextAttribute } from './default-attributes.ts'

const notClaims = [...setByServer, 'scp', 'groups', 'updated_at']

/**
 * "Add standard attributes": the standard claims (OIDC Core 1.0 §5.1) for which a new workspace has
 * an attribute of the same type. Ours, not the product's: which ones it adds by itself is published
 * nowhere. `updated_at` is left out, for Auth0 sends it as text and the context keeps a number.
 */
export const standardAttributes: readonly ContextAttribute[] = defaultContext.filter(
  ({ name }) => !notClaims.includes(name),
)
