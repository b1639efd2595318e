import type { Session } from '#api/context.tsx'
import type { TestRun } from '#domain/destinations/auth0/test-run/run.ts'
import { newRun, startAddress } from '#domain/destinations/auth0/test-run/start.ts'
import type { ConnectionView } from '#domain/destinations/auth0/contract/views.ts'
import type { RunStore } from './run-store.ts'
import { watchWindow } from './watch-window.ts'

interface StartRun {
  /** `popup`: a window of its own; `page`: this one, which is left. */
  readonly way: TestRun['way']
  readonly connection: Pick<ConnectionView, 'id' | 'name' | 'strategy' | 'fingerprint' | 'options'>
  readonly session: Pick<Session, 'sub'>
  readonly store: RunStore
}

/**
 * Saves a running test and opens its window. Call it in the click itself: browsers refuse a window
 * that opens later. `blocked`: the browser refused it; `not-kept`: it refuses to keep the run, and
 * the other window could not know what to do. Nothing has begun then.
 */
export function startRun(options: StartRun): TestRun | 'blocked' | 'not-kept' {
  const { way, connection, session, store } = options
  const popup = way === 'popup' ? open('', '_blank', 'popup,width=520,height=720') : undefined
  if (popup === null) return 'blocked'
  // Whoever the login leads to must not reach this window. `noopener` would do it too, but then
  // nobody could tell an opened window from a refused one.
  if (popup) popup.opener = null
  const run = newRun({ id: crypto.randomUUID(), connection, way, now: Date.now() })
  store.save(run)
  if (!store.list().kept) {
    store.remove(run.id)
    popup?.close()
    return 'not-kept'
  }
  if (popup) {
    const awaited = () => {
      const now = store.get(run.id)
      return now?.outcome === 'running' && now.returnedAt === undefined
    }
    watchWindow({ popup, awaited, onGone: (how) => store.change(run.id, { window: how }) })
  }
  const target = popup ?? window
  target.location.assign(startAddress({ run: run.id, sub: session.sub }))
  return run
}
