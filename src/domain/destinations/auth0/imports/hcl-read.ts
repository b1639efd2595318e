import { type Problem, lineAt, problem } from './imported.ts'
import { parseJson } from '#domain/wire/json.ts'
import { type Token, tokensOf } from './hcl-tokens.ts'

/** What is in no file: a variable, another resource's value, a function's answer. */
export class Reference {
  constructor(
    readonly text: string,
    readonly line: number,
  ) {}
}

export interface Block {
  readonly type: string
  readonly labels: readonly string[]
  readonly attributes: ReadonlyMap<string, unknown>
  readonly blocks: readonly Block[]
  readonly line: number
}

class Unread extends Error {
  constructor(readonly token: Token) {
    super(token.value)
  }
}

const literals: Readonly<Record<string, unknown>> = { true: true, false: false, null: null }

class Reader {
  at = 0
  constructor(readonly tokens: readonly Token[]) {}

  peek(): Token {
    return (
      this.tokens[this.at] ?? {
        kind: 'end',
        value: '',
        open: false,
        line: this.tokens.at(-1)?.line ?? 1,
      }
    )
  }
  next(): Token {
    const token = this.peek()
    this.at += 1
    return token
  }
  isDone = () => this.at >= this.tokens.length
  isSign = (value: string) => this.peek().kind === 'sign' && this.peek().value === value
  take(value: string): void {
    const token = this.next()
    if (token.kind !== 'sign' || token.value !== value) throw new Unread(token)
  }
  lines(): void {
    while (!this.isDone() && this.peek().kind === 'end') this.at += 1
  }

  /** To the bracket that closes this one; of a call whose answer is not known here. */
  skip(): void {
    let depth = 0
    do {
      const { kind, value } = this.next()
      if (kind === 'sign' && '([{'.includes(value)) depth += 1
      if (kind === 'sign' && ')]}'.includes(value)) depth -= 1
    } while (depth > 0 && !this.isDone())
  }

  /** What is known of an expression; what computes one is a reference. */
  value(): unknown {
    const from = this.at
    const { line } = this.peek()
    const known = this.isComputed() ? undefined : this.literal()
    if (known !== undefined && this.isEnd()) return known
    this.at = from
    while (!this.isEnd()) this.skip()
    if (this.at === from) throw new Unread(this.peek())
    return new Reference(
      this.tokens
        .slice(from, this.at)
        .map(({ value }) => value)
        .join(' '),
      line,
    )
  }

  isEnd(): boolean {
    const { kind, value } = this.peek()
    return (
      this.isDone() || kind === 'end' || (kind === 'sign' && [',', ')', ']', '}'].includes(value))
    )
  }

  /** `[for …]`, `{for …}` */
  isComputed(): boolean {
    const rest = this.tokens.slice(this.at + 1, this.at + 20).find(({ kind }) => kind !== 'end')
    return (this.isSign('[') || this.isSign('{')) && rest?.kind === 'name' && rest.value === 'for'
  }

  /** Undefined: it is computed. */
  literal(): unknown {
    const { kind, value, line, open } = this.next()
    if (kind === 'text') return open ? new Reference(value, line) : value
    if (kind === 'number') return Number(value)
    if (kind === 'name') {
      if (Object.hasOwn(literals, value)) return literals[value]
      if (!this.isSign('(')) return new Reference(value, line)
      if (value !== 'jsonencode' && value !== 'toset') {
        this.skip()
        return new Reference(`${value}(…)`, line)
      }
      this.take('(')
      this.lines()
      const inner = this.value()
      this.lines()
      this.take(')')
      return inner
    }
    if (kind === 'sign' && value === '[') return this.list()
    if (kind === 'sign' && value === '{') return this.object()
    return undefined
  }

  list(): unknown[] {
    const items: unknown[] = []
    for (this.lines(); !this.isSign(']'); this.lines()) {
      items.push(this.value())
      this.lines()
      if (!this.isSign(']')) this.take(',')
    }
    this.take(']')
    return items
  }

  object(): Record<string, unknown> {
    const members: [string, unknown][] = []
    for (this.lines(); !this.isSign('}'); this.lines()) {
      const key = this.next()
      if (key.kind !== 'text' && key.kind !== 'name') throw new Unread(key)
      if (this.isSign(':')) this.take(':')
      else this.take('=')
      this.lines()
      members.push([key.value, this.value()])
      if (this.isSign(',')) this.take(',')
    }
    this.take('}')
    return Object.fromEntries(members)
  }

  block(): Block {
    const { value: type, line, kind } = this.peek()
    if (kind !== 'name') throw new Unread(this.peek())
    this.at += 1
    const labels: string[] = []
    while (!this.isSign('{')) {
      const label = this.next()
      if (label.kind !== 'text' && label.kind !== 'name') throw new Unread(label)
      labels.push(label.value)
    }
    this.take('{')
    const attributes = new Map<string, unknown>()
    const blocks: Block[] = []
    for (this.lines(); !this.isSign('}'); this.lines()) {
      const following = this.tokens[this.at + 1]
      if (following?.kind === 'sign' && following.value === '=') {
        const { value: name } = this.next()
        this.take('=')
        attributes.set(name, this.value())
      } else blocks.push(this.block())
    }
    this.take('}')
    return { type, labels, attributes, blocks, line }
  }
}

/** The blocks of a file; what follows a place that cannot be read is not looked at. */
export function readHcl(text: string): { blocks: readonly Block[]; problems: readonly Problem[] } {
  const { tokens, stoppedAt } = tokensOf(text)
  const reader = new Reader(tokens)
  const blocks: Block[] = []
  const problems: Problem[] = []
  const stopped = (line: number, quoted: string) =>
    problems.push(problem('Not understood: nothing is read from here on.', quoted, line))
  try {
    for (reader.lines(); !reader.isDone(); reader.lines()) blocks.push(reader.block())
  } catch (error) {
    if (!(error instanceof Unread)) throw error
    if (stoppedAt === undefined)
      stopped(error.token.line, text.split('\n')[error.token.line - 1] ?? '')
  }
  if (stoppedAt !== undefined) stopped(lineAt(text, stoppedAt), text.slice(stoppedAt))
  return { blocks, problems }
}

/** A text of JSON, where the provider has one, or what `jsonencode` was given. */
export const fromJson = (value: unknown): unknown =>
  typeof value === 'string' ? (parseJson(value) ?? value) : value
