type Test<T> = (one: T) => boolean

/** A phrase and a range are one word, whatever stands in them. */
const word = /\s*(\(|\)|[\w.]+:(?:"(?:[^"\\]|\\.)*"|\[[^\]]*\]|[^\s"()]+)|AND\b|OR\b)\s*/y

function wordsOf(q: string, unreadable: (q: string) => Error): string[] {
  const words: string[] = []
  const pattern = new RegExp(word)
  while (pattern.lastIndex < q.length) {
    const found = pattern.exec(q)?.[1]
    if (found === undefined) throw unreadable(q)
    words.push(found)
  }
  return words
}

/** `field:value` joined by AND, with OR in brackets (Lucene, as far as a dashboard needs it). */
export function parseBoolean<T>(
  q: string,
  parseTerm: (text: string) => Test<T>,
  unreadable: (q: string) => Error,
): Test<T> {
  const words = wordsOf(q, unreadable)
  const alternatives = (): Test<T> => {
    const tests = [parseTerm(words.shift() ?? '')]
    while (words[0] === 'OR') tests.push(parseTerm(words.splice(0, 2)[1] ?? ''))
    if (words.shift() !== ')') throw unreadable(q)
    return (one) => tests.some((test) => test(one))
  }
  const part = (): Test<T> => {
    const first = words.shift() ?? ''
    return first === '(' ? alternatives() : parseTerm(first)
  }
  const tests = [part()]
  while (words[0] === 'AND') {
    words.shift()
    tests.push(part())
  }
  if (words.length > 0) throw unreadable(q)
  return (one) => tests.every((test) => test(one))
}
