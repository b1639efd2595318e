import { type RefObject, useEffect, useState } from 'react'

/** What a part of the page that is scrolled through has to know of itself. */
export function usePlace(part: RefObject<HTMLElement | null>) {
  /** From the top of the page to the part's own. CSS pixels. */
  const [above, setAbove] = useState(0)
  /** `data-index` of the row in which the focus is. */
  const [focused, setFocused] = useState<number>()
  useEffect(() => {
    const { current } = part
    if (!current) return undefined
    const measure = () => setAbove(current.getBoundingClientRect().top + window.scrollY)
    const enter = ({ target }: FocusEvent) => {
      const row = target instanceof Element ? target.closest('[data-index]') : null
      setFocused(row ? Number(row.getAttribute('data-index')) : undefined)
    }
    const leave = () => setFocused(undefined)
    measure()
    // What stands above comes and goes, and the page grows and shrinks with it.
    const observer = new ResizeObserver(measure)
    observer.observe(document.body)
    current.addEventListener('focusin', enter)
    current.addEventListener('focusout', leave)
    return () => {
      observer.disconnect()
      current.removeEventListener('focusin', enter)
      current.removeEventListener('focusout', leave)
    }
  }, [part])
  return { above, focused }
}
