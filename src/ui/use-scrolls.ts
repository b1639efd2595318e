import { type RefObject, useEffect, useState } from 'react'

/** Whether a box's content is larger than the box: then a keyboard must be able to reach it. */
export const useScrolls = (ref: RefObject<HTMLElement | null>): boolean => {
  const [scrolls, setScrolls] = useState(false)
  useEffect(() => {
    const box = ref.current
    // jsdom lays nothing out and has no observer.
    if (!box || typeof ResizeObserver === 'undefined') return
    const measure = () =>
      setScrolls(box.scrollHeight > box.clientHeight || box.scrollWidth > box.clientWidth)
    const observer = new ResizeObserver(measure)
    observer.observe(box)
    for (const child of box.children) observer.observe(child)
    return () => observer.disconnect()
  }, [ref])
  return scrolls
}
