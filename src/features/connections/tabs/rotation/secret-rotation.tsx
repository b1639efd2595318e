import { Suspense, lazy } from 'react'
import { ownLoginWords } from '#domain/destinations/auth0/connection/edit/own-login.ts'
import { rotationRoutes } from '#domain/destinations/auth0/contract/routes-of-rotation.ts'
import type { ConnectionView } from '#domain/destinations/auth0/contract/views.ts'
import { lackedIn } from '#domain/gateway-api/first.ts'
import { useSession } from '#api/context.tsx'
import { Reading } from '#panels/waiting/reading.tsx'
import { Callout } from '#ui/callout.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { Placeholder } from '#ui/placeholder.tsx'
import { Steps } from '#ui/steps.tsx'
import { LoadFailure } from '../../page/load-failure.tsx'
import { NewSecret } from './new-secret.tsx'
import { Rotated } from './rotated.tsx'
import styles from './rotation.module.css'
import { type StepId, stepsAt } from './steps.ts'
import { Leftover } from './leftover.tsx'
import { Unanswered } from './unanswered.tsx'
import { useRotation } from './use-rotation.ts'

const TryTrial = lazy(() =>
  import('./try-trial.tsx').then(({ TryTrial: part }) => ({ default: part })),
)

interface Props {
  readonly connection: ConnectionView
}

const Head = ({ at }: { readonly at: StepId }) => (
  <>
    <h2 id="rotate">Rotate the Client Secret</h2>
    <Steps label="Rotation" steps={stepsAt(at)} link={() => undefined} />
  </>
)

/** A new secret is proven on a copy before the connection gets it. */
export function SecretRotation({ connection }: Props) {
  const session = useSession()
  const rotation = useRotation(connection)
  const { trial: query, switching } = rotation
  const lacked = lackedIn(rotationRoutes.startTrial, session.permissions)
  const forbidden =
    lacked && `It takes the permission ${lacked}, which an administrator of the tenant grants.`
  const unavailable = connection.ownLogin === true ? ownLoginWords : forbidden

  if (switching.data)
    return (
      <section aria-labelledby="rotate" className={styles.section}>
        <Head at="done" />
        <Rotated connection={connection} />
        {query.data?.trial && (
          <Leftover rotation={rotation} trial={query.data.trial} unavailable={forbidden} failed />
        )}
      </section>
    )
  if (query.data === undefined)
    return query.error && !query.isFetching ? (
      <LoadFailure
        what="Whether a new secret is being tried"
        error={query.error}
        onRetry={() => void query.refetch()}
        retrying={false}
      />
    ) : (
      <Reading
        label="Looking for a secret that is being tried"
        lines={5}
        error={query.failureReason}
        keys={[rotation.key]}
      />
    )
  const { trial, fits, switched } = query.data
  const given = <NewSecret {...{ connection, rotation, unavailable }} again={trial !== undefined} />
  if (trial === undefined)
    return (
      <section aria-labelledby="rotate" className={styles.section}>
        <Head at="secret" />
        {switching.error && <Unanswered id={connection.id} error={switching.error} />}
        <p>
          Users go on logging in with the present secret until the last step. Have their IT make a
          second one beside it, and leave the present one valid until then.
        </p>
        {given}
      </section>
    )
  if (switched === true)
    return (
      <section aria-labelledby="rotate" className={styles.section}>
        <Head at="secret" />
        <Callout title="The connection has this very secret already">
          <p>
            Either it was switched before, and its copy was left behind, or the present secret was
            given as the new one. There is nothing to switch: delete the copy, or give another
            secret.
          </p>
        </Callout>
        {given}
        <Leftover rotation={rotation} trial={trial} unavailable={forbidden} />
      </section>
    )
  return (
    <section aria-labelledby="rotate" className={styles.section}>
      <Suspense fallback={<Placeholder label="Loading the trial" lines={6} />}>
        <TryTrial {...{ connection, rotation, unavailable, fits }} trialId={trial.id} Head={Head} />
      </Suspense>
      {!fits && (
        <Callout kind="warn" title="The connection changed since its copy was made">
          <p>What was tried is not what users would get. Give the new secret again.</p>
        </Callout>
      )}
      {fits ? <Disclosure summary="Give another secret">{given}</Disclosure> : given}
      <Leftover rotation={rotation} trial={trial} unavailable={forbidden} />
    </section>
  )
}
