import { type ComponentPropsWithRef, type MouseEvent, useId } from 'react'
import { buttonClass, type ButtonLook } from './button-class.ts'
import styles from './button.module.css'
import { classes } from './classes.ts'

export type ButtonProps = Omit<ComponentPropsWithRef<'button'>, 'disabled' | 'style'> &
  ButtonLook & {
    /** Words for what is under way ("Creating…"); while given, presses do nothing. */
    busy?: string | undefined
    /** Why it cannot be pressed now; shown beside it. */
    unavailable?: string | undefined
  }

/**
 * Never `disabled`: a disabled button loses focus and hides its reason. While `busy` or
 * `unavailable` it says so with aria-disabled and swallows presses, a form's Enter included.
 */
export const Button = ({
  variant,
  size,
  busy,
  unavailable,
  type = 'button',
  className,
  children,
  onClick,
  ...rest
}: ButtonProps) => {
  const reasonId = useId()
  const idle = busy === undefined && unavailable === undefined
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (idle) onClick?.(event)
    else event.preventDefault()
  }
  const button = (
    <button
      {...rest}
      type={type}
      className={classes(buttonClass({ variant, size }), className)}
      onClick={press}
      {...(!idle && { 'aria-disabled': true })}
      {...(unavailable !== undefined && { 'aria-describedby': reasonId })}
    >
      {busy ?? children}
    </button>
  )
  if (unavailable === undefined) return button
  return (
    <span className={styles.withReason}>
      {button}
      <span id={reasonId} className={styles.reason}>
        {unavailable}
      </span>
    </span>
  )
}
