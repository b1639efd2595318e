/** A command of a POSIX shell, as far as its words say what it sends. */
export interface Command {
  readonly words: readonly string[]
  /** What a here-document gives it (POSIX.1-2024 XCU §2.7.4). */
  readonly input: string | undefined
  /** The name of the file that is its standard input. */
  readonly file: string | undefined
  /** The command that writes to it. */
  readonly piped: boolean
  readonly line: number
}

interface Open {
  words: string[]
  input: string | undefined
  file: string | undefined
  piped: boolean
  line: number
}

const escapes: Readonly<Record<string, string>> = {
  a: '\u0007', b: '\b', e: '\u001B', E: '\u001B', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v',
} // prettier-ignore

const bytesToText = (octal: string): string =>
  new TextDecoder().decode(
    Uint8Array.from(octal.matchAll(/\\([0-7]{1,3})/g), ([, one = '']) => Number.parseInt(one, 8)),
  )

/** `$'…'` (POSIX.1-2024 XCU §2.2.4). */
const dollarQuoted = (text: string): string =>
  text.replaceAll(
    /\\(?:u([\da-fA-F]{1,4})|U([\da-fA-F]{1,8})|x([\da-fA-F]{1,2})|([0-7]{1,3})|(.))/gs,
    (_, u?: string, U?: string, x?: string, octal?: string, one = '') => {
      const code = u ?? U ?? x
      if (code !== undefined)
        return String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0x10ffff))
      if (octal !== undefined) return String.fromCodePoint(Number.parseInt(octal, 8))
      return escapes[String(one)] ?? String(one)
    },
  )

/** Stands before what a shell puts in (`$NAME`, `$(…)`): no character of any text. */
export const putIn = '\uFFFF'

/** What a `printf` writes is known; a variable, and what another command writes, is not. */
const expanded = (text: string, escaped: string): string =>
  text.replaceAll(
    /\\([$`"\\\n])|\$\(printf '((?:\\[0-7]{1,3})+)'\)|\$\([^)]*\)|`[^`]*`|\$\{[^}\n]*\}|\$[\w@*#?!-]+/g,
    (all: string, one?: string, octal?: string) => {
      if (one !== undefined) return one === '\n' ? '' : escaped.includes(one) ? one : all
      return octal === undefined ? putIn + all : bytesToText(octal)
    },
  )
const doubleQuoted = (text: string): string => expanded(text, '$`"\\')
/** A here-document whose end stands without quotes. */
const unquotedDocument = (text: string): string => expanded(text, '$`\\')

const piece =
  /'(?<single>[^']*)'|\$'(?<dollar>(?:[^'\\]|\\.)*)'|"(?<double>(?:[^"\\$]|\\.|\$\([^)]*\)|\$(?!\())*)"|\\(?<escaped>.)|(?<variable>\$\{[^}\n]*\}|\$\w+|`[^`]*`|\$(?!\())|(?<plain>[^\s'"\\$|&;()<>`]+)/sy
const operator =
  /(?<comment>#[^\n]*)|(?<text><<<)|(?<here><<-?)|(?<from><)|(?<other>\d*>[>&]?|\$\(|&&|\|\||[|&;()\n])/y

/** The text from here on as one word; undefined where none begins, or its quote is never ended. */
function wordAt(
  text: string,
  from: number,
): { word: string; end: number; quoted: boolean } | undefined {
  let word = ''
  let end = from
  let quoted = false
  for (;;) {
    piece.lastIndex = end
    const groups = piece.exec(text)?.groups
    if (!groups) return end === from ? undefined : { word, end, quoted }
    end = piece.lastIndex
    const { single, dollar, double, escaped, variable, plain } = groups
    quoted ||= variable === undefined && plain === undefined
    word +=
      single ?? plain ??
      (variable === undefined ? undefined : `${putIn}${variable}`) ??
      (dollar === undefined ? undefined : dollarQuoted(dollar)) ??
      (double === undefined ? undefined : doubleQuoted(double)) ??
      (escaped === '\n' ? '' : (escaped ?? '')) // prettier-ignore
  }
}

/** The commands of a script, flat: those of a substitution or a function stand among the others. */
export function commandsOf(text: string): { commands: readonly Command[]; stoppedAt?: number } {
  const commands: Command[] = []
  const waiting: {
    readonly of: Open
    readonly end: string
    readonly quoted: boolean
    readonly tabs: boolean
  }[] = []
  let line = 1
  const begin = (piped = false): Open => ({
    words: [],
    input: undefined,
    file: undefined,
    piped,
    line,
  })
  let now = begin()
  const finish = (piped: boolean) => {
    if (now.words.length > 0 || now.file !== undefined) commands.push(now)
    now = begin(piped)
  }
  let at = 0
  while (at < text.length) {
    if (text[at] === ' ' || text[at] === '\t' || text[at] === '\r') at += 1
    else if (text.startsWith('\\\n', at)) {
      at += 2
      line += 1
    } else {
      operator.lastIndex = at
      const groups = operator.exec(text)?.groups
      if (groups) {
        at = operator.lastIndex
        const { text: given, here, from, other } = groups
        if (
          given !== undefined ||
          here !== undefined ||
          from !== undefined ||
          other?.includes('>')
        ) {
          const skipped = /[ \t]*/y
          skipped.lastIndex = at
          skipped.exec(text)
          const target = wordAt(text, skipped.lastIndex)
          if (!target) continue
          at = target.end
          const { word, quoted } = target
          if (given !== undefined) now.input = `${word}\n`
          else if (here !== undefined)
            waiting.push({ of: now, end: word, quoted, tabs: here.endsWith('-') })
          else if (from !== undefined) now.file = target.word
        } else if (other === '\n') {
          line += 1
          for (const { of, end, quoted, tabs } of waiting.splice(0)) {
            const rest = text.slice(at)
            const found = new RegExp(`^\\t*${end.replaceAll(/\W/g, String.raw`\$&`)}$`, 'm').exec(
              rest,
            )
            const whole = rest.slice(0, found?.index ?? rest.length)
            const own = tabs ? whole.replaceAll(/^\t+/gm, '') : whole
            of.input = quoted ? own : unquotedDocument(own)
            at += found ? found.index + found[0].length : rest.length
            line += whole.split('\n').length - 1
          }
          // After a pipe the command goes on below.
          if (now.words.length > 0 || !now.piped) finish(false)
        } else if (other !== undefined) finish(other === '|')
        continue
      }
      const read = wordAt(text, at)
      if (!read) return { commands, stoppedAt: at }
      if (now.words.length === 0) now.line = line
      now.words.push(read.word)
      line += text.slice(at, read.end).split('\n').length - 1
      at = read.end
    }
  }
  finish(false)
  return { commands }
}
