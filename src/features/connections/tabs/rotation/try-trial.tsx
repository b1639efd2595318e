import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useApi } from '#api/context.tsx'
import { connectionQuery } from '#api/queries.ts'
import type { ConnectionView } from '#domain/destinations/auth0/contract/views.ts'
import { testStateOf } from '#domain/destinations/auth0/test-run/state.ts'
import { useRunStore, useRuns } from '#kept/runs/use-runs.ts'
import { Reading } from '#panels/waiting/reading.tsx'
import { Verdict } from '#ui/verdict.tsx'
import { LoadFailure } from '../../page/load-failure.tsx'
import { RunView } from '../test/run-view.tsx'
import { StartTest } from '../test/start-test.tsx'
import styles from './rotation.module.css'
import type { StepId } from './steps.ts'
import { SwitchSecret } from './switch-secret.tsx'
import type { Rotation } from './use-rotation.ts'

interface Props {
  readonly connection: ConnectionView
  readonly rotation: Rotation
  readonly trialId: string
  readonly fits: boolean
  readonly unavailable: string | undefined
  /** The title, and how far it is. */
  readonly Head: (props: { readonly at: StepId }) => ReactNode
}

/** A test login through the copy, and the switch once one has passed. */
export function TryTrial({ connection, rotation, trialId, fits, unavailable, Head }: Props) {
  const client = useApi()
  const store = useRunStore()
  const options = connectionQuery(client, trialId)
  const { data: trial, error, isFetching, failureReason, refetch } = useQuery(options)
  const run = useRuns(trialId).runs[0]
  const passed = trial !== undefined && testStateOf(trial).kind === 'passed'
  return (
    <>
      <Head at={passed && fits ? 'switch' : 'test'} />
      {trial === undefined &&
        (error && !isFetching ? (
          <LoadFailure
            what="The copy with the new secret"
            error={error}
            onRetry={() => void refetch()}
            retrying={false}
          />
        ) : (
          <Reading
            label="Loading the copy"
            lines={6}
            error={failureReason}
            keys={[options.queryKey]}
          />
        ))}
      {passed && fits && (
        <SwitchSecret connection={connection} rotation={rotation} unavailable={unavailable} />
      )}
      {trial && (
        <div className={styles.section}>
          {!passed && (
            <p>
              The copy has the settings of this connection and the new secret, and only the
              connection tester can use it. A login through it leaves a user of its own, who goes
              with it.
            </p>
          )}
          <StartTest connection={trial} onStarted={() => undefined} />
          {run && <RunView key={run.id} run={run} connection={trial} store={store} />}
          {run?.outcome === 'failed' && !passed && (
            <Verdict kind="warn">
              Nothing was switched: users log in with the present secret as before.
            </Verdict>
          )}
        </div>
      )}
    </>
  )
}
