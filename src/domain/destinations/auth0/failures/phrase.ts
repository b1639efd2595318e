/** More is not looked through: an error page that was pasted may be long. */
export const maxLength = 20_000

/** A text to look phrases up in. Both of its forms have the same length. */
export interface Plain {
  /** Lower case, one kind of quotes, and each run of blanks is one. */
  readonly flat: string
  /** The same, where a run with a line break in it is one. */
  readonly lines: string
}

export function plain(text: string): Plain {
  const lines = text
    .slice(0, maxLength)
    .replace(/&#(?:39|x27);|&apos;|[‘’‚`´]/gi, "'")
    .replace(/&quot;|[“”„]/gi, '"')
    .trim()
    .replace(/\s+/g, (blanks) => (blanks.includes('\n') ? '\n' : ' '))
    .toLowerCase()
  return { flat: lines.replaceAll('\n', ' '), lines }
}

const isWord = (character: string | undefined) =>
  character !== undefined && /[\p{L}\p{N}_]/u.test(character)

/** A code that stands before the words of an error, with nothing but a blank between. */
const codeBefore = /(?:^|[^a-z_])[a-z]+(?:_[a-z]+)+ $/

const longestCode = 60

/** Whether a sentence, or a part of one, may begin here. */
function begins({ lines }: Plain, at: number): boolean {
  if (at === 0) return true
  const before = lines[at - 1]
  if (before !== ' ') return before === '\n' || !isWord(before)
  return !isWord(lines[at - 2]) || codeBefore.test(lines.slice(Math.max(0, at - longestCode), at))
}

function ends({ lines }: Plain, at: number): boolean {
  const next = lines[at]
  if (next !== ' ') return !isWord(next)
  const after = lines[at + 1]
  return after !== undefined && !isWord(after) && after !== "'" && after !== '"'
}

const beginsWord = ({ flat }: Plain, at: number) => !isWord(flat[at - 1])
const endsWord = ({ flat }: Plain, at: number) => !isWord(flat[at])

type Fits = (text: Plain, at: number) => boolean

/** Behind the first place of a part where its ends fit; undefined: there is none. */
function behind(text: Plain, part: string, from: number, first?: Fits, last?: Fits) {
  for (let at = text.flat.indexOf(part, from); at >= 0; at = text.flat.indexOf(part, at + 1)) {
    const end = at + part.length
    if ((first?.(text, at) ?? true) && (last?.(text, end) ?? true)) return end
  }
  return undefined
}

/**
 * Whether a phrase stands in a text: as a sentence or a part of one, or, on a page, where lines and
 * marks were lost when it was pasted, as whole words. The first place of each part is enough to look from: what does
 * not stand behind it does not stand behind a later one.
 */
export function stands(phrase: string, text: Plain, page = false): boolean {
  const { flat } = plain(phrase)
  const open = { before: page || flat.startsWith('…'), after: page || flat.endsWith('…') }
  const parts = flat.split('…').filter((part) => part !== '')
  let from: number | undefined = 0
  for (const [index, part] of parts.entries()) {
    const first = index > 0 ? undefined : open.before ? beginsWord : begins
    const last = index < parts.length - 1 ? undefined : open.after ? endsWord : ends
    // A part inside may go on or begin within a word.
    from = behind(text, part, from, first, last)
    if (from === undefined) return false
  }
  return parts.length > 0
}

/** A name that is a word of English, too, is one only where it is set apart: "parameter: scope". */
const setApart = /(?:[:：] ?|['"([«])$/

/** Whether a text names a parameter: not in an address, where every one has its place. */
export function names(parameter: string, { flat }: Plain): boolean {
  for (let at = flat.indexOf(parameter); at >= 0; at = flat.indexOf(parameter, at + 1)) {
    const before = flat[at - 1]
    const after = flat[at + parameter.length]
    const alone = !isWord(before) && !isWord(after) && before !== '-' && after !== '-'
    const inAddress = after === '=' || before === '&' || before === '?'
    const apart = parameter.includes('_') || setApart.test(flat.slice(Math.max(0, at - 2), at))
    if (alone && apart && !inAddress) return true
  }
  return false
}
