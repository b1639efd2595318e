import { ofTab } from '../guarded-storage.ts'

const prefix = 'greencheck:fresh:'

/**
 * Remembers, while this window lives, when a connection was created or the tester enabled for it:
 * "newly-created connections can take a few minutes" (auth0.com/docs, express-configuration.mdx).
 */
export function markFresh(connectionId: string, now: number): void {
  ofTab.write(prefix + connectionId, String(now))
}

/** Milliseconds since then; undefined when nothing is known of it. */
export function ageOf(connectionId: string, now: number): number | undefined {
  const at = Number(ofTab.read(prefix + connectionId) ?? NaN)
  return Number.isFinite(at) && at <= now ? now - at : undefined
}
