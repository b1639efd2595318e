import { useEffect, useRef, useState } from 'react'
import { cloudentityRoutes } from '#domain/destinations/cloudentity/contract/routes.ts'
import type { IdpView, WorkspaceView } from '#domain/destinations/cloudentity/contract/views.ts'
import { visible } from '#text/visible.ts'
import { Button } from '#ui/button.tsx'
import { Actions, Stack } from '#ui/stack.tsx'
import { Select } from '#ui/select.tsx'
import { StatusMessage } from '#ui/status-message.tsx'
import { VisibleText } from '#ui/visible-text.tsx'
import styles from '../measure.module.css'
import { SaveIdpDialog } from '../saving/save-idp-dialog.tsx'
import { type SavedNote, savedWords } from '../saving/saved-words.ts'
import { useBarred } from '../saving/use-barred.ts'

interface Props {
  readonly idp: IdpView
  readonly workspace: WorkspaceView
  readonly apps: readonly { readonly id: string; readonly name: string; readonly url: string }[]
}

/** Which application; it is a member of the identity provider, and saved with it. */
export function ApplicationChoice({ idp, workspace, apps }: Props) {
  const assigned = idp.post_authn_app_id ?? ''
  /** Undefined: as it is stored. */
  const [wanted, setWanted] = useState<string>()
  const [asking, setAsking] = useState(false)
  const [note, setNote] = useState<SavedNote>()
  const place = useRef<HTMLDivElement>(null)
  // The button that saved is gone.
  useEffect(() => {
    if (note) place.current?.focus()
  }, [note])
  const barred = useBarred(workspace, cloudentityRoutes.updateIdp, 'manage_idps')
  const chosen = wanted ?? assigned
  const nameOf = (id: string) =>
    id === '' ? 'none' : (apps.find((one) => one.id === id)?.name ?? id)
  const url = apps.find(({ id }) => id === chosen)?.url
  const options = [
    { value: '', label: 'None' },
    ...apps.map(({ id, name }) => ({ value: id, label: visible(name) })),
    ...(assigned !== '' && !apps.some(({ id }) => id === assigned)
      ? [{ value: assigned, label: `${visible(assigned)}, not in the list` }]
      : []),
  ]
  return (
    <Stack>
      {apps.length === 0 && (
        <p>The workspace has no such applications. They are added in Cloudentity.</p>
      )}
      <Select
        label="Application"
        className={styles.measure}
        options={options}
        value={chosen}
        onChange={(event) => {
          setWanted(event.target.value)
          setNote(undefined)
        }}
        status={
          url && (
            <>
              Users are sent to{' '}
              <code>
                <VisibleText value={url} />
              </code>
            </>
          )
        }
      />
      {chosen !== assigned && (
        <Actions>
          <Button variant="main" unavailable={barred} onClick={() => setAsking(true)}>
            Save application…
          </Button>
          <Button onClick={() => setWanted(undefined)}>Discard</Button>
        </Actions>
      )}
      <div ref={place} tabIndex={-1}>
        <StatusMessage
          message={note?.message ?? null}
          kind={note?.kind ?? 'info'}
          onDismiss={() => setNote(undefined)}
        />
      </div>
      {asking && (
        <SaveIdpDialog
          idp={idp}
          changes={chosen === assigned ? undefined : { post_authn_app_id: chosen || null }}
          onClose={() => setAsking(false)}
          onSaved={(unexpected) => {
            setAsking(false)
            setWanted(undefined)
            setNote(savedWords(unexpected))
          }}
        >
          <p>
            Post Authentication application: <VisibleText value={nameOf(assigned)} /> becomes{' '}
            <VisibleText value={nameOf(chosen)} />
          </p>
        </SaveIdpDialog>
      )}
    </Stack>
  )
}
