import { z } from 'zod/mini'

/** The login this tab is away for. */
const login = z.object({
  run: z.string(),
  sub: z.string(),
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
})
/** The run that came back: its code is exchanged, then the tenant ends its session. */
const ending = z.object({
  run: z.string(),
  sub: z.string(),
  phase: z.enum(['exchange', 'logout']),
})

export type PendingLogin = z.output<typeof login>
export type PendingEnd = z.output<typeof ending>

export interface Pending {
  /** False when this browser keeps nothing for the tab. */
  readonly keepLogin: (value: PendingLogin) => boolean
  /** Removes it in the same breath: a verifier is for one answer. */
  readonly takeLogin: () => PendingLogin | undefined
  readonly keepEnd: (value: PendingEnd) => boolean
  readonly takeEnd: () => PendingEnd | undefined
}

/** @param storage reads `sessionStorage`; reading the property alone may throw */
export function createPending(storage: () => Storage): Pending {
  const keep = (key: string) => (value: unknown) => {
    try {
      storage().setItem(key, JSON.stringify(value))
      return true
    } catch {
      return false
    }
  }
  const take =
    <S extends z.ZodMiniType>(key: string, schema: S) =>
    (): z.output<S> | undefined => {
      try {
        const text = storage().getItem(key)
        storage().removeItem(key)
        const read = z.safeParse(schema, JSON.parse(text ?? 'null'))
        return read.success ? read.data : undefined
      } catch {
        return undefined
      }
    }
  return {
    keepLogin: keep('greencheck:test-login'),
    takeLogin: take('greencheck:test-login', login),
    keepEnd: keep('greencheck:test-end'),
    takeEnd: take('greencheck:test-end', ending),
  }
}
