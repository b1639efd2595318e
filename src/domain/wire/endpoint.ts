import type { z } from 'zod/mini'

/** One row of a contract. `scopes` are what the bearer's token must carry: all of them. */
export interface Row {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Path below the API's base, parameters as `:name`. */
  readonly path: `/${string}`
  readonly scopes: readonly string[]
  readonly query?: z.ZodMiniType
  readonly body?: z.ZodMiniType
  readonly response: z.ZodMiniType
}

/** Keeps a row's literal types, so that client and handlers can be derived from it. */
export const endpoint = <const R extends Row>(row: R): R => row

/** The names after a colon in a path, as an object of strings. */
export type PathParams<P extends string> = P extends `${string}:${infer Name}/${infer Rest}`
  ? Record<Name, string> & PathParams<`/${Rest}`>
  : P extends `${string}:${infer Name}`
    ? Record<Name, string>
    : unknown

type Part<R, K extends 'query' | 'body'> =
  R extends Record<K, infer S extends z.ZodMiniType> ? z.output<S> : undefined

export type QueryOf<R extends Row> = Part<R, 'query'>
export type BodyOf<R extends Row> = Part<R, 'body'>
export type ResponseOf<R extends Row> = z.output<R['response']>

/** What a caller of a row has to say: the parameters, query and body that the row names. */
export type CallOf<R extends Row> = (string extends keyof PathParams<R['path']>
  ? unknown
  : keyof PathParams<R['path']> extends never
    ? unknown
    : { params: PathParams<R['path']> }) &
  (undefined extends QueryOf<R> ? unknown : { query?: QueryOf<R> }) &
  (undefined extends BodyOf<R> ? unknown : { body: BodyOf<R> })

/** `/connections/:id` and `{id}` → `/connections/con_1`; every parameter is percent-encoded. */
export function fillPath(path: string, params: Readonly<Record<string, string>> = {}): string {
  return path.replace(/:([a-z_]+)/gi, (_, name: string) => {
    const value = params[name]
    if (value === undefined) throw new TypeError(`path ${path} needs ${name}`)
    return encodeURIComponent(value)
  })
}
