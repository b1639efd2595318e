import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi } from '#api/context.tsx'
import type { ApiError } from '#api/errors.ts'
import { scimQuery, scimTokensQuery } from '#api/scim-queries.ts'
import { scimRoutes } from '#domain/destinations/auth0/contract/routes-of-scim.ts'
import { failedTitle, FailureNote } from '#panels/failure/failure-note.tsx'
import { WaitingNote } from '#panels/failure/waiting-note.tsx'
import { Button } from '#ui/button.tsx'
import { Callout } from '#ui/callout.tsx'
import { Checkbox } from '#ui/checkbox.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { useConnection } from '../../../page/connection-context.ts'
import { useRefused } from '../use-refused.ts'
import { WhatIsThis } from '#panels/help/what-is-this.tsx'
import { OffConsequences, OnConsequences } from './consequences.tsx'

/** On or off; what that brings about is said before it is asked for. */
export function ScimSwitch({ on }: { readonly on: boolean }) {
  const row = on ? scimRoutes.disableScim : scimRoutes.enableScim
  const refused = useRefused(row)
  const [asking, setAsking] = useState(false)
  const { submit, error, isPending, failureReason, reset } = useSwitch(on, () => setAsking(false))
  // What becomes of it is said here.
  const close = () => {
    if (isPending) return
    setAsking(false)
    reset()
  }
  const verb = on ? 'Switch off' : 'Switch on'
  return (
    <>
      <Checkbox
        label="Sync users and groups using SCIM"
        checked={on}
        onChange={() => setAsking(true)}
        unavailable={refused}
        hint={
          <>
            Their directory creates, changes and deactivates users and groups here. Older pages call
            it “Sync user profiles using SCIM”.{' '}
            <WhatIsThis id="scim" about="Sync users and groups using SCIM" />
          </>
        }
      />
      <Dialog
        open={asking}
        onClose={close}
        title={`${verb} SCIM?`}
        actions={
          <>
            <Button
              variant={on ? 'danger' : 'main'}
              busy={isPending ? 'Saving…' : undefined}
              onClick={submit}
            >
              {verb}
            </Button>
            <Button onClick={close}>{on ? 'Keep it on' : 'Not now'}</Button>
          </>
        }
      >
        {on ? <OffConsequences /> : <OnConsequences />}
        <WaitingNote error={isPending ? failureReason : null} />
        {error && (
          <div role="alert">
            <Callout
              kind="bad"
              title={failedTitle(`SCIM was not switched ${on ? 'off' : 'on'}`, error)}
            >
              <FailureNote error={error} />
            </Callout>
          </div>
        )}
      </Dialog>
    </>
  )
}

function useSwitch(on: boolean, done: () => void) {
  const client = useApi()
  const queries = useQueryClient()
  const { id } = useConnection()
  const params = { id }
  const { mutate, ...rest } = useMutation<unknown, ApiError>({
    mutationFn: () =>
      on
        ? client.send(scimRoutes.disableScim, { params })
        : client.send(scimRoutes.enableScim, { params }),
    // Also where nobody knows what became of it.
    onSettled: async () => {
      await queries.invalidateQueries({ queryKey: scimQuery(client, id).queryKey })
      await queries.invalidateQueries({ queryKey: scimTokensQuery(client, id).queryKey })
    },
    onSuccess: done,
  })
  return { submit: () => mutate(), ...rest }
}
