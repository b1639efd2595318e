import { type RefObject, useEffect, useState } from 'react'

/** Whether a box's content is larger than the box: then a keyboard must be able to reach it. */
export const useScrolls = (ref: RefObject<HTMLElement | null>): boolean => {
  const [scrolls, setScrolls] = useState(false)
  useEffect(() => {
    const box = ref.current
    // jsdom lays nothing out and has no observer.
    if (!box || typeof ResizeObserver === 'undefined') return
    let frame = 0
    const measure = () =>
      setScrolls(box.scrollHeight > box.clientHeight || box.scrollWidth > box.clientWidth)
    // Not while sizes are told: what lays out meanwhile is a "ResizeObserver loop" to WebKit.
    const sizes = new ResizeObserver(() => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(measure)
    })
    const observe = () => {
      for (const element of [box, ...box.children]) sizes.observe(element)
    }
    // A part that comes later makes the content larger, and not the box.
    const parts = new MutationObserver(observe)
    parts.observe(box, { childList: true })
    observe()
    return () => {
      cancelAnimationFrame(frame)
      sizes.disconnect()
      parts.disconnect()
    }
  }, [ref])
  return scrolls
}
