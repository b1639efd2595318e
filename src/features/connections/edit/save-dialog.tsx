import { type FormEvent, type ReactNode, useState } from 'react'
import { useSession } from '#api/context.tsx'
import { type ApiError, isApiError } from '#api/errors.ts'
import type { Operation } from '#domain/destinations/auth0/contract/edit.ts'
import type { ConnectionView } from '#domain/destinations/auth0/contract/views.ts'
import { failedTitle, FailureNote } from '#panels/failure/failure-note.tsx'
import { LookingNote } from '#panels/failure/looking-note.tsx'
import { WaitingNote } from '#panels/failure/waiting-note.tsx'
import { Button } from '#ui/button.tsx'
import { Callout } from '#ui/callout.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Actions, Stack } from '#ui/stack.tsx'
import { AffectedApplications } from './affected-applications.tsx'
import { isJudged, needsNoSecret, outdatesTest, reachesLogins, secretMovedBy } from './demands.ts'
import { AsJson, Differences } from './differences.tsx'
import type { Save } from './undo.ts'
import { differencesOf } from './edit-words.ts'
import { MapRemarks } from './map-remarks.tsx'
import { mapRemarksOf } from './map-remarks-of.ts'
import { ReasonField } from './reason-field.tsx'
import { type SecretAnswer, SecretDemand } from './secret-demand.tsx'
import { StaleView } from './stale-view.tsx'
import { useWrite } from './use-write.ts'

export interface SaveDialogProps {
  /** The connection as the operator saw it. */
  readonly base: ConnectionView
  readonly operations: readonly Operation[]
  /** A new Client Secret that was typed in the form already; ''. */
  readonly secret?: string | undefined
  /** True: the check says that the connection will not work like this. */
  readonly willNotWork?: boolean | undefined
  /** What else the change brings about. */
  readonly consequences?: ReactNode
  readonly title?: string | undefined
  /** Words of the button that saves. */
  readonly confirm?: string | undefined
  readonly variant?: 'main' | 'danger' | undefined
  /** Words of the button that does not, where nothing is being edited. */
  readonly decline?: string | undefined
  readonly onClose: () => void
  readonly onSaved: (save: Save) => void
  readonly onTakeTheirs: (now: ConnectionView) => void
  /** Shows a refusal at its field; false: it has none, the dialog says it. */
  readonly onRefused?: ((error: ApiError) => boolean) | undefined
}

const reasonLimit = 500

/** The difference before it is written, what it asks for, and what came in between. */
export function SaveDialog(props: SaveDialogProps) {
  const { operations, secret = '', decline = 'Keep editing' } = props
  const { consequences, onClose, onSaved, onRefused } = props
  const { config } = useSession()
  /** What the edit is to be written on: moves on when a stale edit is redone. */
  const [base, setBase] = useState(props.base)
  const [now, setNow] = useState<ConnectionView>()
  const [error, setError] = useState<ApiError>()
  const [answer, setAnswer] = useState<SecretAnswer>(() => ({
    choice: needsNoSecret(operations) ? 'remove' : 'give',
    secret: '',
  }))
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const { write, isPending, looking, waitingFor } = useWrite()

  const moved = secretMovedBy(base, operations, config)
  const demands = secret === '' && (moved.length > 0 || error?.code === 'secret_required')
  const given = secret !== '' ? secret : demands && answer.choice === 'give' ? answer.secret : ''
  const removes = demands && answer.choice === 'remove'
  const asksReason = props.willNotWork === true && isJudged(operations, given !== '' || removes)
  const secretProblem =
    demands && !removes && given === '' ? 'Give the Client Secret, or remove it.' : undefined
  const reasonProblem =
    asksReason && reason.trim() === '' ? 'Say why it is saved all the same.' : undefined

  const save = async (on: ConnectionView) => {
    setBase(on)
    setNow(undefined)
    setTried(true)
    const needs =
      secret === '' && secretMovedBy(on, operations, config).length > 0 && !removes && given === ''
    if (needs || secretProblem !== undefined || reasonProblem !== undefined) return
    try {
      const outcome = await write({
        base: on,
        operations: [...operations],
        ...(given !== '' && { clientSecret: given }),
        ...(removes && { clientSecret: null }),
        ...(reason.trim() !== '' && { reason: reason.trim() }),
      })
      if (outcome.state === 'stale') return setNow(outcome.now)
      const { connection: after, unexpected, merged } = outcome
      onSaved({
        before: on,
        after,
        operations,
        secretChanged: given !== '' || removes,
        unexpected,
        merged,
      })
    } catch (failure) {
      if (!isApiError(failure)) throw failure
      if (failure.code === 'secret_required' || onRefused?.(failure) !== true) setError(failure)
    }
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void save(base)
  }

  if (now) {
    return (
      <Dialog
        open
        key="stale"
        onClose={onClose}
        title="The connection changed meanwhile"
        actions={
          <>
            <Button
              variant="main"
              busy={isPending ? 'Saving…' : undefined}
              onClick={() => void save(now)}
            >
              Save on top of it
            </Button>
            <Button onClick={() => props.onTakeTheirs(now)}>Take theirs</Button>
            <Button onClick={onClose}>{decline}</Button>
          </>
        }
      >
        <StaleView base={base} now={now} operations={operations} rules={config} />
      </Dialog>
    )
  }
  return (
    <Dialog open key="review" onClose={onClose} title={props.title ?? 'Save these changes?'}>
      <form noValidate onSubmit={submit}>
        <Stack>
          <Differences differences={differencesOf(base, operations, config)} />
          <MapRemarks remarks={mapRemarksOf(base, operations, config)} />
          {(given !== '' || removes) && (
            <p>
              <strong>Client Secret</strong>: {removes ? 'is removed' : 'is replaced'}
            </p>
          )}
          {reachesLogins(operations) && (
            <div>
              <AffectedApplications id={base.id} />
            </div>
          )}
          {outdatesTest(base, operations, given !== '' || removes) && (
            <p>The recorded test is of other settings then: test again.</p>
          )}
          {consequences}
          <AsJson
            operations={operations}
            secret={removes ? 'removed' : given === '' ? undefined : 'given'}
          />
          {demands && (
            <SecretDemand
              answer={answer}
              onChange={setAnswer}
              moved={moved}
              error={tried ? secretProblem : undefined}
            />
          )}
          {asksReason && (
            <ReasonField
              value={reason}
              onChange={setReason}
              max={reasonLimit}
              error={tried ? reasonProblem : undefined}
            />
          )}
          {error && (
            <div role="alert">
              <Callout kind="bad" title={failedTitle('Not saved', error)}>
                <FailureNote error={error} />
                {error.kind === 'lost' && <p>Saved again, it is the same values once more.</p>}
              </Callout>
            </div>
          )}
          <WaitingNote error={waitingFor} />
          <LookingNote looking={looking} />
          <Actions>
            <Button
              type="submit"
              variant={props.variant ?? 'main'}
              busy={isPending ? 'Saving…' : undefined}
            >
              {props.confirm ?? 'Save Changes'}
            </Button>
            <Button onClick={onClose}>{decline}</Button>
          </Actions>
        </Stack>
      </form>
    </Dialog>
  )
}
