import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import { Icon, type IconName } from './icon.tsx'
import styles from './verdict.module.css'

/** `unknown`: it was asked and could not be told. `pending`: being asked. `none`: not asked yet. */
export type VerdictKind = 'good' | 'warn' | 'bad' | 'unknown' | 'pending' | 'none'

const icons = {
  good: 'check',
  warn: 'warn',
  bad: 'cross',
  unknown: 'unknown',
  pending: 'pending',
  none: 'dot',
} satisfies Record<VerdictKind, IconName>

/** The sign alone. `label` is needed where no words beside it say the same. */
export const VerdictIcon = ({ kind, label }: { kind: VerdictKind; label?: string }) => (
  <Icon name={icons[kind]} label={label} className={styles[kind]} />
)

type VerdictProps = {
  kind: VerdictKind
  children: ReactNode
  /** Keep the words in ink and colour the icon only. */
  calm?: boolean
}

/** A sign and its words: the words alone must carry the meaning. */
export const Verdict = ({ kind, children, calm = false }: VerdictProps) => (
  <span className={classes(styles.verdict, !calm && styles[kind])}>
    <VerdictIcon kind={kind} />
    <span className={styles.words}>{children}</span>
  </span>
)
