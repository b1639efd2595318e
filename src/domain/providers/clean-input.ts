import { cleanPasted, removedInWords } from '#domain/oidc/clean.ts'
import type { RecipeInput } from './recipe.ts'

interface CleanInput {
  readonly value: string
  readonly says: readonly string[]
}

/** Sub-paths that belong to the provider's pages or endpoints, not to its address. */
const tail =
  /\/+(\.well-known\/|realms\/|oauth2?\/|authorize|protocol\/|admin\/|services\/|as\/|idp\/|pf\/|$).*$/i

/**
 * Cuts a pasted value down to what an input asks for: `host` keeps host and port, `base` keeps
 * the path before the provider's own pages as well, `text` only loses what nobody can see.
 */
export function cleanInput(kind: RecipeInput['clean'], typed: string): CleanInput {
  const cleaned = cleanPasted(typed)
  const removed = removedInWords(cleaned)
  const says = removed === undefined ? [] : [removed]
  if (kind === 'text') return { value: cleaned.value, says }
  const address = cleaned.value.replace(/^[a-z][a-z0-9+.-]*:\/\//i, '').replace(/[?#].*$/, '')
  const [host = '', ...segments] = address.split('/')
  const path = segments.join('/')
  const base = kind === 'base' && path !== '' ? `/${path}`.replace(tail, '') : ''
  const value =
    host
      .replace(/^[^@]*@/, '')
      .replace(/\.$/, '')
      .toLowerCase() + base
  if (value !== cleaned.value && value !== '') says.push(`Read as ${value}.`)
  return { value, says }
}
