import { type ReactNode, useId } from 'react'
import { Stack } from '#ui/stack.tsx'
import styles from './settings.module.css'

interface SectionProps {
  readonly title: string
  readonly children: ReactNode
}

/** Fields that are about one thing. */
export function Section({ title, children }: SectionProps) {
  const id = useId()
  return (
    <section aria-labelledby={id} className={styles.section}>
      <h2 id={id}>{title}</h2>
      <Stack>{children}</Stack>
    </section>
  )
}
