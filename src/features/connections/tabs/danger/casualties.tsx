import { VisibleText } from '#ui/visible-text.tsx'
import styles from '../../connection.module.css'

/** What a deletion takes along, as far as it is known. */
export interface Casualties {
  /** How many applications lose this login; undefined when that is not known. */
  readonly applications: number | undefined
  /** True when there may be more than counted. */
  readonly atLeast: boolean
  /** Home Realm Discovery domains; undefined when options may not be read. */
  readonly domains: readonly string[] | undefined
}

export const CasualtyList = ({ applications, atLeast, domains }: Casualties) => (
  <ul className={styles.casualties}>
    <li>Its users are deleted with it. How many there are is not known here.</li>
    <li>{applicationsInWords(applications, atLeast)}</li>
    <li>
      {domains === undefined ? (
        'Its Home Realm Discovery domains, if any, are no longer sent to this provider.'
      ) : domains.length === 0 ? (
        'It has no Home Realm Discovery domains.'
      ) : (
        <>
          Users of <VisibleText value={domains.join(', ')} /> are no longer sent to this provider.
        </>
      )}
    </li>
  </ul>
)

function applicationsInWords(count: number | undefined, atLeast: boolean): string {
  if (count === undefined) return 'Applications it is enabled for lose this login.'
  if (count === 0) return 'No application loses a login: it is not enabled for any.'
  const amount = `${atLeast ? 'At least ' : ''}${count}`
  return count === 1 && !atLeast
    ? '1 application loses this login.'
    : `${amount} ${count === 1 ? 'application' : 'applications'} lose this login.`
}
