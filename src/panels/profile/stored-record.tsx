import type { TestedUser } from '#domain/contract/test-rows.ts'
import { isReserved } from '#domain/mapping/roots.ts'
import { identitiesOf, profileRows } from '#domain/tokens/profile.ts'
import { MemberTable } from './member-table.tsx'
import styles from './profile.module.css'

/** More accounts than a person has. */
const mostIdentities = 20

/** What the tenant wrote itself: its record of the user, and the accounts linked in it. */
export function StoredRecord({ user }: { readonly user: TestedUser }) {
  const own = profileRows({ user_id: user.user_id, ...user.profile }).filter(({ name }) =>
    isReserved(name),
  )
  const identities = identitiesOf({ identities: user.identities })
  return (
    <section className={styles.section} aria-labelledby="profile-record">
      <h3 id="profile-record">Written by the tenant itself</h3>
      {identities.slice(0, mostIdentities).map(({ rows }, at) => {
        const caption = `identities[${at}]`
        return <MemberTable key={caption} caption={caption} rows={rows} />
      })}
      <MemberTable caption="The user’s record" rows={own} />
    </section>
  )
}
