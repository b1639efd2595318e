import { type ReactNode, useId, useRef } from 'react'
import { classes } from './classes.ts'
import styles from './code-block.module.css'
import { useScrolls } from './use-scrolls.ts'

export type CodeBlockProps = {
  label: string
  children: ReactNode
  /** Copy and download buttons, at the right of the label. */
  actions?: ReactNode
  /** Long lines wrap; `false` where lines carry meaning, and they scroll. */
  wrap?: boolean | undefined
}

/** Text to be taken as it is: a request, a document, a message. */
export const CodeBlock = ({ label, children, actions, wrap = true }: CodeBlockProps) => {
  const labelId = useId()
  const ref = useRef<HTMLElement>(null)
  const scrolls = useScrolls(ref)
  return (
    <div className={styles.block}>
      <div className={styles.head}>
        <span id={labelId} className={styles.label}>
          {label}
        </span>
        {actions}
      </div>
      {/* oxlint-disable jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by
          keyboard, WCAG 2.1.1 */}
      <section
        ref={ref}
        aria-labelledby={labelId}
        tabIndex={scrolls ? 0 : undefined}
        className={classes(styles.code, wrap && styles.wrap)}
      >
        <pre>
          <code>{children}</code>
        </pre>
      </section>
      {/* oxlint-enable jsx-a11y/no-noninteractive-tabindex */}
    </div>
  )
}
