import { type ReactNode, type SyntheticEvent, useId, useLayoutEffect, useRef } from 'react'
import styles from './dialog.module.css'
import { Actions } from './stack.tsx'

export type DialogProps = {
  open: boolean
  /** Called for Escape too; the caller sets `open`. */
  onClose: () => void
  title: string
  children: ReactNode
  /** Buttons. The first focusable thing inside takes focus, unless something has autoFocus. */
  actions?: ReactNode
  /** An interruption that needs an answer. */
  alert?: boolean | undefined
}

/** A native modal dialog. Focus goes back to where it was when it closes or goes away. */
export const Dialog = (props: DialogProps) => (props.open ? <OpenDialog {...props} /> : null)

const OpenDialog = ({ onClose, title, children, actions, alert }: DialogProps) => {
  const titleId = useId()
  const ref = useRef<HTMLDialogElement>(null)

  useLayoutEffect(() => {
    const dialog = ref.current
    // The browser gives focus back on close(), which a removed element never reaches by itself.
    dialog?.showModal()
    return () => dialog?.close()
  }, [])

  const cancel = (event: SyntheticEvent) => {
    if (event.target !== ref.current) return
    event.preventDefault()
    onClose()
  }
  return (
    <dialog
      ref={ref}
      className={styles.dialog}
      role={alert ? 'alertdialog' : undefined}
      aria-labelledby={titleId}
      onCancel={cancel}
    >
      <div className={styles.body}>
        <h2 id={titleId}>{title}</h2>
        {children}
        {actions && <Actions>{actions}</Actions>}
      </div>
    </dialog>
  )
}
