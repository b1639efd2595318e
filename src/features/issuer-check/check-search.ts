import { type PkceMode, pkceModes } from '#domain/oidc/values.ts'

/** The search parameters of a link that repeats a check: what was asked and what is expected. */
export interface CheckSearch {
  readonly url?: string
  readonly channel?: 'front' | 'back'
  readonly pkce?: PkceMode
  /** Blanks between. */
  readonly scopes?: string
  readonly issuer?: string
}

/** Characters; the gateway takes no longer URL. */
const maxSearchUrl = 2083

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' && value.length <= maxSearchUrl ? value : undefined

/** Keeps what a link may say and drops the rest. */
export function readCheckSearch(search: Readonly<Record<string, unknown>>): CheckSearch {
  const url = textOf(search['url'])
  const issuer = textOf(search['issuer'])
  const scopes = textOf(search['scopes'])
  const { channel } = search
  const pkce = pkceModes.find((mode) => mode === search['pkce'])
  return {
    ...(url !== undefined && { url }),
    ...((channel === 'front' || channel === 'back') && { channel }),
    ...(pkce && { pkce }),
    ...(scopes !== undefined && { scopes }),
    ...(issuer !== undefined && { issuer }),
  }
}
