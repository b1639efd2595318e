import type { ConnectionView } from './views.ts'

/** An object whose members are known; a list and a record of any names have none. */
type Known<T> = T extends readonly unknown[]
  ? never
  : T extends object
    ? string extends keyof T
      ? never
      : T
    : never

type Inside<T> = Known<NonNullable<T>>
type Paths<T> = [T] extends [never]
  ? never
  : { [K in keyof T & string]-?: K | `${K}.${Paths<Inside<T[K]>>}` }[keyof T & string]
type Leaves<T> = {
  [K in keyof T & string]-?: [Inside<T[K]>] extends [never] ? K : `${K}.${Leaves<Inside<T[K]>>}`
}[keyof T & string]

/** Where something stands in what a browser may see of a connection, e.g. `options.scope`. */
export type ViewPath = Paths<ConnectionView>
/** Of these the ones that lead to a value and no further. */
export type ViewLeaf = Leaves<ConnectionView>

type At<T, P> = P extends `${infer K}.${infer Rest}`
  ? K extends keyof T
    ? At<NonNullable<T[K]>, Rest>
    : never
  : P extends keyof T
    ? NonNullable<T[P]>
    : never

/** The paths whose value, where there is one, is of the type. */
export type PathTo<V> = {
  [P in ViewPath]: At<ConnectionView, P> extends V ? P : never
}[ViewPath]
