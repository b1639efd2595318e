import { isSandboxOrigin, type OriginRules } from '#domain/wire/origin-rules.ts'
import { cleanInput } from './clean-input.ts'
import type { Recipe, RecipeInput } from './recipe.ts'

export interface RecipeIssuer {
  /** The issuer URL; undefined while inputs are missing or wrong, or when the recipe has no template. */
  readonly issuer?: string | undefined
  /** By input id. */
  readonly problems: Readonly<Record<string, string>>
  /** What was understood or rewritten, in sentences, by input id. */
  readonly says: Readonly<Record<string, readonly string[]>>
}

interface Reading {
  readonly value: string
  readonly problem?: string | undefined
  readonly says: readonly string[]
}

function read(input: RecipeInput, typed: string, rules: OriginRules): Reading {
  if (input.options) {
    const chosen = input.options.some(({ value }) => value === typed)
    return { value: typed, says: [], problem: chosen ? undefined : input.problem }
  }
  const cleaned = cleanInput(input.clean, typed)
  const says = [...cleaned.says]
  let { value } = cleaned
  for (const { pattern, to, says: words } of input.rewrite ?? []) {
    const rewritten = value.replace(pattern, to)
    if (rewritten === value) continue
    value = rewritten
    says.push(words.replace('{value}', () => rewritten))
  }
  if (value === '') return { value, says, problem: `Give the ${input.label}.` }
  // The sandbox's own hosts have a port and no dot, which no provider's pattern allows.
  if (input.clean !== 'text' && isListed(value, rules)) return { value, says }
  const known = input.known?.find(({ pattern }) => pattern.test(value))
  if (known) return { value, says, problem: known.problem }
  if (!input.pattern.test(value)) return { value, says, problem: input.problem }
  const reading = input.readings?.find(({ pattern }) => pattern.test(value))
  return { value, says: reading ? [...says, reading.says] : says }
}

const isListed = (hostAndPath: string, rules: OriginRules): boolean =>
  URL.canParse(`http://${hostAndPath}`) && isSandboxOrigin(new URL(`http://${hostAndPath}`), rules)

/** The issuer URL that a recipe makes of what was typed, with what is wrong and what was understood. */
export function issuerOf(
  recipe: Recipe,
  typed: Readonly<Record<string, string>>,
  rules: OriginRules,
): RecipeIssuer {
  const problems: Record<string, string> = {}
  const says: Record<string, readonly string[]> = {}
  const values: Record<string, string> = {}
  for (const input of recipe.inputs) {
    const given = Object.hasOwn(typed, input.id) ? typed[input.id] : undefined
    const reading = read(input, given ?? input.initial ?? '', rules)
    values[input.id] = reading.value
    if (reading.problem !== undefined) problems[input.id] = reading.problem
    if (reading.says.length > 0) says[input.id] = reading.says
  }
  if (recipe.issuer === undefined || Object.keys(problems).length > 0) return { problems, says }
  const issuer = recipe.issuer.replace(/\{(\w+)\}/g, (_, id: string) => values[id] ?? '')
  const rest = issuer.replace(/^https:\/\//, '')
  return { issuer: isListed(rest, rules) ? `http://${rest}` : issuer, problems, says }
}
