import { isObject } from './json.ts'

/** As a member it is the prototype to most programs that read it, and data to the others. */
export const protoName = '__proto__'

/** The dotted path of the first such member, at any depth; undefined where there is none. */
export function protoPath(value: unknown, path = ''): string | undefined {
  if (!isObject(value) && !Array.isArray(value)) return undefined
  for (const [name, inner] of Object.entries(value)) {
    const at = name === protoName ? path + name : protoPath(inner, `${path}${name}.`)
    if (at !== undefined) return at
  }
  return undefined
}
