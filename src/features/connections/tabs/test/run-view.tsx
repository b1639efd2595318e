import { useSession } from '#api/context.tsx'
import { tenantOrigin } from '#domain/wire/origin-rules.ts'
import type { ConnectionView } from '#domain/destinations/auth0/contract/views.ts'
import { explainFailure } from '#domain/destinations/auth0/failures/explain.ts'
import type { TestRun } from '#domain/destinations/auth0/test-run/run.ts'
import { failureFacts, failureOf } from '#domain/destinations/auth0/test-run/timeline-failure.ts'
import { failuresMeanwhile } from '#domain/destinations/auth0/test-run/timeline-lines.ts'
import { timelineOf } from '#domain/destinations/auth0/test-run/timeline.ts'
import { ResultingProfile } from '../../profile/resulting-profile.tsx'
import { ageOf } from '#kept/runs/fresh.ts'
import type { RunStore } from '#kept/runs/run-store.ts'
import { Button } from '#ui/button.tsx'
import { LiveRegion } from '#ui/live-region.tsx'
import { visible } from '#text/visible.ts'
import { Verdict } from '#ui/verdict.tsx'
import { FailedMeanwhile } from './failed-meanwhile.tsx'
import { GoneWindow } from './gone-window.tsx'
import { LogNote } from './log-note.tsx'
import { RecordNote } from './record-note.tsx'
import { RunCopies } from './run-copies.tsx'
import { RunFailure } from './run-failure.tsx'
import { announcementOf, goneWindow, outcomeOf, startedWords, tookWords } from './run-words.ts'
import styles from './test.module.css'
import { SignedInAs } from './signed-in-as.tsx'
import { Timeline } from './timeline.tsx'
import { useNow } from './use-now.ts'
import { useTitleMark } from './use-title-mark.ts'
import { useRunEvents } from './use-run-events.ts'
import { WhatDoYouSee } from './what-do-you-see.tsx'

/** Milliseconds without a return, before it asks what is on the screen. */
const maxAway = 20_000

const question = 'The login has not come back. What do you see?'
const isItYours = 'The tenant’s log has a failed login since the start. Is it yours?'

interface Props {
  readonly run: TestRun
  readonly connection: ConnectionView
  readonly store: RunStore
}

/** One test login: its steps, why it failed, or the profile that came out. */
export function RunView({ run, connection, store }: Props) {
  const { config } = useSession()
  const running = run.outcome === 'running'
  const now = useNow(running)
  useTitleMark(run.outcome)
  const log = useRunEvents(run, store)
  const { events } = log
  const { strategy } = run.connection
  // Of another channel's run nothing is said by the present one.
  const same = run.fingerprint === connection.fingerprint
  const channel = same ? connection.options?.type : undefined
  const steps = timelineOf(run, { events, strategy, channel, now })
  const failure = failureOf(run, events)
  const callbackUrl = `${tenantOrigin(config.domain, config)}/login/callback`
  const age = ageOf(connection.id, run.endedAt ?? now)
  const known = { strategy, channel, age, callbackUrl }
  const explanation = failure && explainFailure(failureFacts(failure, known))
  const outcome = outcomeOf(run)
  const away = running && run.returnedAt === undefined
  const gone = goneWindow(run)
  // Of a window that was closed nobody is asked; of one that may have been, at once.
  const late = away && now - run.startedAt >= maxAway
  const asks = gone === 'out-of-sight' || (late && gone === undefined)
  const failures = away ? failuresMeanwhile(run, events) : []
  const stop = () => store.change(run.id, { outcome: 'stopped', endedAt: Date.now() })
  const announced = visible(announcementOf(run, steps))
  return (
    <>
      <section aria-labelledby="run" className={styles.section}>
        <div className={styles.head}>
          <h2 id="run">Test run</h2>
          <Verdict kind={outcome.kind}>{outcome.word}</Verdict>
          <span className={styles.quiet}>
            {[startedWords(run), tookWords(run)].filter(Boolean).join(' · ')}
          </span>
          {running && (
            <span className={styles.push}>
              <Button size="small" onClick={stop}>
                Stop
              </Button>
            </span>
          )}
        </div>
        <LiveRegion text={failures.length > 0 ? isItYours : asks && !gone ? question : announced} />
        {run.outcome === 'passed' && <SignedInAs run={run} />}
        <Timeline
          steps={steps}
          failure={explanation && <RunFailure connection={connection} explanation={explanation} />}
        />
        <FailedMeanwhile run={run} lines={failures} known={known} store={store} />
        <GoneWindow gone={gone} />
        <LogNote run={run} log={log} />
        {asks && <WhatDoYouSee run={run} store={store} />}
        {run.claimsLeftOut && (
          <p className={styles.quiet}>Claims left out: too large to be kept.</p>
        )}
        <RecordNote run={run} connection={connection} />
        {!running && (
          <RunCopies run={run} steps={steps} explanation={explanation} domain={config.domain} />
        )}
      </section>
      {run.outcome === 'passed' && <ResultingProfile run={run} connection={connection} />}
    </>
  )
}
