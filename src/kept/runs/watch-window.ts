import type { TestRun } from '#domain/destinations/auth0/test-run/run.ts'

/** Milliseconds between two looks at the window of a login. */
export const every = 250
/** Milliseconds after it was last seen open in which the focus that comes here is its doing. */
export const near = 1500
/** Milliseconds by which the focus may come before the window is gone. */
const ahead = 500

interface Seen {
  readonly now: number
  /** When the window was seen open for the last time. */
  readonly openAt: number
  /** When the focus came to this page for the last time. */
  readonly focusAt: number | undefined
  /** Whether it is here now. */
  readonly focused: boolean
}

/**
 * What to make of a window that says it is closed. One whose page has an opener policy says the
 * same (HTML §7.1.3), but keeps the focus; where a window closes, the focus comes back to the page
 * that opened it. Undefined: too early to tell.
 */
export function goneOf({ now, openAt, focusAt, focused }: Seen): TestRun['window'] {
  const fresh = now - openAt <= near
  if (fresh && focusAt !== undefined && focusAt >= openAt - ahead) return 'closed'
  return fresh && !focused ? undefined : 'out-of-sight'
}

interface Watched {
  readonly popup: Pick<Window, 'closed'>
  /** Whether anybody still waits for its login. */
  readonly awaited: () => boolean
  readonly onGone: (how: NonNullable<TestRun['window']>) => void
}

/** Looks at the window of a login until it is gone, or nobody waits for it any more. */
export function watchWindow({ popup, awaited, onGone }: Watched): void {
  let openAt = Date.now()
  let focusAt: number | undefined
  const look = () => {
    if (!awaited()) return stop()
    const now = Date.now()
    if (!popup.closed) {
      openAt = now
      return
    }
    const gone = goneOf({ now, openAt, focusAt, focused: document.hasFocus() })
    if (gone === undefined) return
    stop()
    onGone(gone)
  }
  const focus = () => {
    focusAt = Date.now()
    look()
  }
  const timer = setInterval(look, every)
  addEventListener('focus', focus)
  const stop = () => {
    clearInterval(timer)
    removeEventListener('focus', focus)
  }
}
