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
  /(?<space>[^\S\n]+|#[^\n]*|\/\/[^\n]*|\/\*.*?\*\/)|(?<end>\n)|<<(?<dash>-?)(?<tag>\w+)\r?\n|(?<number>-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)|(?<name>[A-Za-z_][\w-]*(?:(?:\.[A-Za-z_*][\w-]*|\[\d+\]))*)|(?<sign>=>|[=!<>]=|&&|\|\||\.\.\.|[=:,{}()[\]?!<>+\-*/%.])/suy

/**
 * Where a quoted text ends, after its quote. A template in it is an expression, with texts of its own.
 * Undefined: nowhere.
 */
function endOfText(text: string, from: number): number | undefined {
  /** What is open, the innermost last: a text, or a brace of an expression in it. */
  const open = ['"']
  for (let at = from + 1; at < text.length; at++) {
    const one = text[at]
    if (one === '\n') return undefined
    if (open.at(-1) !== '"') {
      if (one === '}') open.pop()
      else if (one === '"' || one === '{') open.push(one)
    } else if (one === '\\') at += 1
    else if (one === '"') {
      open.pop()
      if (open.length === 0) return at + 1
    } else if ((one === '$' || one === '%') && text[at + 1] === one && text[at + 2] === '{') at += 2
    else if ((one === '$' || one === '%') && text[at + 1] === '{') {
      open.push('{')
      at += 1
    }
  }
  return undefined
}

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

/** The lines of a document, and where it ends. */
function docAt(text: string, from: number, tag: string): { doc: string; end: number } | undefined {
  const lines: string[] = []
  for (let at = from; at < text.length;) {
    const next = text.indexOf('\n', at)
    const end = next === -1 ? text.length : next
    const line = text.slice(at, end)
    if (line.trim() === tag) return { doc: lines.join('\n'), end }
    lines.push(line)
    at = end + 1
  }
  return undefined
}

/** Up to what is no token, which is where the second says. */
export function tokensOf(text: string): { tokens: readonly Token[]; stoppedAt?: number } {
  const tokens: Token[] = []
  let line = 1
  let at = 0
  while (at < text.length) {
    const add = (kind: Token['kind'], value: string, open = false) =>
      tokens.push({ kind, value, open, line })
    let end = text[at] === '"' ? endOfText(text, at) : undefined
    if (end !== undefined) {
      const quoted = text.slice(at + 1, end - 1)
      add('text', unescaped(quoted), isTemplate(quoted))
    } else {
      pattern.lastIndex = at
      const groups = pattern.exec(text)?.groups
      if (!groups) return { tokens, stoppedAt: at }
      end = pattern.lastIndex
      const { end: newline, dash = '', tag, number, name, sign } = groups
      if (newline !== undefined) add('end', '\n')
      else if (tag !== undefined) {
        const found = docAt(text, end, tag)
        if (!found) return { tokens, stoppedAt: at }
        const own = docOf(found.doc, dash)
        add('text', `${own.replaceAll(/([$%])\1\{/g, '$1{')}\n`, isTemplate(own))
        end = found.end
      } else if (number !== undefined) add('number', number)
      else if (name !== undefined) add('name', name)
      else if (sign !== undefined) add('sign', sign)
    }
    line += text.slice(at, end).split('\n').length - 1
    at = end
  }
  return { tokens }
}
