import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useRef, useState } from 'react'
import { useApi } from '#api/context.tsx'
import type { ApiError } from '#api/errors.ts'
import { cloudentityRoutes } from '#domain/destinations/cloudentity/contract/routes.ts'
import type { IdpView, WorkspaceView } from '#domain/destinations/cloudentity/contract/views.ts'
import { WaitingNote } from '#panels/failure/waiting-note.tsx'
import { visible } from '#text/visible.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Actions, Stack } from '#ui/stack.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { useNavigate } from '#panels/router/router-context.tsx'
import { root } from '../data/paths.ts'
import { idpQuery } from '../data/queries.ts'
import { WorkspaceFailure } from '../failure/workspace-failure.tsx'
import { useBarred } from '../saving/use-barred.ts'

interface Props {
  readonly idp: IdpView
  readonly workspace: WorkspaceView
}

/** "Deleted IDPs cannot be restored": its name is typed first. */
export function DeleteIdp({ idp, workspace }: Props) {
  const barred = useBarred(workspace, cloudentityRoutes.deleteIdp, 'manage_idps')
  const [open, setOpen] = useState(false)
  return (
    <section aria-labelledby="delete">
      <Stack>
        <h2 id="delete">Delete</h2>
        <p>
          Takes the identity provider out of the workspace, with its attributes and mappings. It
          cannot be restored; “Disabled” can be taken back.
        </p>
        <div>
          <Button variant="danger" unavailable={barred} onClick={() => setOpen(true)}>
            Delete identity provider
          </Button>
        </div>
      </Stack>
      <Dialog open={open} onClose={() => setOpen(false)} title={`Delete ${visible(idp.name)}?`}>
        <DeleteForm idp={idp} onCancel={() => setOpen(false)} />
      </Dialog>
    </section>
  )
}

function DeleteForm({ idp, onCancel }: { readonly idp: IdpView; readonly onCancel: () => void }) {
  const { id: iid, name } = idp
  const client = useApi()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const { mutate, error, isPending, failureReason } = useMutation<unknown, ApiError>({
    mutationFn: () => client.send(cloudentityRoutes.deleteIdp, { params: { iid } }),
    onSuccess: async () => {
      navigate({ to: root, state: { deleted: name } })
      queries.removeQueries({ queryKey: idpQuery(client, iid).queryKey })
      await queries.invalidateQueries({ queryKey: ['cloudentity', 'idps'] })
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isPending) return
    setWrong(typed.trim() !== name.trim())
    if (typed.trim() === name.trim()) mutate()
    else input.current?.focus()
  }
  return (
    <form noValidate onSubmit={submit}>
      <Stack>
        <p>
          Nobody can log in through it then. The Auth0 application and its users stay as they are.
        </p>
        <TextInput
          ref={input}
          mono
          label="Name of the identity provider"
          hint={`Type ${visible(name)} to confirm.`}
          autoComplete="off"
          value={typed}
          error={wrong ? 'This is not its name.' : undefined}
          onChange={(event) => {
            setTyped(event.target.value)
            setWrong(false)
          }}
        />
        {error && <WorkspaceFailure error={error} undone="Not deleted" />}
        <WaitingNote error={isPending ? failureReason : null} />
        <Actions>
          <Button type="submit" variant="danger" busy={isPending ? 'Deleting…' : undefined}>
            Delete for good
          </Button>
          <Button onClick={onCancel}>Keep it</Button>
        </Actions>
      </Stack>
    </form>
  )
}
