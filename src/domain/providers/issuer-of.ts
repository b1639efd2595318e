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

type Typed = Readonly<Record<string, string>>

interface Reading {
  readonly value: string
  readonly problem?: string | undefined
  readonly says: readonly string[]
}

const given = ({ id, initial = '' }: RecipeInput, typed: Typed): string =>
  (Object.hasOwn(typed, id) ? typed[id] : undefined) ?? initial

function read(input: RecipeInput, all: Typed, { inputs }: Recipe, rules: OriginRules): Reading {
  const typed = given(input, all)
  if (input.options) {
    const chosen = input.options.some(({ value }) => value === typed)
    return { value: typed, says: [], problem: chosen ? undefined : problemOf(input) }
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
  if (!input.pattern.test(value)) return { value, says, problem: problemOf(input) }
  const other = otherThanTold(input, cleaned.value, inputs, all)
  if (other !== undefined) return { value, says, problem: other }
  const reading = input.readings?.find(({ pattern }) => pattern.test(value))
  return { value, says: reading ? [...says, reading.says] : says }
}

const problemOf = ({ label, placeholder, problem }: RecipeInput) =>
  problem ?? `This is no ${label}. One looks like ${placeholder}.`

/** What a pasted value tells of another input, where that one says something else. */
function otherThanTold(
  { tells }: RecipeInput,
  pasted: string,
  inputs: Recipe['inputs'],
  typed: Typed,
): string | undefined {
  const told = tells?.pattern.exec(pasted)?.[1]
  const other = inputs.find(({ id }) => id === tells?.input)
  const meant = other?.options?.find(({ value }) => value === told)
  if (!tells || !other || !meant || given(other, typed) === told) return undefined
  return tells.problem.replace('{label}', () => meant.label)
}

const isListed = (hostAndPath: string, rules: OriginRules): boolean =>
  URL.canParse(`http://${hostAndPath}`) && isSandboxOrigin(new URL(`http://${hostAndPath}`), rules)

/** The issuer URL that a recipe makes of what was typed, with what is wrong and what was understood. */
export function issuerOf(recipe: Recipe, typed: Typed, rules: OriginRules): RecipeIssuer {
  const problems: Record<string, string> = {}
  const says: Record<string, readonly string[]> = {}
  const values: Record<string, string> = {}
  for (const input of recipe.inputs) {
    const reading = read(input, typed, recipe, rules)
    values[input.id] = reading.value
    if (reading.problem !== undefined) problems[input.id] = reading.problem
    if (reading.says.length > 0) says[input.id] = reading.says
  }
  if (recipe.issuer === undefined || Object.keys(problems).length > 0) return { problems, says }
  const issuer = recipe.issuer.replace(/\{(\w+)\}/g, (_, id: string) => values[id] ?? '')
  const rest = issuer.replace(/^https:\/\//, '')
  return { issuer: isListed(rest, rules) ? `http://${rest}` : issuer, problems, says }
}
