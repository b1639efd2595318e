import type { Auth0Idp } from '#domain/destinations/cloudentity/contract/identity-provider.ts'
import type { Generation } from '#domain/destinations/cloudentity/generation.ts'
import { isObject } from '#domain/wire/json.ts'
import { invalid } from './errors.ts'

/** Members of an Auth0 identity provider that not every generation has; `*` is each of a list. */
const members: readonly (readonly [path: string, ...known: Generation[]])[] = [
  ['config.enable_stateful_ctx', '2023-07'],
  ['config.stateful_ctx_duration', '2023-07'],
  ['transformer', '2023-07'],
  ['config.use_embedded', '2025-04'],
  ['mappings.*.mode', '2023-10', '2025-04'],
  ['mappings.*.static', '2023-10', '2025-04'],
  ['discovery_settings.fallback_provider', '2023-10', '2025-04'],
  ['discovery_settings.identifier_based_matching', '2023-10', '2025-04'],
]

type Holder = Record<string, unknown>

function holders(value: unknown, parts: readonly string[]): Holder[] {
  const [first, ...rest] = parts
  if (first === '*') return Array.isArray(value) ? value.flatMap((one) => holders(one, rest)) : []
  if (first === undefined || !isObject(value)) return []
  return rest.length === 0 ? [value] : holders(value[first], rest)
}

/** Where a body has members that the generation does not. */
function foreign(idp: Auth0Idp, generation: Generation) {
  return members
    .filter(([, ...known]) => !known.includes(generation))
    .flatMap(([path]) => {
      const parts = path.split('.')
      const name = parts.at(-1) ?? ''
      return holders(idp, parts)
        .filter((holder) => name in holder)
        .map((holder) => ({ path, name, holder }))
    })
}

/** Refuses them. Assumed: the product may as well ignore what it does not know. */
export function demandGeneration(idp: Auth0Idp, generation: Generation): void {
  const found = foreign(idp, generation)
  if (found.length === 0) return
  throw invalid(Object.fromEntries(found.map(({ path }) => [path, 'unknown field'])))
}

const defaults: Readonly<Record<Generation, Holder>> = {
  '2023-07': { enable_stateful_ctx: false, stateful_ctx_duration: '0s' },
  '2023-10': { reload_claims_at_refresh_token: false },
  '2025-04': { reload_claims_at_refresh_token: false, use_embedded: false },
}

/** An identity provider as the generation answers it: without foreign members, its own defaults. */
export function inGeneration(idp: Auth0Idp, generation: Generation): Auth0Idp {
  const copy = structuredClone({ ...idp, config: { ...defaults[generation], ...idp.config } })
  for (const { holder, name } of foreign(copy, generation)) delete holder[name]
  return copy
}
