/** A token of Terraform's language (HCL native syntax, "Lexical Elements"), as far as it is read here. */
export interface Token {
  readonly kind: 'name' | 'text' | 'number' | 'sign' | 'end'
  /** A text's own characters, its escapes read. */
  readonly value: string
  /** In a text, what is put in at run time: its value is not in the file. */
  readonly open: boolean
  readonly line: number
}

const pattern =
  /(?<space>[^\S\n]+|#[^\n]*|\/\/[^\n]*|\/\*.*?\*\/)|(?<end>\n)|"(?<text>(?:[^"\\\n]|\\.)*)"|<<(?<dash>-?)(?<tag>\w+)\r?\n(?<doc>.*?)\n?[ \t]*\k<tag>(?=\r?\n|$)|(?<number>-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)|(?<name>[A-Za-z_][\w-]*(?:(?:\.[A-Za-z_*][\w-]*|\[\d+\]))*)|(?<sign>=>|[=:,{}()[\]])/suy

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' }

/** Escapes of a quoted text; `$${` and `%%{` are what begins no template. */
const unescaped = (text: string): string =>
  text.replaceAll(
    /\\(?:u([\da-fA-F]{4})|U([\da-fA-F]{8})|(.))|([$%])\4\{/gsu,
    (_, u?: string, U?: string, one?: string, sign?: string) => {
      const code = u ?? U
      if (code !== undefined)
        return String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0x10ffff))
      return sign === undefined ? (escapes[one ?? ''] ?? one ?? '') : `${sign}{`
    },
  )

const isTemplate = (text: string): boolean => /(?:^|[^$])\$\{|(?:^|[^%])%\{/.test(text)

/** `<<-` takes away the indent that all lines have. */
function docOf(doc: string, dash: string): string {
  if (dash === '') return doc
  const indents = doc
    .split('\n')
    .flatMap((line) => (line.trim() === '' ? [] : [/^[ \t]*/.exec(line)?.[0].length ?? 0]))
  const least = Math.min(...indents, Infinity)
  return doc.split('\n').map((line) => line.slice(least)).join('\n') // prettier-ignore
}

/** Up to what is no token, which is where the second says. */
export function tokensOf(text: string): { tokens: readonly Token[]; stoppedAt?: number } {
  const tokens: Token[] = []
  let line = 1
  let at = 0
  while (at < text.length) {
    pattern.lastIndex = at
    const match = pattern.exec(text)
    const groups = match?.groups
    if (!match || !groups) return { tokens, stoppedAt: at }
    const { space, end, text: quoted, doc, dash = '', number, name, sign } = groups
    const add = (kind: Token['kind'], value: string, open = false) =>
      tokens.push({ kind, value, open, line })
    if (end !== undefined) add('end', '\n')
    else if (quoted !== undefined) add('text', unescaped(quoted), isTemplate(quoted))
    else if (doc !== undefined) {
      const own = docOf(doc, dash)
      add('text', `${own.replaceAll(/([$%])\1\{/g, '$1{')}\n`, isTemplate(own))
    } else if (number !== undefined) add('number', number)
    else if (name !== undefined) add('name', name)
    else if (sign !== undefined) add('sign', sign)
    else if (space === undefined) return { tokens, stoppedAt: at }
    line += match[0].split('\n').length - 1
    at = pattern.lastIndex
  }
  return { tokens }
}
