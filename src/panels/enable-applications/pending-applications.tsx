import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { lackedPermission, useApi, useSession } from '#api/context.tsx'
import { clientsQuery } from '#api/queries.ts'
import { FailureNote, failureTitle } from '#panels/failure/failure-note.tsx'
import { WaitingNote } from '#panels/failure/waiting-note.tsx'
import { Button } from '#ui/button.tsx'
import { Callout } from '#ui/callout.tsx'
import { Progress } from '#ui/progress.tsx'
import { StatusMessage } from '#ui/status-message.tsx'
import { visible } from '#text/visible.ts'
import { Link } from '../router/link.tsx'
import { usePlace, useRouter } from '../router/router-context.tsx'
import { hrefOf } from '../router/to.ts'
import type { Work } from './applier.ts'
import styles from './pending-applications.module.css'
import type { Pending } from '#kept/pending-store.ts'
import { useApplier, useWork } from './use-applier.ts'
import { headline, leftInWords, madeInWords, resumeInWords } from './words.ts'

interface Props {
  readonly connectionId: string
  /** The connection itself is. */
  readonly disabled: boolean
}

/**
 * Changes of the applications that are being made, or were begun and are left: how far it is, why
 * it ended, and to go on or leave it.
 */
export function PendingApplications({ connectionId, disabled }: Props) {
  const applier = useApplier()
  const work = useWork(connectionId)
  const { pending, made, running } = work
  const place = useRef<HTMLDivElement>(null)
  const [leftAs, setLeftAs] = useState<string>()
  const wasRunning = useRef(running)

  // The button that was pressed, here or below, is gone or out of sight: what became of it is here.
  useEffect(() => {
    if (wasRunning.current !== running) place.current?.focus()
    wasRunning.current = running
  }, [running])

  // Once read: on another page or tab it is no news any more.
  const { pathname } = usePlace()
  const { history } = useRouter()
  useEffect(() => {
    const over = () => applier.dismiss(connectionId)
    const stop = history.subscribe(({ location }) => {
      if (location.pathname !== pathname) over()
    })
    return () => {
      stop()
      over()
    }
  }, [applier, connectionId, history, pathname])

  const nameOf = useNames()
  const params = { id: connectionId }
  const onLinks = pathname === hrefOf({ to: '/connections/$id/links', params })
  const enabled = made?.changes.some(({ status }) => status) === true
  const dismiss = () => {
    setLeftAs(undefined)
    applier.dismiss(connectionId)
  }
  const leave = () => {
    applier.forget(connectionId)
    place.current?.focus()
    setLeftAs('Left as it is. The tab Applications shows what is enabled now.')
  }
  return (
    <div ref={place} tabIndex={-1} className={styles.place}>
      <StatusMessage
        message={made ? madeInWords(made, { nameOf, disabled }) : pending ? undefined : leftAs}
        onDismiss={dismiss}
        action={
          enabled &&
          !onLinks && (
            <Link to="/connections/$id/links" params={params}>
              Direct links
            </Link>
          )
        }
      />
      {pending && (
        <Left
          pending={pending}
          work={work}
          onResume={() => void applier.resume(connectionId)}
          onStop={() => applier.stop(connectionId)}
          onLeave={leave}
        />
      )}
    </div>
  )
}

/** Of applications, as far as another part of the page has read them. */
function useNames(): (clientId: string) => string {
  const { data } = useInfiniteQuery({ ...clientsQuery(useApi()), enabled: false })
  const views = data?.pages.flatMap((page) => page.clients) ?? []
  return (id) => visible(views.find(({ client_id }) => client_id === id)?.name || id)
}

interface LeftProps {
  readonly pending: Pending
  readonly work: Work
  readonly onResume: () => void
  readonly onStop: () => void
  readonly onLeave: () => void
}

function Left({ pending, work, onResume, onStop, onLeave }: LeftProps) {
  const { changes, total, created, failure } = pending
  const { running, stopping, waitingFor, looking } = work
  const missing = lackedPermission(useSession(), 'updateConnectionClients')
  return (
    <Callout
      kind={running ? 'info' : 'warn'}
      title={<output>{headline(pending)}</output>}
      actions={
        !running && (
          <>
            <Button
              variant="main"
              unavailable={missing && `It takes the permission ${missing}.`}
              onClick={onResume}
            >
              {resumeInWords(pending)}
            </Button>
            <Button onClick={onLeave}>Leave it</Button>
          </>
        )
      }
    >
      {running && (
        <Progress
          label={created ? 'Applications enabled' : 'Changes made'}
          done={total - changes.length}
          total={total}
          onStop={stopping ? undefined : onStop}
        />
      )}
      {stopping && <p>Stopping after the call that is under way.</p>}
      {running && <WaitingNote error={waitingFor} />}
      {looking && (
        <p>
          <output>No usable answer came. Looking in the tenant what became of the call.</output>
        </p>
      )}
      {failure && !running && (
        <>
          <p>
            {failure.kind === 'lost'
              ? 'What became of the last call could not be told.'
              : `The last call failed: ${failureTitle(failure)}.`}
          </p>
          <FailureNote error={failure} />
        </>
      )}
      {!running && <p>{leftInWords(pending)}</p>}
    </Callout>
  )
}
