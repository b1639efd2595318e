import type { ApiError } from '#api/errors.ts'
import { Button } from '#ui/button.tsx'
import { Callout } from '#ui/callout.tsx'
import { Failed } from '../failure/failed.tsx'

interface Props {
  readonly script: string
  /** Of the last try on this page. */
  readonly error: ApiError | null
  readonly barred: string | undefined
  readonly onAssign: () => void
  readonly onForget: () => void
}

/** The identity provider is there, and the script it was to have is not assigned: it goes on here. */
export function NotAssigned({ script, error, barred, onAssign, onForget }: Props) {
  const actions = (
    <>
      <Button variant="main" unavailable={barred} onClick={onAssign}>
        Assign it now
      </Button>
      <Button onClick={onForget}>Leave it without</Button>
    </>
  )
  const words = (
    <p>
      The identity provider is saved, and works without the script “{script}”, which is not assigned
      to it. The assignment is a write of its own.
    </p>
  )
  return error ? (
    <Failed undone="The script is not assigned" error={error} actions={actions}>
      {words}
    </Failed>
  ) : (
    <Callout kind="warn" title="The script is not assigned yet" actions={actions}>
      {words}
    </Callout>
  )
}
