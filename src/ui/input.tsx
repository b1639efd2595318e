import type { ComponentPropsWithRef } from 'react'
import { classes } from './classes.ts'
import styles from './input.module.css'

export type InputProps = Omit<ComponentPropsWithRef<'input'>, 'style'> & {
  /** For URLs, names, ids and codes: monospace, and no help from the keyboard. */
  mono?: boolean | undefined
}

const literal = { spellCheck: false, autoCapitalize: 'none', autoCorrect: 'off' } as const

/** The bare control, to be wired inside a Field. */
export const Input = ({ mono, className, type = 'text', ...rest }: InputProps) => (
  <input
    {...(mono && literal)}
    {...rest}
    type={type}
    className={classes(styles.input, mono && styles.mono, className)}
  />
)
