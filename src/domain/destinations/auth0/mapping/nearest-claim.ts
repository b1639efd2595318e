import { isObject } from '#domain/wire/json.ts'
import { type MappingContext, lookUp } from './evaluate.ts'

/** Sources of claims, in the order in which they are taken. */
const sources = ['tokenset', 'userinfo'] as const

/** `givenName`, `given_name` and `GIVEN-NAME` are the same word. */
const plain = (name: string) => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

/**
 * The expression of a claim that came in place of one that did not: from the other source, written
 * otherwise, or inside an object. Undefined where there is none.
 *
 * @param from as in a template: `tokenset.email`
 */
export function nearestClaim(from: string, context: MappingContext): string | undefined {
  const name = from.split('.').slice(1).join('.')
  const wanted = plain(name)
  if (wanted === '') return undefined
  const candidates = sources.flatMap((source) => {
    const members = context[source] ?? {}
    return [
      { source, path: name },
      ...pathsOf(members).map((path) => ({ source, path })),
      ...Object.entries(members)
        .filter(([outer]) => !isPointer(outer))
        .flatMap(([outer, inner]) =>
          pathsOf(inner).map((path) => ({ source, path: `${outer}.${path}` })),
        ),
    ]
  })
  const found = candidates.find(
    ({ source, path }) =>
      `${source}.${path}` !== from &&
      (path === name || plain(path) === wanted || plain(path.split('.').at(-1) ?? '') === wanted) &&
      // Only what can be written in an expression, and is found by it.
      !/[\s{}]/.test(path) &&
      lookUp(context, source, path) !== undefined,
  )
  return found && `\${context.${found.source}.${found.path}}`
}

const pathsOf = (value: unknown): string[] => (isObject(value) ? Object.keys(value) : [])

/** Members that say where claims are, and hold none (OIDC Core 1.0 §5.6.2). */
const isPointer = (name: string) => name === '_claim_names' || name === '_claim_sources'
