import { type RefObject, useEffect, useRef } from 'react'
import { usePlace } from '#panels/router/router-context.tsx'

/**
 * Keeps the document's title that of the step or tab and the page: its h1, or what it calls itself
 * in `data-title`. Moves focus to the h1 when the path has
 * changed, which is how a screen reader learns of a new page. A page that has put focus on a
 * heading of its own (a wizard's step) keeps it there.
 */
export function usePageHeading(main: RefObject<HTMLElement | null>): void {
  const { pathname, hash } = usePlace()
  const shown = useRef(pathname)
  const settle = useRef((_arrives: boolean) => {})
  useEffect(() => {
    const area = main.current
    if (!area) return undefined
    let arrived = false
    let focused: Element | undefined

    const look = () => {
      const heading = area.querySelector('h1')
      if (!heading) return
      const part = area.querySelector('nav [aria-current]')?.textContent
      const named = area.querySelector<HTMLElement>('[data-title]')?.dataset['title']
      const titles = [part, named || heading.textContent, 'Greencheck']
      document.title = titles.filter(Boolean).join(' · ')
      // What stands there while a page loads gives way to its own h1, and focus goes along.
      const lost = focused?.isConnected === false && document.activeElement === document.body
      if (!arrived && !lost) return
      arrived = false
      if (document.activeElement?.matches('h1, h2, h3')) return
      heading.tabIndex = -1
      heading.focus({ preventScroll: true })
      focused = heading
    }

    settle.current = (arrives) => {
      arrived = arrives
      look()
    }
    // The h1 may come later than the route (its data is on the way), and may change.
    const observer = new MutationObserver(look)
    observer.observe(area, { childList: true, subtree: true, characterData: true })
    look()
    return () => observer.disconnect()
  }, [main])
  useEffect(() => {
    if (shown.current === pathname) return
    shown.current = pathname
    // An address that names a field (`#field-name`) has its own place for the focus.
    settle.current(hash === '')
  }, [pathname, hash])
}
