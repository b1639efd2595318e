import { type MouseEvent, type Ref, useId } from 'react'
import styles from './error-summary.module.css'
import { VerdictIcon } from './verdict.tsx'

export type SummaryError = {
  /** The id of the control to go to. */
  id: string
  message: string
}

type ErrorSummaryProps = {
  errors: readonly SummaryError[]
  title?: string
  /** Focus it after a failed submit. */
  ref?: Ref<HTMLElement>
}

// By script, so that a router listening to the address does not take it for a change of page.
const goTo = (event: MouseEvent, id: string) => {
  event.preventDefault()
  document.getElementById(id)?.focus()
}

/** All that keeps a form from being sent, each a link to its field. Nothing without errors. */
export const ErrorSummary = ({ errors, title = 'Check these fields', ref }: ErrorSummaryProps) => {
  const titleId = useId()
  if (errors.length === 0) return null
  return (
    <section ref={ref} tabIndex={-1} aria-labelledby={titleId} className={styles.summary}>
      <VerdictIcon kind="bad" />
      <div className={styles.body}>
        <h2 id={titleId}>{title}</h2>
        <ul className={styles.list}>
          {errors.map(({ id, message }) => (
            <li key={`${id} ${message}`}>
              <a href={`#${id}`} className={styles.link} onClick={(event) => goTo(event, id)}>
                {message}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}
