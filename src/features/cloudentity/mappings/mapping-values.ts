import { decode } from '#domain/destinations/cloudentity/context/decode.ts'
import { mappingTypes, type MappingType } from '#domain/destinations/cloudentity/context/types.ts'
import type { AttributeView, MappingView } from '#domain/destinations/cloudentity/contract/views.ts'
import { parseJson } from '#domain/wire/json.ts'

/** What the form of one mapping holds. */
export interface MappingValues {
  kind: 'dynamic' | 'static'
  source: string
  /** Of a static one: as it is typed, a text by itself, else JSON. */
  value: string
  target: string
  type: MappingType
  weak: boolean
}

export const emptyMapping: MappingValues = {
  kind: 'dynamic',
  source: '',
  value: '',
  target: '',
  type: 'string',
  weak: false,
}

const isType = (type: string | undefined): type is MappingType =>
  mappingTypes.some((one) => one === type)

/** The type a mapping has to have to fit a context attribute; `any` where none is the same. */
export const typeFor = (target: AttributeView | undefined): MappingType =>
  isType(target?.type) ? target.type : 'any'

export const isStatic = ({ mode }: Pick<MappingView, 'mode'>): boolean => mode === 'static'

/** A text stands for itself where a text is wanted; undefined where it is no value of the type. */
export function staticValue({ value, type }: Pick<MappingValues, 'value' | 'type'>): unknown {
  const read = type === 'string' ? value : parseJson(value)
  return read !== undefined && read !== null && decode(read, type, false).ok ? read : undefined
}

export const valuesOf = (mapping: MappingView): MappingValues => ({
  ...emptyMapping,
  kind: isStatic(mapping) ? 'static' : 'dynamic',
  source: mapping.source ?? '',
  value:
    typeof mapping.static === 'string' ? mapping.static : (JSON.stringify(mapping.static) ?? ''),
  target: mapping.target,
  type: isType(mapping.type) ? mapping.type : 'any',
  weak: mapping.allow_weak_decoding === true,
})

/** @param before what it was; its mode is kept where it stays dynamic */
export function mappingOf(values: MappingValues, before?: MappingView): MappingView {
  const { kind, source, target, type, weak } = values
  const common = { target, type, allow_weak_decoding: weak }
  if (kind === 'static')
    return { ...common, allow_weak_decoding: false, mode: 'static', static: staticValue(values) }
  const mode = before && !isStatic(before) ? before.mode : undefined
  return { source, ...common, ...(mode !== undefined && { mode }) }
}

/** By what it reads and where it goes. */
export const keyOfMapping = (mapping: MappingView): string =>
  JSON.stringify([isStatic(mapping) ? null : mapping.source, mapping.target])

/** Field and what is wrong with it. @param taken keys of the other mappings */
export function problemsOf(
  values: MappingValues,
  taken: readonly string[],
): (readonly [keyof MappingValues, string])[] {
  const { kind, source, target, type } = values
  const bad = kind === 'static' && staticValue(values) === undefined
  return [
    ...problem('source', kind === 'dynamic' && source === '', 'Choose an attribute.'),
    ...problem('value', bad, type === 'string' ? 'Enter a text.' : jsonOf(type)),
    ...problem('target', target === '', 'Choose a context attribute.'),
    ...problem('target', taken.includes(keyOfMapping(mappingOf(values))), 'It is mapped already.'),
  ]
}

const jsonOf = (type: MappingType) =>
  type === 'any' ? 'Enter a value as JSON.' : `Enter a ${type} as JSON, without weak decoding.`

const problem = (field: keyof MappingValues, is: boolean, says: string) =>
  is ? ([[field, says]] as const) : []
