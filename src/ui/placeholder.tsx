import styles from './placeholder.module.css'
import { VisuallyHidden } from './visually-hidden.tsx'

type PlaceholderProps = {
  /** As many as the lines that will stand here, so that nothing jumps. */
  lines?: number
  /** What is awaited, for screen readers. */
  label?: string
}

/** Quiet bars where lines will be; they show after 300 ms, so that quick answers do not flash. */
export const Placeholder = ({ lines = 3, label = 'Loading' }: PlaceholderProps) => (
  <div className={styles.placeholder} aria-busy="true">
    <VisuallyHidden>{label}…</VisuallyHidden>
    {Array.from({ length: lines }, (_, line) => (
      <span key={line} className={styles.line} aria-hidden="true" />
    ))}
  </div>
)
