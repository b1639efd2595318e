import { z } from 'zod/mini'

type Schema = z.core.$ZodType
type Test = (value: unknown) => boolean

/**
 * True only of a value that the schema would answer as it is: nothing in it that the schema does
 * not name, refuses or changes. Told without building the answer, which is most of what a schema
 * costs on a page of connections. False says nothing: whoever gets it asks the schema itself.
 */
export const fits = <S extends Schema>(schema: S, value: unknown): value is z.output<S> =>
  testOf(schema)(value)

/** The value as the schema reads it; throws as the schema does. */
export const readAs = <S extends Schema>(schema: S, value: unknown): z.output<S> =>
  fits(schema, value) ? value : z.parse(schema, value)

const made = new WeakMap<Schema, Test>()
function testOf(schema: Schema): Test {
  const known = made.get(schema)
  if (known !== undefined) return known
  const test = makeTest(schema)
  made.set(schema, test)
  return test
}

/** Whether its kind and these members are all there is to a schema: no check, format or catch-all. */
const only = ({ def }: z.ZodMiniType, ...members: readonly string[]) =>
  Object.keys(def).every((name) => ['type', 'checks', ...members].includes(name)) &&
  (def.checks ?? []).length === 0

function makeTest(schema: Schema): Test {
  if (schema instanceof z.ZodMiniOptional && only(schema, 'innerType')) {
    const test = testOf(schema.def.innerType)
    return (value) => value === undefined || test(value)
  }
  if (schema instanceof z.ZodMiniNullable && only(schema, 'innerType')) {
    const test = testOf(schema.def.innerType)
    return (value) => value === null || test(value)
  }
  if (schema instanceof z.ZodMiniString && only(schema)) return (value) => typeof value === 'string'
  if (schema instanceof z.ZodMiniBoolean && only(schema))
    return (value) => typeof value === 'boolean'
  if (schema instanceof z.ZodMiniUnknown && only(schema)) return () => true
  if (schema instanceof z.ZodMiniArray && only(schema, 'element')) {
    const test = testOf(schema.def.element)
    return (value) => Array.isArray(value) && value.every(test)
  }
  if (schema instanceof z.ZodMiniRecord && only(schema, 'keyType', 'valueType'))
    return recordTest(testOf(schema.def.keyType), testOf(schema.def.valueType))
  if (schema instanceof z.ZodMiniObject && only(schema, 'shape'))
    return objectTest(schema.def.shape)
  return (value) => {
    const read = z.safeParse(schema, value)
    return read.success && Object.is(read.data, value)
  }
}

const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype

function recordTest(name: Test, member: Test): Test {
  return (value) =>
    isPlain(value) &&
    Object.keys(value).every((key) => key !== '__proto__' && name(key) && member(value[key]))
}

function objectTest(shape: Readonly<Record<string, Schema>>): Test {
  const tests = new Map(Object.entries(shape).map(([name, schema]) => [name, testOf(schema)]))
  const needed = Object.keys(shape).filter((name) => !(shape[name] instanceof z.ZodMiniOptional))
  return (value) =>
    isPlain(value) &&
    needed.every((name) => Object.hasOwn(value, name)) &&
    Object.keys(value).every((name) => tests.get(name)?.(value[name]) === true)
}
