import { ofTab } from './guarded-storage.ts'

const prefix = 'greencheck:created:'
/** Milliseconds: so long it is pointed at. */
const recent = 60 * 60_000

/** Remembers, while this window lives, when a connection was created in it. */
export const markCreated = (connectionId: string, now: number): void =>
  void ofTab.write(prefix + connectionId, String(now))

/** When it was created in this window; undefined where it was not, or that is long ago. */
export function createdAt(connectionId: string, now = Date.now()): number | undefined {
  const at = Number(ofTab.read(prefix + connectionId) ?? NaN)
  return Number.isFinite(at) && at <= now && now - at < recent ? at : undefined
}
