import { isObject } from '#domain/wire/json.ts'

/** One text for equal JSON values: members sorted, undefined left out. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item: unknown) => canonical(item)).join(',')}]`
  if (!isObject(value)) return value === undefined ? '' : JSON.stringify(value)
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`)
  return `{${members.join(',')}}`
}

export const equal = (a: unknown, b: unknown): boolean => canonical(a) === canonical(b)
