import { useState } from 'react'
import { lackedPermission, useSession } from '#api/context.tsx'
import { ownLoginWords } from '#domain/destinations/auth0/connection/edit/own-login.ts'
import { useApplier, useWork } from '#panels/enable-applications/use-applier.ts'
import { LeaveGuard } from '#panels/leave-guard/leave-guard.tsx'
import { useConnection } from '../../page/connection-context.ts'
import { Button } from '#ui/button.tsx'
import styles from './applications.module.css'
import { differenceInWords } from './choices.ts'
import { ReviewChanges } from './review-changes.tsx'
import type { Choices } from './use-choices.ts'

interface Props {
  readonly connectionId: string
  readonly all: Choices
}

/** What was chosen and is not saved: in words, saved after they were read, or discarded. */
export function SaveApplications({ connectionId, all }: Props) {
  const { changes, discard } = all
  const { ownLogin } = useConnection()
  const applier = useApplier()
  const { pending, running } = useWork(connectionId)
  const missing = lackedPermission(useSession(), 'updateConnectionClients')
  const [asking, setAsking] = useState(false)
  const [nothing, setNothing] = useState(false)
  const dirty = changes.length > 0
  const save = () => {
    setAsking(false)
    setNothing(false)
    discard()
    void applier.apply(connectionId, changes)
  }
  return (
    <div className={styles.bar}>
      <Button
        variant="main"
        unavailable={
          ownLogin === true
            ? ownLoginWords
            : missing !== undefined
              ? `It takes the permission ${missing}, which an administrator of the tenant grants.`
              : pending && !running
                ? 'First go on with what was begun, above, or leave it.'
                : undefined
        }
        busy={running ? 'Saving…' : undefined}
        onClick={() => {
          setAsking(dirty)
          setNothing(!dirty)
        }}
      >
        Save Changes
      </Button>
      {dirty && <Button onClick={discard}>Discard</Button>}
      <output className={styles.count}>
        {dirty ? `Not saved: ${differenceInWords(changes)}` : nothing && 'Nothing was changed.'}
      </output>
      {asking && <ReviewChanges all={all} onSave={save} onClose={() => setAsking(false)} />}
      <LeaveGuard dirty={dirty} />
    </div>
  )
}
