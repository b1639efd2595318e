import { knownClaim } from '#domain/oidc/tokens/claims.ts'
import {
  type TracedMember,
  traceChildToken,
} from '#domain/destinations/auth0/mapping/child-token.ts'
import type { Members } from '#domain/oidc/tokens/part.ts'
import { describeTime } from '#domain/oidc/tokens/times.ts'
import { LongValue } from '../long-value.tsx'
import { Callout } from '#ui/callout.tsx'
import { type Column, Table } from '#ui/table.tsx'
import { Verdict } from '#ui/verdict.tsx'
import { VisibleText } from '#ui/visible-text.tsx'
import styles from './child-token.module.css'

interface Props {
  /** Absent when the token is no JWT. */
  readonly claims: Members | undefined
  /** `options.scope`; absent where options may not be read. */
  readonly scope: string | undefined
  /** Epoch in milliseconds. */
  readonly now: number
}

/** What the token says, and which scope of the connection asked for each. */
export function TokenClaims({ claims, scope, now }: Props) {
  if (!claims)
    return (
      <Callout title="Not a JWT">
        <p>What is in it only the child tenant can say. Its /userinfo can be called with it.</p>
      </Callout>
    )
  const { members, idle } = traceChildToken(claims, scope ?? '')
  const { state, words } = describeTime('exp', claims['exp'], now)
  return (
    <>
      {state === 'expired' && (
        <Verdict kind="warn">It {words}. The next login brings another one.</Verdict>
      )}
      <Table
        caption="Claims of the child’s access token"
        rows={members}
        rowKey={({ name }) => name}
        columns={columnsOf(now, scope !== undefined)}
      />
      {scope === undefined && (
        <p>The connection’s options may not be read, so its scopes are not known.</p>
      )}
      {idle.length > 0 && (
        <p>
          Asked for, and nothing came of it:{' '}
          <code className={styles.text}>
            <VisibleText value={idle.join(' ')} />
          </code>
          . The child’s application may not allow it, or the user has no such data.
        </p>
      )}
    </>
  )
}

const columnsOf = (now: number, traced: boolean): readonly Column<TracedMember>[] => [
  {
    header: 'Claim',
    names: true,
    cell: ({ name }) => (
      <code className={styles.name}>
        <VisibleText value={name} />
      </code>
    ),
  },
  {
    header: 'Value',
    cell: ({ name, value }) => (
      <>
        <LongValue of={name} value={value} />
        <Time name={name} value={value} now={now} />
      </>
    ),
  },
  ...(traced
    ? [{ header: 'Asked for by', cell: (member: TracedMember) => <Origin {...member} /> }]
    : []),
]

function Time({ name, value, now }: { name: string; value: unknown; now: number }) {
  if (!knownClaim(name)?.time) return null
  const { iso, words } = describeTime(name, value, now)
  return (
    <span className={styles.small}>
      {iso !== undefined && <time dateTime={iso}>{iso}</time>}
      {iso !== undefined && ', '}
      {words}
    </span>
  )
}

const Origin = ({ scope, why }: TracedMember) => (
  <span className={styles.small}>
    {scope !== undefined && (
      <>
        <code className={styles.text}>
          <VisibleText value={scope} />
        </code>
        {'. '}
      </>
    )}
    {why}
  </span>
)
