import { type ReactNode, useEffect, useRef, useState } from 'react'
import { FormProvider } from 'react-hook-form'
import { FormBanner } from '#forms/form-banner.tsx'
import { FormErrorSummary } from '#forms/form-error-summary.tsx'
import { useFieldOfAddress } from '#panels/router/use-field-of-address.ts'
import { Button } from '#ui/button.tsx'
import { barredEdit } from './barred.ts'
import { LeaveGuard } from '#panels/leave-guard/leave-guard.tsx'
import { AskToSave, prepareToSave } from './ask-to-save.tsx'
import styles from './save-changes.module.css'
import type { Edit } from './use-edit.ts'

export interface EditFormProps {
  readonly edit: Edit
  /** The form's name: the tab's. */
  readonly label: string
  /** True: the check says that the connection will not work as the form has it. */
  readonly willNotWork?: boolean | undefined
  /** What else a save brings about; shown in the dialog. */
  readonly consequences?: ReactNode
  readonly children: ReactNode
}

/** A form of a connection's page: its fields, what saving asks, and, with the first change, the bar that saves. */
export function EditForm({ edit, label, willNotWork, consequences, children }: EditFormProps) {
  const { form, base, operations, dirty, lacked, values } = edit
  const [open, setOpen] = useState(false)
  const [undone, setUndone] = useState(false)
  const place = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (dirty) prepareToSave()
  }, [dirty])
  useFieldOfAddress()

  const submit = form.handleSubmit(() => {
    setOpen(operations.length > 0 || values.clientSecret !== '')
  })
  const changes = new Set(operations.map(({ field }) => field)).size
  const count = changes + (values.clientSecret === '' ? 0 : 1)
  // The button goes with its bar; the focus stays in the form.
  const undo = () => {
    place.current?.focus()
    edit.discard()
    setUndone(true)
  }
  // What is typed and not yet a value is said to be wrong by a save; who may not save is told why.
  const hasBar = dirty || form.formState.isDirty || lacked !== undefined
  const standing = dirty
    ? `${count === 0 ? 'What is typed is' : count === 1 ? '1 change' : `${count} changes`} not saved`
    : undone
      ? 'Your changes are undone.'
      : ''
  return (
    <FormProvider {...form}>
      <form
        noValidate
        ref={place}
        tabIndex={-1}
        className={styles.form}
        aria-label={label}
        onSubmit={(event) => void submit(event)}
      >
        <FormErrorSummary />
        <FormBanner />
        {children}
        <div className={hasBar ? styles.bar : undefined}>
          {hasBar && (
            <Button
              type="submit"
              variant="main"
              unavailable={
                lacked
                  ? `It takes the permission ${lacked}, which an administrator of the tenant grants.`
                  : barredEdit(base, operations, values.clientSecret !== '')
              }
            >
              Save Changes
            </Button>
          )}
          {dirty && <Button onClick={undo}>Undo changes</Button>}
          <output className={styles.count}>{standing}</output>
        </div>
      </form>
      {open && (
        <AskToSave
          base={base}
          operations={operations}
          secret={values.clientSecret}
          willNotWork={willNotWork}
          consequences={consequences}
          onClose={() => setOpen(false)}
          onSaved={(save) => {
            setOpen(false)
            edit.saved(save)
          }}
          onTakeTheirs={(now) => {
            setOpen(false)
            edit.takeTheirs(now)
          }}
          onRefused={(error) => {
            const placed = edit.refused(error)
            if (placed) setOpen(false)
            return placed
          }}
        />
      )}
      <LeaveGuard dirty={dirty} />
    </FormProvider>
  )
}
