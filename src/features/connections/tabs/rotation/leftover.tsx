import type { ConnectionView } from '#domain/destinations/auth0/contract/views.ts'
import { failedTitle, FailureNote } from '#panels/failure/failure-note.tsx'
import { Button } from '#ui/button.tsx'
import { Callout } from '#ui/callout.tsx'
import { VisibleText } from '#ui/visible-text.tsx'
import styles from './rotation.module.css'
import type { Rotation } from './use-rotation.ts'

interface Props {
  readonly rotation: Rotation
  readonly trial: ConnectionView
  readonly unavailable: string | undefined
  /** It should be gone, and is not. */
  readonly failed?: boolean
}

/** The copy by its name, wherever it comes from: this visit, an earlier one, a colleague's. */
export function Leftover({ rotation: { deleting }, trial, unavailable, failed = false }: Props) {
  const { mutate, isPending, error } = deleting
  return (
    <div className={styles.section}>
      <p>
        {failed && 'The copy could not be deleted. '}The copy is the connection{' '}
        <code>
          <VisibleText value={trial.name} />
        </code>
        . No application can use it.
      </p>
      <div>
        <Button
          busy={isPending ? 'Deleting…' : undefined}
          unavailable={unavailable}
          onClick={() => mutate()}
        >
          Delete the copy
        </Button>
      </div>
      {error && !isPending && (
        <div role="alert">
          <Callout kind="bad" title={failedTitle('Not deleted', error)}>
            <FailureNote error={error} />
          </Callout>
        </div>
      )}
    </div>
  )
}
