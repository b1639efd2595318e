import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useApi } from '#api/context.tsx'
import { type ApiError, isApiError } from '#api/errors.ts'
import type { IdpChanges, IdpView } from '#domain/destinations/cloudentity/contract/views.ts'
import { WaitingNote } from '#panels/failure/waiting-note.tsx'
import { visibleJson } from '#text/json.ts'
import { Button } from '#ui/button.tsx'
import { CodeBlock } from '#ui/code-block.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { Actions, Stack } from '#ui/stack.tsx'
import { idpQuery } from '../data/queries.ts'
import { useSaveIdp } from '../data/use-save-idp.ts'
import { Failed } from '../failure/failed.tsx'
import { SecretWarning } from './secret-warning.tsx'
import { StaleNote } from './stale-note.tsx'

interface Props {
  /** As it is stored; another one once it was read again. */
  readonly idp: IdpView
  /** What is changed of it; undefined: nothing any more. */
  readonly changes: IdpChanges | undefined
  /** A new Client Secret that was entered already, so that it is not asked for. */
  readonly clientSecret?: string
  /** The difference in words. */
  readonly children: ReactNode
  readonly onClose: () => void
  /** @param unexpected members that are not as they were sent */
  readonly onSaved: (unexpected: readonly string[]) => void
}

/** What will be written and what that may cost, before it is; and what came in between. */
export function SaveIdpDialog(props: Props) {
  const { idp, changes, clientSecret = '', children, onClose, onSaved } = props
  const client = useApi()
  const queries = useQueryClient()
  const { submit, isPending, failureReason } = useSaveIdp(idp)
  const [secret, setSecret] = useState('')
  const [error, setError] = useState<ApiError>()

  const nothing = changes === undefined && clientSecret === ''

  const save = async () => {
    if (nothing) return onClose()
    setError(undefined)
    try {
      const { unexpected } = await submit({
        changes: changes ?? {},
        clientSecret: clientSecret || secret,
      })
      setSecret('')
      onSaved(unexpected)
    } catch (failure) {
      if (!isApiError(failure)) throw failure
      setError(failure)
      // Whatever it is now, the edit is made on top of it.
      if (failure.code === 'stale' || failure.kind === 'lost')
        await queries
          .fetchQuery({ ...idpQuery(client, idp.id), staleTime: 0 })
          .catch(() => undefined)
    }
  }
  const send = (event: FormEvent) => {
    event.preventDefault()
    void save()
  }
  return (
    <Dialog open onClose={onClose} title={`Save changes of ${idp.name}?`}>
      <form noValidate onSubmit={send}>
        <Stack>
          {error?.code === 'stale' && <StaleNote error={error} />}
          {nothing ? (
            <p>
              Nothing is left to save: what is stored is as you mean it.
              {secret !== '' && ' Whether the Client Secret was replaced cannot be seen.'}
            </p>
          ) : (
            children
          )}
          {changes && (
            <Disclosure summary="The same as JSON">
              <CodeBlock label="Changed members" wrap={false}>
                {visibleJson(changes)}
              </CodeBlock>
            </Disclosure>
          )}
          {!nothing && clientSecret === '' && idp.saveMayLoseSecret && (
            <SecretWarning secretShown={idp.secretShown} value={secret} onChange={setSecret} />
          )}
          {!nothing && error && error.code !== 'stale' && (
            <Failed undone="Not saved" error={error} />
          )}
          <WaitingNote error={isPending ? failureReason : null} />
          <Actions>
            <Button type="submit" variant="main" busy={isPending ? 'Saving…' : undefined}>
              {nothing ? 'Close' : 'Save changes'}
            </Button>
            {!nothing && <Button onClick={onClose}>Keep editing</Button>}
          </Actions>
        </Stack>
      </form>
    </Dialog>
  )
}
