import { parseUserId } from '#domain/mapping/user-id.ts'
import { VisibleText } from '#ui/visible-text.tsx'
import styles from './profile.module.css'

/** A user_id told apart, each part with its meaning. */
export function UserIdParts({ value }: { readonly value: string }) {
  const id = parseUserId(value)
  if (!id)
    return <p>Not in Auth0’s form: strategy, “|”, then what the strategy knows the user by.</p>
  const child = id.parts.find(({ role }) => role === 'child-connection')
  return (
    <>
      <ol className={styles.parts} aria-label="Parts of user_id">
        {id.parts.map(({ role, value: part, meaning }) => (
          <li key={role}>
            <code className={styles.text}>
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
