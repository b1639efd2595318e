import {
  type ReactNode,
  type RefObject,
  type SyntheticEvent,
  useId,
  useLayoutEffect,
  useRef,
} from 'react'
import styles from './dialog.module.css'
import { Actions } from './stack.tsx'

export type DialogProps = {
  open: boolean
  /** Called for Escape too; the caller sets `open`. */
  onClose: () => void
  title: string
  children: ReactNode
  actions?: ReactNode
  /** What takes focus on opening; else the heading, so that no button is pressed by accident. */
  initialFocus?: RefObject<HTMLElement | null> | undefined
  /** An interruption that needs an answer. */
  alert?: boolean | undefined
}

/** A native modal dialog. Focus goes back to where it was when it closes or goes away. */
export const Dialog = (props: DialogProps) => (props.open ? <OpenDialog {...props} /> : null)

const OpenDialog = ({ onClose, title, children, actions, initialFocus, alert }: DialogProps) => {
  const titleId = useId()
  const ref = useRef<HTMLDialogElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)

  useLayoutEffect(() => {
    const dialog = ref.current
    // The browser gives focus back on close(), which a removed element never reaches by itself.
    dialog?.showModal()
    const target = initialFocus ?? heading
    target.current?.focus()
    return () => dialog?.close()
  }, [initialFocus])

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
        <h2 id={titleId} ref={heading} tabIndex={-1}>
          {title}
        </h2>
        {children}
        {actions && <Actions>{actions}</Actions>}
      </div>
    </dialog>
  )
}
