import { type ReactNode, useRef } from 'react'
import styles from './side.module.css'
import { useScrolls } from './use-scrolls.ts'
import { VerdictIcon, type VerdictKind } from './verdict.tsx'

export type SideProps = {
  /** What this card is, as a landmark's name: "Issuer report". */
  label: string
  title: ReactNode
  kind?: VerdictKind | undefined
  /** A small remark at the header's end. */
  note?: ReactNode
  children: ReactNode
}

/** The card beside a question: what is known about it now. */
export const Side = ({ label, title, kind, note, children }: SideProps) => {
  const ref = useRef<HTMLElement>(null)
  const scrolls = useScrolls(ref)
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard, WCAG 2.1.1
    <aside ref={ref} aria-label={label} className={styles.side} tabIndex={scrolls ? 0 : undefined}>
      <header className={styles.head}>
        {kind && <VerdictIcon kind={kind} />}
        <h2 className={styles.title}>{title}</h2>
        {note && <span className={styles.note}>{note}</span>}
      </header>
      {children}
    </aside>
  )
}
