import { isObject } from '#domain/wire/json.ts'
import { type MappingContext, evaluateTemplate, flatten } from './evaluate.ts'
import type { Fate, NoteCode, PredictedAttribute, Prediction } from './prediction.ts'
import { isRestricted } from './restricted.ts'
import { type Expression, namesAccessToken, namesUserinfo, parseTemplate } from './template.ts'

/** What a map makes of one attribute, before the user's record has a say. */
export type MappedAttribute = Omit<PredictedAttribute, 'notes'> & {
  readonly notes: readonly NoteCode[]
}

/**
 * `options.attribute_map` applied to the claims of a login: the one engine of every preview and of
 * the sandbox's logins. A map that cannot be read counts as absent, which is `bind_all`. Pure; no
 * input throws.
 */
export const applyMap = (attributeMap: unknown, context: MappingContext): MappedAttribute[] =>
  modeOf(attributeMap) === 'bind_all'
    ? bindAll(context)
    : templatesOf(attributeMap).map(([key, one]) => mapOne(key, one, context))

/** The attributes alone, as a login hands them on: without those that are dropped or got nothing. */
export const mapClaims = (
  attributeMap: unknown,
  context: MappingContext,
): Record<string, unknown> =>
  Object.fromEntries(
    applyMap(attributeMap, context)
      .filter(({ value }) => value !== undefined)
      .map(({ name, value }) => [name, value]),
  )

export function modeOf(attributeMap: unknown): Prediction['mode'] {
  const mode = isObject(attributeMap) ? attributeMap['mapping_mode'] : undefined
  return mode === 'use_map' || mode === 'basic_profile' ? mode : 'bind_all'
}

/** UserInfo is asked only for a map that names it (configure-pkce-claim-mapping-for-oidc.mdx). */
export const asksUserinfo = (attributeMap: unknown): boolean =>
  modeOf(attributeMap) !== 'bind_all' &&
  templatesOf(attributeMap).some(
    ([, one]) => typeof one === 'string' && namesUserinfo(parseTemplate(one)),
  )

const templatesOf = (attributeMap: unknown): [string, unknown][] =>
  isObject(attributeMap) && isObject(attributeMap['attributes'])
    ? Object.entries(attributeMap['attributes'])
    : []

/** Every claim under its own name; lists stay lists. */
const bindAll = ({ tokenset }: MappingContext): MappedAttribute[] =>
  Object.entries(tokenset)
    // The token itself is no claim.
    .filter(([name, value]) => name !== 'access_token' && value !== undefined)
    .map(([name, value]) => ({
      name,
      ...(isRestricted(name)
        ? { fate: 'restricted', suggestion: `federated_${name}` }
        : { fate: 'kept', value }),
      from: [`tokenset.${name}`],
      notes: [],
      errors: [],
    }))

function mapOne(name: string, template: unknown, context: MappingContext): MappedAttribute {
  if (typeof template !== 'string')
    return drop({
      name,
      fate: 'literal',
      value: flatten(template),
      from: [],
      notes: Array.isArray(template) ? ['list-to-text'] : [],
      errors: [],
    })
  const parsed = parseTemplate(template)
  const { value, missing, flattened } = evaluateTemplate(parsed, context)
  const expressions = parsed.segments.filter((segment) => segment.kind === 'expression')
  const alone = parsed.segments.length === 1 ? expressions[0] : undefined
  const notes: NoteCode[] = flattened ? ['list-to-text'] : []
  if (missing.some(({ scope }) => scope === 'userinfo') && context.userinfo === undefined)
    notes.push('userinfo-unknown')
  if (alone === undefined && missing.length > 0) notes.push('part-missing')
  if (expressions.some((one) => one.name.includes('.'))) notes.push('dotted-name')
  if (namesAccessToken(parsed)) notes.push('token-stored')
  return drop({
    name,
    fate: parsed.errors.length > 0 ? 'unreadable' : fateOf(name, alone, expressions.length, value),
    ...(value !== undefined && { value }),
    from: expressions.map(({ scope, name: claim }) => `${scope}.${claim}`),
    notes,
    errors: parsed.errors,
  })
}

function fateOf(name: string, alone: Expression | undefined, count: number, value: unknown): Fate {
  if (count === 0) return 'literal'
  if (alone === undefined) return 'combined'
  if (value === undefined) return 'missing'
  return alone.name === name ? 'kept' : 'renamed'
}

/** A restricted key is dropped, whatever would have come. */
function drop(draft: MappedAttribute): MappedAttribute {
  if (!isRestricted(draft.name)) return draft
  const { value: _, ...rest } = draft
  const notes =
    draft.name === 'groups' ? [...draft.notes, 'restricted-in-example' as const] : draft.notes
  return { ...rest, fate: 'restricted', notes, suggestion: `federated_${draft.name}` }
}
