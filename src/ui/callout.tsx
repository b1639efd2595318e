import type { ReactNode, Ref } from 'react'
import styles from './callout.module.css'
import { classes } from './classes.ts'
import { Icon } from './icon.tsx'
import { Actions } from './stack.tsx'
import { VerdictIcon } from './verdict.tsx'

export type CalloutProps = {
  kind?: 'info' | 'good' | 'warn' | 'bad'
  title?: ReactNode
  children?: ReactNode
  actions?: ReactNode
  /** Makes it a target for focus by script. */
  ref?: Ref<HTMLDivElement>
}

/** A fact that must not be overlooked, with what to do about it. */
export const Callout = ({ kind = 'info', title, children, actions, ref }: CalloutProps) => (
  <div className={classes(styles.callout, styles[kind])} ref={ref} tabIndex={ref ? -1 : undefined}>
    {kind === 'info' ? <Icon name="info" className={styles.icon} /> : <VerdictIcon kind={kind} />}
    <div className={styles.body}>
      {title && <strong>{title}</strong>}
      {children && <div>{children}</div>}
      {actions && <Actions>{actions}</Actions>}
    </div>
  </div>
)
