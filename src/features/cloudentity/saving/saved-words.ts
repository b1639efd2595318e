import { visible } from '#text/visible.ts'

/** What became of a save; members that are not as they were sent among it. */
export interface SavedNote {
  readonly kind: 'info' | 'warn'
  readonly message: string
}

export function savedWords(unexpected: readonly string[]): SavedNote {
  if (unexpected.length === 0) return { kind: 'info', message: 'Saved.' }
  const others = unexpected.filter((name) => name !== 'credentials')
  const lost = unexpected.includes('credentials')
  return {
    kind: 'warn',
    message: [
      'Saved.',
      ...(lost
        ? ['The Client Secret is not what it was before: save again with the secret given.']
        : []),
      ...(others.length > 0
        ? [`Not stored as it was sent: ${others.map(visible).join(', ')}. Compare what is shown.`]
        : []),
    ].join(' '),
  }
}
