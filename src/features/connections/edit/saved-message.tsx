import { useEffect, useRef, useState } from 'react'
import { type ApiError, isApiError } from '#api/errors.ts'
import { isEditable } from '#domain/destinations/auth0/connection/edit/editable.ts'
import { failedTitle, FailureNote } from '#panels/failure/failure-note.tsx'
import { LookingNote } from '#panels/failure/looking-note.tsx'
import { WaitingNote } from '#panels/failure/waiting-note.tsx'
import { Button } from '#ui/button.tsx'
import { Callout } from '#ui/callout.tsx'
import { StatusMessage } from '#ui/status-message.tsx'
import { visible } from '#text/visible.ts'
import { type Save, useUndo, type Written } from './undo.ts'
import { fieldLabel } from './edit-words.ts'
import styles from './save-changes.module.css'
import { useWrite } from './use-write.ts'

interface Props {
  readonly last: Save | undefined
  readonly onUndone: (written: Written) => void
  readonly onForget: () => void
}

/** What became of the last save, until it is dismissed; and "Undo". */
export function SavedMessage({ last, onUndone, onForget }: Props) {
  const undo = useUndo(last)
  const { write, isPending, looking, waitingFor } = useWrite()
  const [undone, setUndone] = useState<Save>()
  const [failure, setFailure] = useState<{ save: Save; error?: ApiError }>()
  const failed = failure && failure.save === last ? failure : undefined
  const place = useRef<HTMLDivElement>(null)
  // The button that saved may be far below.
  useEffect(() => {
    if (last) place.current?.focus()
  }, [last])

  const takeBack = async () => {
    if (!last || !undo) return
    setFailure(undefined)
    try {
      const outcome = await write({ base: last.after, operations: [...undo] })
      if (outcome.state === 'stale') return setFailure({ save: last })
      setUndone(last)
      onUndone({ after: outcome.connection, merged: outcome.merged })
    } catch (error) {
      if (!isApiError(error)) throw error
      setFailure({ save: last, error })
    }
  }
  const over = last !== undefined && undone === last
  const warns = last !== undefined && !over && last.unexpected.length > 0
  return (
    <div ref={place} tabIndex={-1} className={styles.message}>
      <StatusMessage
        kind={warns ? 'warn' : 'info'}
        message={last ? (over ? `Undone: ${namesOf(last)}.` : savedWords(last)) : null}
        onDismiss={onForget}
        action={
          undo &&
          !over && (
            <Button
              size="small"
              busy={isPending ? 'Undoing…' : undefined}
              onClick={() => void takeBack()}
            >
              Undo
            </Button>
          )
        }
      />
      <WaitingNote error={waitingFor} />
      <LookingNote looking={looking} />
      {failed && (
        <div role="alert">
          <Callout
            kind="bad"
            title={
              failed.error
                ? failedTitle('Not undone', failed.error)
                : 'Not undone. The connection changed after this save.'
            }
          >
            {failed.error ? (
              <FailureNote error={failed.error} />
            ) : (
              <p>Nothing was written. Change the fields back where you still want that.</p>
            )}
          </Callout>
        </div>
      )}
    </div>
  )
}

const namesOf = ({ operations, after }: Save) =>
  [...new Set(operations.map(({ field }) => fieldLabel(field, after)))].join(', ')

function savedWords(save: Save): string {
  const { secretChanged, unexpected, merged } = save
  const names = [namesOf(save), ...(secretChanged ? ['Client Secret'] : [])].filter(Boolean)
  return [
    `Saved: ${names.join(', ')}.`,
    ...(secretChanged ? ['A Client Secret cannot be brought back.'] : []),
    ...(merged.length > 0
      ? [`Changed elsewhere meanwhile, and kept: ${namesIn(merged, save)}.`]
      : []),
    ...(unexpected.length > 0
      ? [
          `Somebody wrote at the same time: ${namesIn(unexpected, save)} ${unexpected.length === 1 ? 'is' : 'are'} not as this edit meant.`,
        ]
      : []),
  ].join(' ')
}

/** A path is made of names the tenant has: hostile text among them. */
const namesIn = (fields: readonly string[], { after }: Save) =>
  fields.map((field) => (isEditable(field) ? fieldLabel(field, after) : visible(field))).join(', ')
