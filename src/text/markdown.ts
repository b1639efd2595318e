import { visibleLine } from './visible-line.ts'

/**
 * Words stay as they are; everything else becomes a code span: inside one neither CommonMark nor
 * the extensions of trackers (bare links, mentions, issue numbers, emoji) look for anything. A
 * backslash would not do: renderers look for bare links after they have removed it.
 */
export function markdownText(text: string): string {
  const pieces: string[] = []
  let code: string[] = []
  const flush = (after = '') => {
    if (code.length > 0) pieces.push(codeSpan(code.join(' ')) + after)
    code = []
  }
  for (const token of visibleLine(text).split(' ')) {
    if (token === '') continue
    if (plain.test(token)) {
      flush()
      pieces.push(token)
    } else {
      const [, rest = token, after = ''] = trailing.exec(token) ?? []
      code.push(rest)
      if (after !== '') flush(after)
    }
  }
  flush()
  return pieces.join(' ')
}

// Letters, or a number; digits and letters never together, since `GH-12` and `a1b2c3d` are links
// in some trackers. A dot only between digits or at the end.
const plain =
  /^[(“‘'"]?(?:§?\p{Nd}+(?:\.\p{Nd}+)*|\p{L}\p{M}*(?:[-’']?\p{L}\p{M}*)*)[)”’'"]?[.,;:?]?$/u
const trailing = /^(.*[^.,;:?)”])([)”]?[.,;:?]|[)”])$/u

/** A code span whose fence is longer than any run of backticks in it (CommonMark 0.31 §6.1). */
function codeSpan(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  const padded = /^`|`$/.test(text) ? ` ${text} ` : text
  return fence + padded + fence
}

/**
 * Words of our own: what CommonMark would read as markup is escaped, and everything else stays as
 * it reads. An underscore inside a word is none there (CommonMark 0.31 §6.2).
 */
export const ownMarkdown = (text: string): string =>
  text
    .replace(/[\\`*[\]<~|]/g, '\\$&')
    .replace(/(?<!\w)_|_(?!\w)/g, '\\_')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/^(\d*)(?=[#>+.)-])/, '$1\\')
