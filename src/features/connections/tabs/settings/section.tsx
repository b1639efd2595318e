import { type ReactNode, Suspense, useId } from 'react'
import { Placeholder } from '#ui/placeholder.tsx'
import { Stack } from '#ui/stack.tsx'
import styles from './settings.module.css'

interface SectionProps {
  /** Of its heading, where a jump link leads. */
  readonly id?: string
  readonly title: string
  readonly children: ReactNode
}

/** Fields that are about one thing. Its heading stands before its code has come. */
export function Section({ id: named, title, children }: SectionProps) {
  const own = useId()
  const id = named ?? own
  return (
    <section aria-labelledby={id} className={styles.section}>
      <h2 id={id} tabIndex={-1}>
        {title}
      </h2>
      <Stack>
        <Suspense fallback={<Placeholder lines={4} label={`Loading ${title}`} />}>
          {children}
        </Suspense>
      </Stack>
    </section>
  )
}
