import { type ScimScope, scimScopes, scimVerbs } from '../contract/scim.ts'

/** What each provider needs for what it does (auth0.com/docs): Okta replaces users, Entra patches them. */
export const scopesFor: Readonly<Record<'everything' | 'okta' | 'entra', readonly ScimScope[]>> = {
  everything: scimScopes,
  okta: [
    'get:users',
    'post:users',
    'put:users',
    ...scimVerbs.map((verb) => `${verb}:groups` as const),
  ],
  entra: (['get', 'post', 'patch', 'delete'] as const).flatMap(
    (verb) => [`${verb}:users`, `${verb}:groups`] as const,
  ),
}

const day = 86_400
/** Seconds, by what is shown; no number: it never ends. */
export const lifetimes = {
  '90': { label: '90 days', seconds: 90 * day },
  '180': { label: '180 days', seconds: 180 * day },
  '365': { label: 'One year', seconds: 365 * day },
  never: { label: 'Never ends', seconds: undefined },
} as const
export type Lifetime = keyof typeof lifetimes
export const isLifetime = (text: string): text is Lifetime => Object.hasOwn(lifetimes, text)

/** “get, post, put: users; get: groups”, for a row of a table. */
export function scopesInWords(scopes: readonly string[] | undefined): string {
  if (scopes === undefined) return 'not told'
  const by = new Map<string, string[]>()
  for (const scope of scopes) {
    const [verb = '', what = ''] = scope.split(':')
    by.set(what, [...(by.get(what) ?? []), verb])
  }
  return [...by].map(([what, verbs]) => `${what}: ${verbs.join(', ')}`).join('; ')
}

/** Days; a token that ends sooner is worth a remark. */
export const soon = 30

/** How long a token works: whole days left, 0 on its last one; negative: it has ended. */
export const daysLeft = (validUntil: string, now: number): number | undefined => {
  const end = Date.parse(validUntil)
  return Number.isNaN(end) ? undefined : Math.floor((end - now) / (day * 1000))
}
