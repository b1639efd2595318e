/**
 * A backtracking matcher that does what an engine does with a regular expression (ECMA-262
 * §22.2.2) and counts it: each time a character is looked at is one step. It knows the constructs
 * that patterns of this code use, and throws at any other.
 */
export interface Backtracking {
  /** The index of the first match at or after `from`, or -1, and the steps that took. */
  search(text: string, from: number): { readonly index: number; readonly steps: number }
}

/** Calls `then` with each place where the node can end, the engine's first choice first. */
type Node = (at: number, then: (end: number) => boolean) => boolean

const engine: { readonly exec: (this: RegExp, text: string) => RegExpExecArray | null } =
  RegExp.prototype
/** The engine itself, also while others count what it is asked. */
export const { exec } = engine

const characterPattern =
  /\[(?:\\.|[^\]\\])*\]|\\(?:u\{\w+\}|u\w{4}|x\w\w|p\{\w+\}|[^bBk1-9])|[^\\[(|)]/uy
const quantifierPattern = /[*+?]|\{\d+(?:,\d*)?\}/y

export function backtracking({ source, flags, sticky }: RegExp): Backtracking {
  let text = ''
  let steps = 0
  let place = 0
  const taken = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = place
    const found = exec.call(pattern, source)?.[0]
    place += found?.length ?? 0
    return found
  }
  const next = (...choices: string[]): string | undefined => {
    const found = choices.find((one) => source.startsWith(one, place))
    place += found?.length ?? 0
    return found
  }

  function alternatives(): Node {
    const choices = [sequence()]
    while (next('|')) choices.push(sequence())
    return choices.length === 1 && choices[0]
      ? choices[0]
      : (at, then) => choices.some((one) => one(at, then))
  }
  function sequence(): Node {
    const items: Node[] = []
    while (place < source.length && source[place] !== '|' && source[place] !== ')')
      items.push(repeated())
    return (from, then) => {
      const go = (index: number, at: number): boolean =>
        items[index]?.(at, (end) => go(index + 1, end)) ?? then(at)
      return go(0, from)
    }
  }
  function repeated(): Node {
    const group = next('(?:', '(?=', '(?!', '(?<!', '(?', '(')
    const edge = group === undefined ? next('\\b', '^', '$') : undefined
    const character = group ?? edge ?? taken(characterPattern)
    if (character === undefined || group === '(?') throw unknown()
    if (edge !== undefined) return asserts(edge)
    const node = group === undefined ? isOne(character) : alternatives()
    if (group !== undefined && !next(')')) throw unknown()
    if (group === '(?=' || group === '(?!')
      return (at, then) => node(at, () => true) === (group === '(?=') && then(at)
    // Of one character, as in all patterns here; of more, the engine's answer would be another one.
    if (group === '(?<!')
      return (at, then) => !(at > 0 && node(at - 1, (end) => end === at)) && then(at)
    const quantifier = taken(quantifierPattern)
    if (quantifier === undefined) return node
    if (next('?')) throw unknown()
    const [min, max] = bounds(quantifier)
    return group === undefined ? many(node, min, max) : manyGroups(node, min, max)
  }
  const unknown = () => new Error(`Not counted: /${source}/ at ${place}.`)

  /** Whether a character is of a class the engine says itself, asked once for each. */
  function isOne(atom: string): Node {
    const pattern = new RegExp(`^${atom}$`, flags.replace(/[gy]/g, ''))
    const known = new Map<string, boolean>()
    return (at, then) => {
      steps++
      const one = text[at]
      if (one === undefined) return false
      const is = known.get(one) ?? exec.call(pattern, one) !== null
      known.set(one, is)
      return is && then(at + 1)
    }
  }
  const isWord = (at: number) => exec.call(/\w/, text[at] ?? '') !== null
  const asserts =
    (edge: string): Node =>
    (at, then) => {
      steps++
      const holds =
        edge === '^' ? at === 0 : edge === '$' ? at === text.length : isWord(at - 1) !== isWord(at)
      return holds && then(at)
    }
  /** Of single characters: as many as there are, then one less and one less. */
  const many =
    (one: Node, min: number, max: number): Node =>
    (from, then) => {
      let at = from
      while (at - from < max && one(at, () => true)) at++
      for (; at - from >= min; at--) if (then(at)) return true
      return false
    }
  const manyGroups =
    (node: Node, min: number, max: number): Node =>
    (from, then) => {
      const go = (at: number, count: number): boolean =>
        (count < max && node(at, (end) => (end !== at || count < min) && go(end, count + 1))) ||
        (count >= min && then(at))
      return go(from, 0)
    }

  const whole = alternatives()
  if (place < source.length) throw unknown()
  return {
    search(given, from) {
      text = given
      steps = 0
      const last = sticky ? from : text.length
      for (let index = from; index <= last; index++)
        if (whole(index, () => true)) return { index, steps }
      return { index: -1, steps }
    },
  }
}

function bounds(quantifier: string): [min: number, max: number] {
  if (quantifier === '*') return [0, Infinity]
  if (quantifier === '+') return [1, Infinity]
  if (quantifier === '?') return [0, 1]
  const [min = '', max = min] = quantifier.slice(1, -1).split(',')
  return [Number(min), max === '' ? Infinity : Number(max)]
}
