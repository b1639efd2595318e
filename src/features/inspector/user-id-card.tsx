import { parseUserId } from '#domain/mapping/user-id.ts'
import { Card } from '#ui/card.tsx'
import { VisibleText } from '#ui/visible-text.tsx'
import styles from './inspector.module.css'

interface Props {
  /** The member that holds it: `user_id`, `sub`. */
  readonly of: string
  readonly value: unknown
  /** Of a token, whose `sub` may be anything: say nothing unless it names a connection. */
  readonly strict?: boolean
}

/** A user_id told apart. */
export function UserIdCard({ of, value, strict = false }: Props) {
  const id = typeof value === 'string' ? parseUserId(value) : undefined
  if (strict && id?.connection === undefined) return null
  return (
    <Card title={`${of}, in its parts`}>
      {id ? (
        <ol className={styles.parts} aria-label={`Parts of ${of}`}>
          {id.parts.map(({ role, value: part, meaning }) => (
            <li key={role}>
              <code className={styles.name}>
                <VisibleText value={part} />
              </code>
              <span className={styles.meaning}>{meaning}</span>
            </li>
          ))}
        </ol>
      ) : (
        <p>
          Not in Auth0’s form: strategy, <code>|</code>, then what the strategy knows the user by.
        </p>
      )}
    </Card>
  )
}
