import { separators } from '#text/unseen.ts'

const between = new RegExp(`[,;${separators}]+`, 'u')

/** The entries of what was typed or pasted: blanks, line ends, commas and semicolons part them. */
export const splitEntries = (text: string): string[] =>
  text.split(between).filter((entry) => entry !== '')

/** `list` with the new ones at its end, each once, in the order given. `key`: what makes two one. */
export function withEntries(
  list: readonly string[],
  entries: readonly string[],
  key = (entry: string) => entry,
): string[] {
  const known = new Set(list.map(key))
  const isNew = (entry: string) => !known.has(key(entry)) && known.add(key(entry))
  return [...list, ...entries.filter(isNew)]
}
