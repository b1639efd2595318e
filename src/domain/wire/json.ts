/** Any value that JSON can carry. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject
export type JsonObject = { readonly [member: string]: Json }

/** True for a JSON object: not null, not an array. */
export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The value of a text; undefined where it is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** As a member it is the prototype to most programs that read it, and data to the others. */
export const protoName = '__proto__'

/**
 * The dotted path of the first such member, at any depth; undefined where there is none. Level by
 * level, because a call for each could be too many.
 */
export function protoPath(value: unknown): string | undefined {
  let level: (readonly [path: string, value: unknown])[] = [['', value]]
  while (level.length > 0) {
    const found = level.find(([, one]) => isMembers(one) && Object.hasOwn(one, protoName))
    if (found) return `${found[0]}${protoName}`
    level = level.flatMap(([path, one]) =>
      isMembers(one)
        ? Object.entries(one).map(([name, inner]) => [`${path}${name}.`, inner] as const)
        : [],
    )
  }
  return undefined
}

const isMembers = (value: unknown): value is object => typeof value === 'object' && value !== null
