import { separators } from '#text/unseen.ts'

const between = new RegExp(`[,;${separators}]+`, 'u')

/** The entries of what was typed or pasted: blanks, line ends, commas and semicolons part them. */
export const splitEntries = (text: string): string[] =>
  text.split(between).filter((entry) => entry !== '')

/** `list` with the new ones at its end, each once, in the order given. */
export const withEntries = (list: readonly string[], entries: readonly string[]): string[] => [
  ...new Set([...list, ...entries]),
]
