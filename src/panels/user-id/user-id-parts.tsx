import { parseUserId } from '#domain/destinations/auth0/mapping/user-id.ts'
import { VisibleText } from '#ui/visible-text.tsx'
import styles from './user-id-parts.module.css'

interface Props {
  /** The member that holds it: `user_id`, `sub`. */
  readonly of?: string
  readonly value: unknown
}

/** A user_id told apart, each part with its meaning. */
export function UserIdParts({ of = 'user_id', value }: Props) {
  const id = typeof value === 'string' ? parseUserId(value) : undefined
  if (!id)
    return (
      <p>
        Not in Auth0’s form: strategy, <code>|</code>, then what the strategy knows the user by.
      </p>
    )
  const child = id.parts.find(({ role }) => role === 'child-connection')
  return (
    <>
      <ol className={styles.parts} aria-label={`Parts of ${of}`}>
        {id.parts.map(({ role, value: part, meaning }) => (
          <li key={role}>
            <code className={styles.part}>
              <VisibleText value={part} />
            </code>
            <span className={styles.small}>{meaning}</span>
          </li>
        ))}
      </ol>
      {child && (
        <p className={styles.small}>
          Auth0’s page calls the third part the child’s connection; in its example it is{' '}
          <code>auth0</code>, which is that connection’s strategy and not its name.
        </p>
      )}
    </>
  )
}
