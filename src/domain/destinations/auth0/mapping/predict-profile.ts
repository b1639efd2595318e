import type { SyncMode } from '../contract/connection.ts'
import { isObject } from '#domain/wire/json.ts'
import { isRestricted } from './restricted.ts'
import { completeProfile } from './complete.ts'
import { type MappingContext, evaluateTemplate, flatten } from './evaluate.ts'
import type { Fate, NoteCode, PredictedAttribute, Prediction } from './prediction.ts'
import { isReserved, isRoot, rootEffect } from './roots.ts'
import { type Expression, namesUserinfo, parseTemplate } from './template.ts'

export interface ProfileCase extends MappingContext {
  /** `options.attribute_map` as stored; anything unreadable counts as absent, which is `bind_all`. */
  readonly attributeMap?: unknown
  /** `options.set_user_root_attributes`; Auth0's default is `on_each_login`. */
  readonly sync?: SyncMode | undefined
  /** Whether the user is stored already. */
  readonly exists?: boolean | undefined
}

type Draft = Omit<PredictedAttribute, 'notes'> & { notes: NoteCode[] }

/** The profile a login results in, attribute by attribute. Pure; no input throws. */
export function predictProfile(given: ProfileCase): Prediction {
  const map = isObject(given.attributeMap) ? given.attributeMap : {}
  const mode = modeOf(map['mapping_mode'])
  const effect = rootEffect(given.sync ?? 'on_each_login', given.exists)
  const templates = isObject(map['attributes']) ? Object.entries(map['attributes']) : []
  const drafts =
    mode === 'bind_all' ? bindAll(given) : templates.map(([key, one]) => mapOne(key, one, given))
  const attributes = [...drafts, ...completeProfile(drafts, given.tokenset['sub'])].map((draft) =>
    annotate(draft, given, effect !== 'written'),
  )
  const used = new Set(attributes.flatMap(({ from }) => from))
  return {
    mode,
    attributes,
    unused: Object.keys(given.tokenset).filter(
      (name) => !used.has(`tokenset.${name}`) && !isRestricted(name) && name !== 'access_token',
    ),
    asksUserinfo:
      mode !== 'bind_all' &&
      templates.some(([, one]) => typeof one === 'string' && namesUserinfo(parseTemplate(one))),
    createsNoUser: effect === 'no-user',
  }
}

const modeOf = (mode: unknown): Prediction['mode'] =>
  mode === 'use_map' || mode === 'basic_profile' ? mode : 'bind_all'

/** Every claim under its own name; lists stay lists. */
const bindAll = ({ tokenset }: ProfileCase): Draft[] =>
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

function mapOne(name: string, template: unknown, context: ProfileCase): Draft {
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
  if (expressions.some((one) => one.name === 'access_token')) notes.push('token-stored')
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
function drop(draft: Draft): Draft {
  if (!isRestricted(draft.name)) return draft
  const { value: _, ...rest } = draft
  const notes =
    draft.name === 'groups' ? [...draft.notes, 'restricted-in-example' as const] : draft.notes
  return { ...rest, fate: 'restricted', notes, suggestion: `federated_${draft.name}` }
}

function annotate(draft: Draft, { sync, exists }: ProfileCase, rootsKept: boolean) {
  const { name, value } = draft
  const notes = [...draft.notes]
  if (isReserved(name)) notes.push('reserved')
  if (name.includes('.') && !notes.includes('dotted-name')) notes.push('dotted-name')
  if (name === 'email_verified' && value !== undefined && typeof value !== 'boolean')
    notes.push('not-boolean')
  if (isRoot(name) && value !== undefined) {
    if (rootsKept) notes.push('root-kept')
    else if (sync === 'on_first_login' && exists === undefined) notes.push('root-at-first-login')
  }
  return { ...draft, notes }
}
