/**
 * A JSON reader (RFC 8259) that keeps what `JSON.parse` throws away: where it failed, and which
 * member names stand twice. Linear time, bounded depth, never throws.
 */
export interface DuplicateMember {
  readonly name: string
  /** Where the object stands, e.g. `keys[0]`; empty for the top level. */
  readonly path: string
  /** Both occurrences carry the same value. */
  readonly same: boolean
}

export type JsonReading =
  | { readonly ok: true; readonly value: unknown; readonly duplicates: readonly DuplicateMember[] }
  | { readonly ok: false; readonly at: number; readonly message: string }

const maxDepth = 100
const maxDuplicates = 50

class Stop extends Error {
  constructor(
    readonly at: number,
    message: string,
  ) {
    super(message)
  }
}

const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const words: readonly (readonly [string, unknown])[] = [
  ['true', true],
  ['false', false],
  ['null', null],
]

export function readJson(text: string): JsonReading {
  const reader = new Reader(text)
  try {
    const value = reader.document()
    return { ok: true, value, duplicates: reader.duplicates }
  } catch (error) {
    if (error instanceof Stop) return { ok: false, at: error.at, message: error.message }
    return { ok: false, at: 0, message: 'cannot be read' }
  }
}

/** An own property, so that a member called __proto__ is a member and nothing else. */
const define = (target: object, name: string, value: unknown) =>
  Object.defineProperty(target, name, {
    value,
    writable: true,
    enumerable: true,
    configurable: true,
  })

class Reader {
  private at = 0
  /** Names and places from the top down to the value being read. */
  private readonly path: (string | number)[] = []
  readonly duplicates: DuplicateMember[] = []

  constructor(private readonly text: string) {}

  document(): unknown {
    const value = this.value()
    this.blanks()
    if (this.at < this.text.length) throw new Stop(this.at, 'more text after the end of the value')
    return value
  }

  private value(): unknown {
    if (this.path.length > maxDepth)
      throw new Stop(this.at, `nested deeper than ${maxDepth} levels`)
    this.blanks()
    const char = this.text[this.at]
    if (char === '{') return this.object()
    if (char === '[') return this.array()
    if (char === '"') return this.string()
    number.lastIndex = this.at
    const digits = number.exec(this.text)?.[0]
    if (digits !== undefined) {
      this.at += digits.length
      return Number(digits)
    }
    for (const [word, value] of words) {
      if (this.text.startsWith(word, this.at)) {
        this.at += word.length
        return value
      }
    }
    throw this.unexpected('a value')
  }

  private object(): Record<string, unknown> {
    const members: Record<string, unknown> = {}
    this.at += 1
    this.blanks()
    if (this.take('}')) return members
    do {
      this.blanks()
      if (this.text[this.at] !== '"') throw this.unexpected('a member name in double quotes')
      const name = this.string()
      this.blanks()
      if (!this.take(':')) throw this.unexpected("':'")
      this.path.push(name)
      const value = this.value()
      this.path.pop()
      if (Object.hasOwn(members, name)) this.noteDuplicate(name, members[name], value)
      if (name === '__proto__') define(members, name, value)
      else members[name] = value
      this.blanks()
    } while (this.take(','))
    if (!this.take('}')) throw this.unexpected("',' or '}'")
    return members
  }

  private array(): unknown[] {
    const items: unknown[] = []
    this.at += 1
    this.blanks()
    if (this.take(']')) return items
    do {
      this.path.push(items.length)
      items.push(this.value())
      this.path.pop()
      this.blanks()
    } while (this.take(','))
    if (!this.take(']')) throw this.unexpected("',' or ']'")
    return items
  }

  private string(): string {
    const start = this.at
    let escaped = false
    for (let end = start + 1; end < this.text.length; end += 1) {
      const code = this.text.charCodeAt(end)
      if (code === 0x22) {
        this.at = end + 1
        return escaped ? this.unescape(start) : this.text.slice(start + 1, end)
      }
      if (code < 0x20) throw new Stop(end, 'a line break or control character inside a string')
      if (code === 0x5c) {
        escaped = true
        end += 1
      }
    }
    throw new Stop(this.text.length, 'the text ends inside a string')
  }

  private unescape(start: number): string {
    try {
      const value: unknown = JSON.parse(this.text.slice(start, this.at))
      return String(value)
    } catch {
      throw new Stop(start, 'a string with an escape that JSON does not know')
    }
  }

  private noteDuplicate(name: string, first: unknown, second: unknown) {
    if (this.duplicates.length >= maxDuplicates) return
    const path = this.path
      .map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
      .join('')
      .replace(/^\./, '')
    this.duplicates.push({ name, path, same: JSON.stringify(first) === JSON.stringify(second) })
  }

  private take(char: string): boolean {
    if (this.text[this.at] !== char) return false
    this.at += 1
    return true
  }

  private blanks() {
    for (;;) {
      const code = this.text.charCodeAt(this.at)
      if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return
      this.at += 1
    }
  }

  private unexpected(wanted: string): Stop {
    const char = this.text.codePointAt(this.at)
    if (char === undefined) return new Stop(this.at, `the text ends where ${wanted} should be`)
    return new Stop(this.at, `${wanted} should be here, not '${String.fromCodePoint(char)}'`)
  }
}
