import { Suspense, lazy } from 'react'
import type { ConnectionRow } from '#domain/destinations/auth0/contract/connection-row.ts'
import { useCreatedForTesting } from '#panels/activation/chosen-store.ts'
import { StateVerdict } from '#panels/activation/login-verdict.tsx'
import { Hint } from '#ui/hint.tsx'
import { VisibleText } from '#ui/visible-text.tsx'
import { visible } from '#text/visible.ts'
import { VisuallyHidden } from '#ui/visually-hidden.tsx'
import { Link } from '#panels/router/link.tsx'
import styles from './list.module.css'
import {
  isDisabled,
  isKnownStrategy,
  isUnreadable,
  issuerOf,
  strategyInWords,
} from './list-rows.ts'

const DueVerdict = lazy(() =>
  import('#panels/credential-notes/due-verdict.tsx').then((part) => ({ default: part.DueVerdict })),
)

interface Props {
  readonly connection: ConnectionRow
}

export const ConnectionName = ({
  connection,
  lookedUp,
}: Props & { readonly lookedUp: boolean }) => (
  <>
    <strong>
      <VisibleText value={connection.name} />
    </strong>
    <span className={styles.below}>
      <Hint>
        <VisibleText value={strategyInWords(connection)} />
        {lookedUp && ' · found in the tenant, not among the loaded'}
      </Hint>
    </span>
  </>
)

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

/** The tenant's own setting, and whether a login was tested with the present ones. */
export const ConnectionState = ({ connection }: Props) => {
  const forTesting = useCreatedForTesting(connection.id)
  return (
    <>
      {isDisabled(connection) ? 'disabled' : 'active'}
      {isKnownStrategy(connection) && (
        <Hint>
          {forTesting && <span className={styles.below}>created here for testing only</span>}
          <StateVerdict kind={connection.tested ?? 'untested'} />
          {connection.expires !== undefined && (
            <Suspense>
              <span className={styles.below}>
                <DueVerdict expires={connection.expires} />
              </span>
            </Suspense>
          )}
        </Hint>
      )}
    </>
  )
}

export const ConnectionLink = ({ connection: { id, name } }: Props) => (
  <Link to="/connections/$id" params={{ id }} aria-label={`Open ${visible(name)}`}>
    Open
  </Link>
)
