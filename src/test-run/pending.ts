import { z } from 'zod/mini'
import type { GuardedStorage } from '#kept/guarded-storage.ts'
import { parseJson } from '#domain/wire/json.ts'

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

/** @param storage the tab's own */
export function createPending(storage: GuardedStorage): Pending {
  const keep = (key: string) => (value: unknown) => storage.write(key, JSON.stringify(value))
  const take =
    <S extends z.ZodMiniType>(key: string, schema: S) =>
    (): z.output<S> | undefined => {
      const text = storage.read(key)
      storage.remove(key)
      const read = z.safeParse(schema, parseJson(text ?? 'null'))
      return read.success ? read.data : undefined
    }
  return {
    keepLogin: keep('greencheck:test-login'),
    takeLogin: take('greencheck:test-login', login),
    keepEnd: keep('greencheck:test-end'),
    takeEnd: take('greencheck:test-end', ending),
  }
}
