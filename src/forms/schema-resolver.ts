import type { FieldValues, Resolver } from 'react-hook-form'
import { z } from 'zod/mini'
import { nestedErrors } from './nested-errors.ts'

/**
 * A resolver over a zod schema: the first issue of each path becomes that field's error. The
 * values are handed on as they are: the schemas of forms judge, they do not convert.
 */
export const schemaResolver =
  <Values extends FieldValues>(schema: () => z.ZodMiniType<Values>): Resolver<Values> =>
  (values) => {
    const { error } = z.safeParse(schema(), values)
    if (!error) return { values, errors: {} }
    const found = error.issues.map(
      ({ path, message }) => [path.join('.') || 'root', message] as const,
    )
    return { values: {}, errors: nestedErrors<Values>(found) }
  }
