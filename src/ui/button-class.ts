import styles from './button.module.css'
import { classes } from './classes.ts'

export type ButtonVariant = 'main' | 'plain' | 'danger'
export type ButtonLook = { variant?: ButtonVariant | undefined; size?: 'small' | undefined }

/** The look of a button, for a link that stands among buttons. */
export const buttonClass = ({ variant = 'plain', size }: ButtonLook = {}): string =>
  classes(styles.button, styles[variant], size && styles[size])
