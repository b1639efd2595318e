import { useState } from 'react'
import type { ConnectionView } from '#domain/destinations/auth0/contract/views.ts'
import { resultingProfile } from '#domain/destinations/auth0/mapping/resulting-profile.ts'
import type { TestRun } from '#domain/destinations/auth0/test-run/run.ts'
import type { Members } from '#domain/oidc/tokens/part.ts'
import { pastedClaims } from '#domain/oidc/tokens/pasted-claims.ts'
import { ChildToken } from './child-token/child-token.tsx'
import { LiveRegion } from '#ui/live-region.tsx'
import { PredictFrom } from './predict-from.tsx'
import { ProfileNotes } from './profile-notes-list.tsx'
import { ProfileTable } from './profile-table.tsx'
import styles from './profile.module.css'
import { StoredRecord } from './stored-record.tsx'
import { StoredStatus } from './stored-status.tsx'
import { Untold } from './untold.tsx'
import { UserIdSection } from './user-id-section.tsx'
import { Link } from '#panels/router/link.tsx'
import { usePastedText } from '#panels/pasted-text/use-pasted-text.ts'
import { useTestedUser } from './use-tested-user.ts'
import { basisWords } from './words.ts'

interface Props {
  /** One that passed. */
  readonly run: TestRun
  readonly connection: ConnectionView
}

/** What a test login came to: the user_id and the profile, predicted and found. */
export const ResultingProfile = ({ run, connection }: Props) => (
  // What was pasted or read for one user says nothing of another.
  <OfRun key={run.id} run={run} connection={connection} />
)

function OfRun({ run, connection }: Props) {
  const sub = run.claims?.['sub'] ?? run.userinfo?.['sub']
  const userId = typeof sub === 'string' ? sub : undefined
  // Where most of it was left out, what is not there says nothing.
  const isWhole = !run.claimsLeftOut && (run.claims || run.userinfo)
  const told = isWhole ? { ...run.claims, ...run.userinfo } : undefined
  const user = useTestedUser(connection.id, userId, run.id)
  const pasted = usePastedText()
  const [child, setChild] = useState<{ token?: Members; userinfo?: Members }>({})
  const { options, strategy } = connection
  const claims = pastedClaims(pasted.read, {
    issuer: options?.issuer,
    clientId: options?.client_id,
    tenant: run.claims?.['iss'],
  })
  const stored = user.query.data
  const report = resultingProfile({
    connection,
    told,
    stored,
    pasted: claims.claims,
    childToken: child.token,
    childUserinfo: child.userinfo,
  })
  const isLegacy = strategy === 'auth0-oidc'
  return (
    <section className={styles.panel} aria-labelledby="resulting-profile">
      <div className={styles.head}>
        <h2 id="resulting-profile">Resulting profile</h2>
        {!isLegacy && (
          <Link to="/connections/$id/claims" params={{ id: connection.id }}>
            Map claims
          </Link>
        )}
      </div>
      <LiveRegion text={report.basis === 'pasted' ? predicted(report.notes.length) : ''} />
      <UserIdSection comparison={report.userId} told={userId} stored={stored?.user_id} />
      {!isLegacy && <PredictFrom {...pasted} claims={claims} />}
      <ProfileNotes notes={report.notes} connection={connection.id} />
      <section className={styles.section} aria-labelledby="profile-attributes">
        <h3 id="profile-attributes">Attributes</h3>
        <StoredStatus user={user} />
        <p>{basisWords[report.basis]}</p>
        {hasChanged(run, connection) && (
          <p>
            The settings changed since this run: it is predicted by those of now, and logged in by
            those of then. A new run shows both alike.
          </p>
        )}
        {!options && <p>The connection’s options may not be read, so its mapping is not known.</p>}
        <ProfileTable
          lines={report.lines}
          notes={report.notes}
          basis={report.basis}
          stored={stored !== undefined}
        />
        <Untold names={report.untold} />
      </section>
      {stored && <StoredRecord user={stored} />}
      {isLegacy && userId !== undefined && (
        <ChildToken
          key={userId}
          connection={connection}
          userId={userId}
          onToken={(token) => setChild((known) => ({ ...known, token }))}
          onUserinfo={(userinfo) => setChild((known) => ({ ...known, userinfo }))}
        />
      )}
    </section>
  )
}

const predicted = (notes: number) =>
  `Predicted from the pasted claims. ${notes === 0 ? 'Nothing' : notes} worth a look.`

const hasChanged = ({ fingerprint }: TestRun, connection: ConnectionView) =>
  fingerprint !== undefined &&
  connection.fingerprint !== undefined &&
  fingerprint !== connection.fingerprint
