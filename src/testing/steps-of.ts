import { type Backtracking, backtracking, exec } from './backtracking.ts'

/** What of the language is counted; of all its methods no other looks for anything in a text. */
interface Patterns {
  exec: typeof exec
}
interface Texts {
  indexOf: (this: string, part: string, from?: number) => number
  lastIndexOf: (this: string, part: string, from?: number) => number
}
const patterns: Patterns = RegExp.prototype
const texts: Texts = String.prototype
const { indexOf, lastIndexOf } = texts

/**
 * How many characters a piece of work looks at, whatever the machine: what every regular
 * expression that it uses costs a backtracking engine, and what every `indexOf` passes.
 */
export function stepsOf(work: () => unknown): number {
  const matchers = new Map<string, Backtracking>()
  const matcherOf = (pattern: RegExp) => {
    const name = String(pattern)
    const matcher = matchers.get(name) ?? backtracking(pattern)
    matchers.set(name, matcher)
    return matcher
  }
  let steps = 0
  // replace, matchAll, test and their kin all come here (ECMA-262 §22.2.7.1).
  function counting(this: RegExp, text: string) {
    const from = this.global || this.sticky ? this.lastIndex : 0
    const found = exec.call(this, text)
    patterns.exec = exec
    const counted = matcherOf(this).search(text, from)
    patterns.exec = counting
    if (counted.index !== (found?.index ?? -1)) throw new Error(`Counted wrongly: ${String(this)}.`)
    steps += counted.steps
    return found
  }
  try {
    patterns.exec = counting
    texts.indexOf = function (part, from = 0) {
      const found = indexOf.call(this, part, from)
      steps += (found === -1 ? this.length : found) - from
      return found
    }
    texts.lastIndexOf = function (this: string, part, from = this.length) {
      const found = lastIndexOf.call(this, part, from)
      steps += from - found
      return found
    }
    work()
  } finally {
    Object.assign(patterns, { exec })
    Object.assign(texts, { indexOf, lastIndexOf })
  }
  return steps
}

export interface Repeating {
  readonly before?: string
  readonly part: string
  readonly after?: string
}

/** Twice the work on a text that is twice as long, not four times. */
export function isLinear(
  work: (text: string) => unknown,
  { before = '', part, after = '' }: Repeating,
): boolean {
  const of = (times: number) => {
    const text = `${before}${part.repeat(times)}${after}`
    return stepsOf(() => work(text))
  }
  // Four, or a multiple: what takes the parts by twos, as comments that close each other, leaves none
  // over in one text and one in the other. Longer texts take the counting matcher, which recurs, to
  // the end of the stack.
  const times = 4 * Math.ceil(240 / (4 * part.length))
  return of(2 * times) <= 2.1 * of(times) + 200
}
