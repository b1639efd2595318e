import type { FieldErrors, FieldValues, Resolver } from 'react-hook-form'
import { z } from 'zod/mini'

type Nested = { [name: string]: Nested | { type: string; message: string } }

/**
 * A resolver over a zod schema: the first issue of each path becomes that field's error. The
 * values are handed on as they are: the schemas of forms judge, they do not convert.
 */
export const schemaResolver =
  <Values extends FieldValues>(schema: () => z.ZodMiniType<Values>): Resolver<Values> =>
  (values) => {
    const { error } = z.safeParse(schema(), values)
    if (!error) return { values, errors: {} }
    const errors: Nested = {}
    for (const issue of error.issues) place(errors, issue.path.map(String), issue.message)
    // The nesting follows the values' own, which the library's type spells out field by field.
    return { values: {}, errors: errors as FieldErrors<Values> }
  }

function place(errors: Nested, path: readonly string[], message: string): void {
  const [name = 'root', ...rest] = path
  if (rest.length === 0) {
    errors[name] ??= { type: 'schema', message }
    return
  }
  const inner = (errors[name] ??= {})
  if (!('message' in inner && typeof inner.message === 'string'))
    place(inner as Nested, rest, message)
}
