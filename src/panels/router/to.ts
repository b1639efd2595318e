import type { screens } from '../screens/screens.ts'

/** Addresses of the screens, as their table writes them: `$name` is a parameter. */
type ScreenPath = (typeof screens)[keyof typeof screens]['path']
/** Below it another table rules; what stands there is put together already. */
export type BesidePath = `/cloudentity${'' | `/${string}`}`
export type Path = ScreenPath | BesidePath

type ParamNames<P extends string> = P extends `${string}$${infer Name}/${infer Rest}`
  ? Name | ParamNames<Rest>
  : P extends `${string}$${infer Name}`
    ? Name
    : never

/** The search parameters that an address takes. */
interface Searches {
  readonly '/connections': 'text' | 'strategy' | 'show' | 'sort'
  /** `draft` is the id of the draft that is being worked on. */
  readonly '/connections/new/$step': 'draft'
  /** `run` is the id of the test run that is shown. */
  readonly '/connections/$id/test': 'run'
  readonly '/issuer-check': 'url' | 'channel' | 'pkce' | 'scopes' | 'issuer'
}

type SearchOf<P extends Path> = P extends keyof Searches
  ? { readonly search?: { readonly [Name in Searches[P]]?: string | undefined } }
  : { readonly search?: never }
type ParamsOf<P extends Path> = [ParamNames<P>] extends [never]
  ? { readonly params?: never }
  : { readonly params: { readonly [Name in ParamNames<P>]: string } }

/** Where to: an address, with a value for each of its parameters. */
export type To<P extends Path = Path> = { readonly to: P; readonly hash?: string } & ParamsOf<P> &
  SearchOf<P>

export function hrefOf<P extends Path>({ to, params, search, hash }: To<P>): string {
  const values: Readonly<Record<string, string>> = params ?? {}
  const path = to.replace(/\$(\w+)/g, (_, name: string) => encodeURIComponent(values[name] ?? ''))
  const asked = new URLSearchParams()
  for (const [name, value] of Object.entries<string | undefined>(search ?? {}))
    if (value !== undefined) asked.set(name, value)
  const query = asked.toString()
  return `${path}${query && `?${query}`}${hash ? `#${hash}` : ''}`
}
