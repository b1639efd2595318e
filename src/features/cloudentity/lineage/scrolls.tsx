import { type ReactNode, useRef } from 'react'
import { useScrolls } from '#ui/use-scrolls.ts'
import styles from './drawing.module.css'

interface Props {
  readonly label: string
  readonly children: ReactNode
}

/** A picture that is wider than a narrow window: it scrolls by itself, by keyboard too. */
export function Scrolls({ label, children }: Props) {
  const ref = useRef<HTMLElement>(null)
  const scrolls = useScrolls(ref)
  return (
    // oxlint-disable jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard, WCAG 2.1.1
    <section
      ref={ref}
      aria-label={label}
      className={styles.scrolls}
      tabIndex={scrolls ? 0 : undefined}
    >
      {children}
    </section>
    // oxlint-enable jsx-a11y/no-noninteractive-tabindex
  )
}
