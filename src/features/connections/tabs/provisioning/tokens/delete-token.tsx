import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useApi } from '#api/context.tsx'
import type { ApiError } from '#api/errors.ts'
import { scimTokensQuery } from '#api/scim-queries.ts'
import { scimRoutes } from '#domain/destinations/auth0/contract/routes-of-scim.ts'
import type { ScimToken } from '#domain/destinations/auth0/contract/scim.ts'
import { failedTitle, FailureNote } from '#panels/failure/failure-note.tsx'
import { WaitingNote } from '#panels/failure/waiting-note.tsx'
import { Button } from '#ui/button.tsx'
import { Callout } from '#ui/callout.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { useConnection } from '../../../page/connection-context.ts'
import { useRefused } from '../use-refused.ts'
import { dateInWords } from './dates.ts'

interface Props {
  readonly token: ScimToken
  readonly onClose: () => void
}

/** Says what stops with it. */
export function DeleteToken({ token: { token_id, last_used_at }, onClose }: Props) {
  const client = useApi()
  const queries = useQueryClient()
  const { id } = useConnection()
  const refused = useRefused(scimRoutes.deleteScimToken)
  const { mutate, error, isPending, failureReason } = useMutation<unknown, ApiError>({
    mutationFn: () => client.send(scimRoutes.deleteScimToken, { params: { id, token: token_id } }),
    onSettled: () => queries.invalidateQueries({ queryKey: scimTokensQuery(client, id).queryKey }),
    onSuccess: onClose,
  })
  // What becomes of it is said here.
  const close = () => !isPending && onClose()
  return (
    <Dialog
      open
      onClose={close}
      title={`Delete ${token_id}?`}
      actions={
        <>
          <Button
            variant="danger"
            unavailable={refused}
            busy={isPending ? 'Deleting…' : undefined}
            onClick={() => mutate()}
          >
            Delete token
          </Button>
          <Button onClick={close}>Keep it</Button>
        </>
      }
    >
      <p>
        {last_used_at === undefined
          ? 'It was never used.'
          : `It was used last ${dateInWords(last_used_at)}.`}{' '}
        Whatever still sends it is refused at once, and users are no longer provisioned by it. This
        cannot be undone.
      </p>
      <WaitingNote error={isPending ? failureReason : null} />
      {error && (
        <div role="alert">
          <Callout kind="bad" title={failedTitle('The token was not deleted', error)}>
            <FailureNote error={error} />
          </Callout>
        </div>
      )}
    </Dialog>
  )
}
