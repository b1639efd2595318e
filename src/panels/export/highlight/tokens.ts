import { type Grammar, grammars } from './grammars.ts'

export interface Token {
  /** Nothing: as all of the text. */
  readonly kind: 'comment' | 'text' | 'word' | undefined
  readonly text: string
}

/** The order in which the parts of a pattern are tried. */
const patternOf = ({ comment = '(?!)', name = '(?!)', text, words }: Grammar): RegExp =>
  new RegExp(
    [
      `(?<comment>${comment})`,
      `(?<name>${name})`,
      `(?<text>${text.join('|')})`,
      String.raw`(?<word>(?<![\w$@.:-])(?:${words.replaceAll(' ', '|')})(?![\w-]))`,
    ].join('|'),
    'g',
  )

/**
 * The text in pieces that together are the text again. It is ours, of a form whose language is
 * known by its extension; another one is one piece.
 */
export function tokensOf(text: string, extension: string): Token[] {
  const grammar = grammars[extension]
  if (grammar === undefined) return [{ kind: undefined, text }]
  const tokens: Token[] = []
  let end = 0
  const plainUntil = (at: number) => {
    if (at > end) tokens.push({ kind: undefined, text: text.slice(end, at) })
  }
  for (const { 0: found, index, groups = {} } of text.matchAll(patternOf(grammar))) {
    const kind = (['comment', 'text', 'word'] as const).find((one) => groups[one] !== undefined)
    if (kind === undefined) continue
    plainUntil(index)
    tokens.push({ kind, text: found })
    end = index + found.length
  }
  plainUntil(text.length)
  return tokens
}
