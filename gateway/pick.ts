import type { z } from 'zod/mini'
import { fits } from './fits.ts'

export type Source = Readonly<Record<string, unknown>>

/**
 * The members of `source` that their schema accepts; undefined where one is missing that must be
 * there. Nearly always all of them are right as they are; else those complained of are left out.
 */
export function pick<S extends z.ZodMiniObject>(
  schema: S,
  source: Source,
): z.output<S> | undefined {
  const names = Object.keys(source).filter((name) => Object.hasOwn(schema.shape, name))
  const named = only(source, names)
  if (fits(schema, named)) return named
  const whole = schema.safeParse(named)
  if (whole.success) return whole.data
  const odd = new Set(whole.error.issues.map(({ path }) => path[0]))
  return schema.safeParse(
    only(
      source,
      names.filter((name) => !odd.has(name)),
    ),
  ).data
}

function only(source: Source, names: readonly string[]): Source {
  const kept: Record<string, unknown> = {}
  for (const name of names) kept[name] = source[name]
  return kept
}
