import { useEffect, useRef, useState } from 'react'
import { cloudentityRoutes } from '#domain/destinations/cloudentity/contract/routes.ts'
import type { IdpView, WorkspaceView } from '#domain/destinations/cloudentity/contract/views.ts'
import { WaitingNote } from '#panels/failure/waiting-note.tsx'
import { visible } from '#text/visible.ts'
import { Button } from '#ui/button.tsx'
import { Actions, Stack } from '#ui/stack.tsx'
import { StatusMessage } from '#ui/status-message.tsx'
import { Select } from '#ui/select.tsx'
import { Failed } from '../failure/failed.tsx'
import styles from '../measure.module.css'
import { useBarred } from '../saving/use-barred.ts'
import { NotAssigned } from './not-assigned.tsx'
import { ScriptBody } from './script-body.tsx'
import { ScriptTest } from './script-test.tsx'
import { useAssignScript } from './use-assign-script.ts'
import { forgetWanted } from './wanted-script.ts'

interface Props {
  readonly idp: IdpView
  readonly workspace: WorkspaceView
  readonly scripts: readonly { readonly id: string; readonly name: string }[]
  /** Id of the script; undefined: none. */
  readonly assigned: string | undefined
}

/** Which script, what is in it, and what it makes of a context. */
export function ScriptChoice({ idp, workspace, scripts, assigned }: Props) {
  /** Undefined: as it is assigned. */
  const [picked, setPicked] = useState<string>()
  const place = useRef<HTMLDivElement>(null)
  const { mutate, isPending, isSuccess, error, failureReason, wanted, forget, reset } =
    useAssignScript(idp.id)
  const barred = useBarred(
    workspace,
    cloudentityRoutes.setPostAuthenticationScript,
    'manage_scripts',
  )
  const nameOf = (id: string) => visible(scripts.find((one) => one.id === id)?.name ?? id)
  const options = [
    { value: '', label: 'None' },
    ...scripts.map(({ id, name }) => ({ value: id, label: visible(name) })),
    ...(assigned !== undefined && !scripts.some(({ id }) => id === assigned)
      ? [{ value: assigned, label: `${visible(assigned)}, not in the list` }]
      : []),
  ]
  const chosen = picked ?? assigned ?? ''
  // After a lost answer it is what the workspace shows that counts.
  const done = isSuccess || (error !== null && wanted !== undefined && wanted === assigned)
  const resumes = wanted !== undefined && wanted !== assigned && !isPending
  useEffect(() => {
    if (wanted !== undefined && wanted === assigned) forgetWanted(idp.id)
  }, [wanted, assigned, idp.id])
  // The button that was pressed is gone.
  useEffect(() => {
    if (done) place.current?.focus()
  }, [done])
  const assign = (id: string | undefined) => mutate(id, { onSuccess: () => setPicked(undefined) })
  return (
    <Stack>
      {resumes && (
        <NotAssigned
          script={nameOf(wanted)}
          error={error}
          barred={barred}
          onAssign={() => assign(wanted)}
          onForget={() => {
            forget()
            reset()
          }}
        />
      )}
      {error && !resumes && !done && <Failed undone="Not changed" error={error} />}
      {scripts.length === 0 && (
        <p>The workspace has no scripts. They are written in Cloudentity.</p>
      )}
      <Select
        label="Script"
        className={styles.measure}
        options={options}
        value={chosen}
        onChange={(event) => setPicked(event.target.value)}
      />
      {chosen !== (assigned ?? '') && (
        <Actions>
          <Button
            variant="main"
            unavailable={barred}
            busy={isPending ? 'Assigning…' : undefined}
            onClick={() => assign(chosen === '' ? undefined : chosen)}
          >
            {chosen === '' ? 'Remove the assignment' : 'Assign script'}
          </Button>
          <Button onClick={() => setPicked(undefined)}>Discard</Button>
        </Actions>
      )}
      <WaitingNote error={isPending ? failureReason : null} />
      <div ref={place} tabIndex={-1}>
        <StatusMessage message={done ? 'Saved.' : null} onDismiss={reset} />
      </div>
      {chosen !== '' && (
        <>
          <ScriptBody key={`body ${chosen}`} id={chosen} workspace={workspace} />
          <ScriptTest key={`test ${chosen}`} id={chosen} workspace={workspace} />
        </>
      )}
    </Stack>
  )
}
