import styles from './highlight.module.css'
import { tokensOf } from './tokens.ts'

interface Props {
  readonly text: string
  readonly extension: string
}

/** More pieces than this help nobody to read. */
const longest = 100_000

/** The text, its comments, texts and words told apart: by ink and weight, for colour is a verdict. */
export function Highlighted({ text, extension }: Props) {
  if (text.length > longest) return text
  return tokensOf(text, extension).map(({ kind, text: piece }, at) =>
    kind === undefined ? (
      piece
    ) : (
      // oxlint-disable-next-line react/no-array-index-key -- pieces have no other identity
      <span key={at} className={styles[kind]}>
        {piece}
      </span>
    ),
  )
}
