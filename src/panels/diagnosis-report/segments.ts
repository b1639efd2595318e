/** One of two texts that are compared: what they share at both ends, and what is its own. */
export interface Segments {
  readonly before: string
  readonly own: string
  readonly after: string
}

/**
 * Both texts cut where they part: by code points, so that no character is torn. A text that only
 * lacks something has nothing of its own.
 */
export function segments(left: string, right: string): readonly [Segments, Segments] {
  const a = Array.from(left)
  const b = Array.from(right)
  const shorter = Math.min(a.length, b.length)
  let head = 0
  while (head < shorter && a[head] === b[head]) head += 1
  let tail = 0
  while (tail < shorter - head && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1
  return [cut(a, head, tail), cut(b, head, tail)]
}

const cut = (text: readonly string[], head: number, tail: number): Segments => ({
  before: text.slice(0, head).join(''),
  own: text.slice(head, text.length - tail).join(''),
  after: text.slice(text.length - tail).join(''),
})
