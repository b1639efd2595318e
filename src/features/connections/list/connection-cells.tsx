import type { ConnectionRow } from '#domain/destinations/auth0/contract/connection-row.ts'
import { createdAt } from '#kept/created-here.ts'
import { useCreatedForTesting } from '#panels/activation/chosen-store.ts'
import { StateVerdict } from '#panels/activation/state-verdict.tsx'
import { Badge } from '#ui/badge.tsx'
import { Hint } from '#ui/hint.tsx'
import { Verdict } from '#ui/verdict.tsx'
import { VisibleText } from '#ui/visible-text.tsx'
import { VisuallyHidden } from '#ui/visually-hidden.tsx'
import { agoWords } from '#ui/when.ts'
import { Link } from '#panels/router/link.tsx'
import type { LinesOf } from './attention/lines.ts'
import styles from './list.module.css'
import {
  isDisabled,
  isKnownStrategy,
  isUnreadable,
  issuerOf,
  strategyInWords,
} from './list-rows.ts'

interface Props {
  readonly connection: ConnectionRow
}

export const ConnectionName = ({
  connection,
  lookedUp,
}: Props & { readonly lookedUp: boolean }) => {
  const created = createdAt(connection.id)
  return (
    <>
      <Link
        to="/connections/$id"
        params={{ id: connection.id }}
        className={isKnownStrategy(connection) ? styles.name : styles.lighter}
      >
        <VisibleText value={connection.name} />
      </Link>
      {created !== undefined && (
        <>
          {' '}
          <Badge>created here {agoWords(created)}</Badge>
        </>
      )}
      <span className={styles.below}>
        <Hint>
          <VisibleText value={strategyInWords(connection)} />
          {lookedUp && ' · found in the tenant, not among the loaded'}
          {connection.trialOf !== undefined && ' · a copy that a new Client Secret is tried on'}
        </Hint>
      </span>
    </>
  )
}

export const ConnectionIssuer = ({ connection }: Props) => {
  const issuer = issuerOf(connection)
  if (issuer !== undefined) {
    return (
      <code>
        <VisibleText value={issuer} />
      </code>
    )
  }
  return (
    <Hint>
      –{isUnreadable(connection) && <VisuallyHidden> options may not be read</VisuallyHidden>}
    </Hint>
  )
}

/** The tenant's own setting, whether a login was tested with the present ones, and what is wrong. */
export const ConnectionState = ({
  connection,
  linesOf,
}: Props & { readonly linesOf: LinesOf | undefined }) => {
  const { applications, tested, testedAt } = connection
  const forTesting = useCreatedForTesting(connection.id)
  const lines = linesOf?.(connection) ?? []
  return (
    <>
      {isDisabled(connection) ? 'disabled' : 'active'}
      {applications !== undefined &&
        ` · ${applications} ${applications === 1 ? 'application' : 'applications'}`}
      {isKnownStrategy(connection) && (
        <Hint>
          {forTesting && <span className={styles.below}>created here for testing only</span>}
          {!lines.some(({ ofLogin }) => ofLogin) && (
            <StateVerdict kind={tested ?? 'untested'} at={testedAt} />
          )}
          {lines.map(({ kind, words }) => (
            <span key={words} className={styles.below}>
              <Verdict kind={kind}>
                <VisibleText value={words} />
              </Verdict>
            </span>
          ))}
        </Hint>
      )}
    </>
  )
}
