/** Our own words, which may stand as they are in whatever a sheet is written as. */
export interface Own {
  readonly own: string
}
export const own = (words: string): Own => ({ own: words })

/** Any other text is somebody else's, and nothing in it is markup. */
export type Words = string | Own

export interface Row {
  /** Absent: the value stands by itself. */
  readonly name?: Own
  readonly value: Words
  /** It is to be typed in somewhere: what it is, after "Copy". */
  readonly copy?: string
}

export type Block =
  | { readonly is: 'heading'; readonly level: 2 | 3; readonly words: Words }
  | { readonly is: 'text'; readonly words: Words }
  | { readonly is: 'steps' | 'points'; readonly items: readonly Words[] }
  | { readonly is: 'values'; readonly rows: readonly Row[] }

/** What is handed to others, as data: a screen, a printer, Markdown and a mail show the same. */
export interface Sheet {
  readonly title: Own
  readonly blocks: readonly Block[]
}

export const wordsOf = (words: Words): string => (typeof words === 'string' ? words : words.own)
