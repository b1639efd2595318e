import { VisibleText } from '#ui/visible-text.tsx'
import { Points } from '../../page/points.tsx'

/** What a deletion takes along, as far as it is known. */
export interface DeletionImpact {
  /** How many applications lose this login; undefined when that is not known. */
  readonly applications: number | undefined
  /** The connection tester, which is not counted, loses it too. */
  readonly tester: boolean
  /** True when there may be more than counted. */
  readonly atLeast: boolean
  readonly counting: boolean
  /** Home Realm Discovery domains; undefined when options may not be read. */
  readonly domains: readonly string[] | undefined
}

export const ImpactList = ({ domains, ...counted }: DeletionImpact) => (
  <Points>
    <li>Its users are deleted with it. How many there are is not known here.</li>
    <li>
      <output>{applicationsInWords(counted)}</output>
    </li>
    <DomainsLine domains={domains} />
  </Points>
)

export const DomainsLine = ({ domains }: Pick<DeletionImpact, 'domains'>) => (
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
)

function applicationsInWords({
  applications: count,
  tester,
  atLeast,
  counting,
}: Omit<DeletionImpact, 'domains'>): string {
  if (count === undefined)
    return counting ? 'Counting applications…' : 'Applications it is enabled for lose this login.'
  if (count === 0 && !atLeast)
    return `No application loses a login: it is ${tester ? 'enabled for the connection tester alone' : 'not enabled for any'}.`
  if (count === 1 && !atLeast) return '1 application loses this login.'
  const loss = `${count} ${count === 1 ? 'application' : 'applications'} lose this login`
  if (!atLeast) return `${loss}.`
  return `At least ${loss}${counting ? '; counting…' : '.'}`
}
