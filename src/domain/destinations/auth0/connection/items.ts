/** What makes two items of a list one. */
export type SameItem = (item: string) => string

const asIs: SameItem = (item) => item
const keyed = (key: SameItem) => (item: unknown) => (typeof item === 'string' ? key(item) : item)

/** The list with each item once, as it was first written. */
export function eachOnce<T>(items: readonly T[], sameItem = asIs): T[] {
  const key = keyed(sameItem)
  const first = new Map<unknown, T>()
  for (const item of items) if (!first.has(key(item))) first.set(key(item), item)
  return [...first.values()]
}

/** Those of `items` that are not in the other list. */
export function lacking<T>(items: readonly T[], other: readonly unknown[], sameItem = asIs): T[] {
  const key = keyed(sameItem)
  const there = new Set(other.map(key))
  return items.filter((item) => !there.has(key(item)))
}
