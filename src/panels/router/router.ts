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
    left.set(keyOf(here), scrollY)
    here = location
    if (type === 'PUSH') next = location.href === unmoved ? undefined : () => scrollTo(0, 0)
    else if (type !== 'REPLACE') next = () => scrollTo(0, left.get(keyOf(location)) ?? 0)
    prepareHref(location.href)
  })
  const prepareHref = (href: string) => prepare(href.split(/[?#]/)[0] ?? '')
  prepareHref(here.href)
  return {
    history,
    prepare: prepareHref,
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

const keyOf = ({ state: { __TSR_key: key }, href }: RouterHistory['location']) => key ?? href
