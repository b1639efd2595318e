import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useApi } from '#api/context.tsx'
import type { ApiError } from '#api/errors.ts'
import { scimQuery } from '#api/scim-queries.ts'
import {
  scimRoutes,
  type ScimSettings,
} from '#domain/destinations/auth0/contract/routes-of-scim.ts'
import { failedTitle, FailureNote } from '#panels/failure/failure-note.tsx'
import { WaitingNote } from '#panels/failure/waiting-note.tsx'
import { Button } from '#ui/button.tsx'
import { Callout } from '#ui/callout.tsx'
import { Actions } from '#ui/stack.tsx'
import { useConnection } from '../../../page/connection-context.ts'
import { useRefused } from '../use-refused.ts'
import type { MappingEdit } from './use-mapping.ts'

interface Props {
  readonly edit: MappingEdit
  /** When the tenant changed it last, as it was read. */
  readonly seen: string
}

/** Writes both members, and only onto what was seen. */
export function SaveMapping({ edit, seen }: Props) {
  const client = useApi()
  const queries = useQueryClient()
  const { id } = useConnection()
  const refused = useRefused(scimRoutes.changeScim)
  const { queryKey } = scimQuery(client, id)
  const readAgain = () => void queries.invalidateQueries({ queryKey })
  const { mutate, error, isPending, failureReason } = useMutation<ScimSettings, ApiError>({
    mutationFn: () => {
      const body = { seen, user_id_attribute: edit.idAttribute, mapping: [...edit.rows] }
      return client.send(scimRoutes.changeScim, { params: { id }, body })
    },
    onSuccess: (settings) =>
      queries.setQueryData(queryKey, (view) =>
        view?.state === 'on' ? { ...view, ...settings } : view,
      ),
  })
  return (
    <>
      <Actions>
        <Button
          variant="main"
          busy={isPending ? 'Saving…' : undefined}
          unavailable={
            refused ??
            (edit.wrong
              ? 'First mend what is marked as wrong.'
              : edit.dirty
                ? undefined
                : 'Nothing was changed.')
          }
          onClick={() => mutate()}
        >
          Save mapping
        </Button>
        {edit.dirty && <Button onClick={edit.discard}>Discard</Button>}
      </Actions>
      <WaitingNote error={isPending ? failureReason : null} />
      {error && (
        <div role="alert">
          <Callout
            kind="bad"
            title={failedTitle('The mapping was not saved', error)}
            actions={
              error.code === 'stale' && (
                <Button onClick={readAgain}>Read it again, and drop these changes</Button>
              )
            }
          >
            <FailureNote error={error} />
          </Callout>
        </div>
      )}
    </>
  )
}
