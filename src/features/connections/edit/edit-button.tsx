import { type ReactNode, useState } from 'react'
import { lackedPermission, useSession } from '#api/context.tsx'
import type { Operation } from '#domain/destinations/auth0/contract/edit.ts'
import type { ConnectionView } from '#domain/destinations/auth0/contract/views.ts'
import { Button } from '#ui/button.tsx'
import { barredEdit } from './barred.ts'
import { useEditSession } from './edit-session.tsx'
import { AskToSave } from './ask-to-save.tsx'

export interface EditButtonProps {
  readonly connection: ConnectionView
  readonly operations: readonly Operation[]
  /** Of the dialog: "Disable northwind?" */
  readonly title: string
  /** Of the dialog's button that saves: "Disable it". */
  readonly confirm: string
  readonly variant?: 'main' | 'plain' | 'danger' | undefined
  readonly consequences?: ReactNode
  /** Why it cannot be pressed now. */
  readonly unavailable?: string | undefined
  readonly children: ReactNode
}

/** One change by a button: asks, shows the difference, saves, and can be undone like any other. */
export function EditButton({
  connection,
  operations,
  title,
  confirm,
  variant,
  consequences,
  unavailable,
  children,
}: EditButtonProps) {
  const { saved } = useEditSession()
  const lacked = lackedPermission(useSession(), 'updateConnection')
  /** As it was when the dialog was opened. */
  const [base, setBase] = useState<ConnectionView>()
  const close = () => setBase(undefined)
  return (
    <>
      <Button
        {...(variant && { variant })}
        unavailable={
          unavailable ??
          barredEdit(connection, operations) ??
          (lacked &&
            `It takes the permission ${lacked}, which an administrator of the tenant grants.`)
        }
        onClick={() => setBase(connection)}
      >
        {children}
      </Button>
      {base && (
        <AskToSave
          base={base}
          operations={operations}
          title={title}
          confirm={confirm}
          variant={variant === 'danger' ? 'danger' : 'main'}
          decline={variant === 'danger' ? 'Keep it' : 'Not now'}
          consequences={consequences}
          onClose={close}
          onSaved={(save) => {
            close()
            saved(save)
          }}
          onTakeTheirs={close}
        />
      )}
    </>
  )
}
