import { type ReactNode, useId } from 'react'
import styles from './card.module.css'

export type CardProps = {
  title: ReactNode
  note?: ReactNode
  actions?: ReactNode
  children: ReactNode
}

/** One thing that is an object of its own, in the flow of the page. */
export const Card = ({ title, note, actions, children }: CardProps) => {
  const titleId = useId()
  return (
    <section aria-labelledby={titleId} className={styles.card}>
      <header className={styles.head}>
        <h2 id={titleId} className={styles.title}>
          {title}
        </h2>
        {note && <span className={styles.note}>{note}</span>}
        {actions}
      </header>
      <div className={styles.body}>{children}</div>
    </section>
  )
}
