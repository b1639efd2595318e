import { Children, type ReactNode, useEffect, useRef } from 'react'
import styles from './tab-nav.module.css'

/**
 * Links between the pages of one thing, drawn as tabs. The children are the links; the one with
 * aria-current is marked, and in view where they are more than fit in a row.
 */
export function TabNav({ label, children }: { label: string; children: ReactNode }) {
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => {
    const row = list.current
    if (!row) return
    const follow = () => {
      const link = row.querySelector<HTMLElement>('[aria-current]')
      // Not scrollIntoView, which moves the page as well.
      if (link) row.scrollLeft = link.offsetLeft - (row.clientWidth - link.offsetWidth) / 2
    }
    // With the frame, which lays the page out anyway: asked for here, it would be laid out twice.
    const frame = requestAnimationFrame(follow)
    // Links know by themselves where one is: the row is not drawn again.
    const moves = new MutationObserver(follow)
    moves.observe(row, { subtree: true, attributeFilter: ['aria-current'] })
    return () => {
      cancelAnimationFrame(frame)
      moves.disconnect()
    }
  }, [])
  return (
    <nav aria-label={label} className={styles.nav}>
      <ul ref={list} className={styles.list}>
        {Children.map(children, (link) => (
          <li>{link}</li>
        ))}
      </ul>
    </nav>
  )
}
