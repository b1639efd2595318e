/** Types an attribute can have (specification, AuthenticationContextAttribute). */
export const attributeTypes = [
  'string',
  'bool',
  'number',
  'object',
  'string_array',
  'bool_array',
  'number_array',
  'object_array',
  'any',
] as const
export type AttributeType = (typeof attributeTypes)[number]

/** Types a mapping can have: without the objects (specification, Mapping). */
export const mappingTypes = [
  'string',
  'bool',
  'number',
  'string_array',
  'bool_array',
  'number_array',
  'any',
] as const
export type MappingType = (typeof mappingTypes)[number]

/** "List of strings" is the product's own label; the others follow it. */
export const typeWords: Readonly<Record<AttributeType, string>> = {
  string: 'String',
  bool: 'Boolean',
  number: 'Number',
  object: 'Object',
  string_array: 'List of strings',
  bool_array: 'List of booleans',
  number_array: 'List of numbers',
  object_array: 'List of objects',
  any: 'Any',
}

/** The type of a value as a claim carries it; undefined for null and for mixed or empty lists. */
export function typeOf(value: unknown): AttributeType | undefined {
  if (Array.isArray(value)) {
    const types = new Set(value.map(typeOf))
    const [only] = types
    if (types.size !== 1) return undefined
    return only === 'string'
      ? 'string_array'
      : only === 'bool'
        ? 'bool_array'
        : only === 'number'
          ? 'number_array'
          : only === 'object'
            ? 'object_array'
            : undefined
  }
  if (typeof value === 'string') return 'string'
  if (typeof value === 'boolean') return 'bool'
  if (typeof value === 'number') return 'number'
  return typeof value === 'object' && value !== null ? 'object' : undefined
}
