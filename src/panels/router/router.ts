import type { HistoryState, RouterHistory } from '@tanstack/history'
import { type Path, type To, hrefOf } from './to.ts'

export interface How {
  /** In the place of the entry the history has. */
  readonly replace?: boolean
  /** What the entry remembers besides its address. */
  readonly state?: HistoryState
  /** What is on screen is not scrolled to its top. */
  readonly resetScroll?: boolean
}

export interface Router {
  readonly history: RouterHistory
  readonly go: <P extends Path>(to: To<P> & How) => void
  /** Forgets what this entry remembers besides its address. */
  readonly settle: () => void
  /** Fetches what a page needs, before it is shown. */
  readonly prepare: (href: string) => void
  /** The page that was gone to is on screen: scrolled to its top, or to where it was left. */
  readonly arrived: () => void
}

/** @param prepare told of each path that is gone to, or soon may be */
export function createRouter(history: RouterHistory, prepare: (path: string) => void): Router {
  const left = new Map<string, number>()
  let here = history.location
  let unmoved: string | undefined
  let next: (() => void) | undefined
  history.subscribe(({ location, action: { type } }) => {
    // Nobody comes back to an entry that was replaced, and to ask where a page stands lays it out.
    if (type !== 'REPLACE') left.set(keyOf(here), scrollY)
    const isSamePage = location.pathname === here.pathname
    here = location
    if (type === 'PUSH') next = location.href === unmoved ? undefined : () => scrollTo(0, 0)
    else if (type !== 'REPLACE') next = scrollBack(left.get(keyOf(location)), isSamePage)
    // What is on screen has read what it needs: a filter in the address must not read it anew.
    if (!isSamePage) prepare(location.pathname)
  })
  prepare(here.pathname)
  return {
    history,
    prepare: (href) => {
      const [path = ''] = href.split(/[?#]/)
      if (path !== here.pathname) prepare(path)
    },
    go: (to) => {
      const { replace = false, state = {}, resetScroll = true } = to
      const href = hrefOf(to)
      unmoved = resetScroll && !to.hash ? undefined : href
      if (replace) history.replace(href, state)
      else history.push(href, state)
    },
    settle: () => history.replace(history.location.href, {}),
    arrived: () => {
      next?.()
      next = undefined
    },
  }
}

/** A fragment that was typed has no place yet but its field's, where the focus has led. */
function scrollBack(top: number | undefined, isSamePage: boolean) {
  return top === undefined && isSamePage ? undefined : () => scrollTo(0, top ?? 0)
}

const keyOf = ({ state: { __TSR_key: key }, href }: RouterHistory['location']) => key ?? href
