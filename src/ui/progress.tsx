import { useId } from 'react'
import { Button } from './button.tsx'
import styles from './progress.module.css'

export type ProgressProps = {
  /** What is under way: "Asking the application for its connections". */
  label: string
  done: number
  total: number
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
        {done} of {total}
      </span>
      <progress id={id} className={styles.bar} value={done} max={total} />
      {onStop && (
        <Button size="small" onClick={onStop}>
          Stop
        </Button>
      )}
    </div>
  )
}
