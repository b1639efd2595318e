/** Which of the encodings we have ready the browser takes, best first (RFC 9110 §12.5.3). */
export function pickEncoding(header: string | null, ready: readonly string[]): string | undefined {
  const weights = new Map(
    (header ?? '').split(',').map((part) => {
      const [name = '', ...rest] = part.split(';').map((piece) => piece.trim().toLowerCase())
      const q = rest.find((piece) => piece.startsWith('q='))
      return [name, q === undefined ? 1 : Number(q.slice(2))] as const
    }),
  )
  return ready.find((name) => (weights.get(name) ?? weights.get('*') ?? 0) > 0)
}
