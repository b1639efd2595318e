import { useId } from 'react'
import { Button } from './button.tsx'
import styles from './progress.module.css'

export type ProgressProps = {
  /** What is under way: "Asking the application for its connections". */
  label: string
  done: number
  /** Undefined: nobody knows. */
  total?: number | undefined
  onStop?: (() => void) | undefined
}

/** Long work: what is done of how much, and a way to stop it. */
export const Progress = ({ label, done, total, onStop }: ProgressProps) => {
  const id = useId()
  return (
    <div className={styles.progress}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <span className={styles.count}>
        {total === undefined ? `${done} so far` : `${done} of ${total}`}
      </span>
      <progress
        id={id}
        className={styles.bar}
        value={total === undefined ? undefined : done}
        max={total}
      />
      {onStop && (
        <Button size="small" onClick={onStop}>
          Stop
        </Button>
      )}
    </div>
  )
}
