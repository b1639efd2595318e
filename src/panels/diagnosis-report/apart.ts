/** A piece of one of two addresses that are compared. */
export interface Piece {
  readonly text: string
  readonly differs: boolean
}

/**
 * Both addresses with the parts that differ: scheme, host, port, and of what follows each step of
 * its own. A part is marked whole, for half a host tells nobody whose it is; one that only lacks
 * something has nothing to mark. Taken apart by hand: a URL parser would fold case and drop ports.
 */
export function apart(left: string, right: string): readonly [readonly Piece[], readonly Piece[]] {
  const [a, b] = [partsOf(left), partsOf(right)]
  const origin = a.origin.map((part, at) => part !== b.origin[at])
  const shorter = Math.min(a.steps.length, b.steps.length)
  let head = 0
  while (head < shorter && a.steps[head] === b.steps[head]) head += 1
  let tail = 0
  while (tail < shorter - head && a.steps.at(-1 - tail) === b.steps.at(-1 - tail)) tail += 1
  const piecesOf = ({ origin: parts, steps }: Parts) =>
    joined([
      ...parts.map((text, at) => ({ text, differs: origin[at] === true })),
      ...steps.map((text, at) => ({ text, differs: at >= head && at < steps.length - tail })),
    ])
  return [piecesOf(a), piecesOf(b)]
}

interface Parts {
  readonly origin: readonly string[]
  readonly steps: readonly string[]
}

function partsOf(text: string): Parts {
  const [, scheme = '', slashes = '', host = '', port = '', rest = ''] =
    /^(?:([a-z][a-z0-9+.-]*)(:\/\/))?([^/?#:]*)(:\d+)?(.*)$/isu.exec(text) ?? []
  return { origin: [scheme, slashes, host, port], steps: rest.split(/(?=[/?#])/u) }
}

function joined(pieces: readonly Piece[]): readonly Piece[] {
  const whole: Piece[] = []
  for (const { text, differs } of pieces) {
    const last = whole.at(-1)
    if (last?.differs === differs) whole[whole.length - 1] = { text: last.text + text, differs }
    else if (text !== '') whole.push({ text, differs })
  }
  return whole
}
