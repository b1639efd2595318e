import type { TestedUser } from '#domain/destinations/auth0/contract/routes-of-tests.ts'
import { isReserved } from '#domain/destinations/auth0/mapping/roots.ts'
import { identitiesOf, profileRows } from '#domain/destinations/auth0/mapping/user-profile.ts'
import { Disclosure } from '#ui/disclosure.tsx'
import { Stack } from '#ui/stack.tsx'
import { MemberTable } from './member-table.tsx'

/** More accounts than a person has. */
const maxIdentities = 20

/** What the tenant wrote itself: its record of the user, and the accounts linked in it. */
export function StoredRecord({ user }: { readonly user: TestedUser }) {
  const own = profileRows({ user_id: user.user_id, ...user.profile }).filter(({ name }) =>
    isReserved(name),
  )
  const identities = identitiesOf({ identities: user.identities })
  return (
    <Disclosure summary="Written by the tenant itself">
      <Stack>
        {identities.slice(0, maxIdentities).map(({ rows }, at) => {
          const caption = `identities[${at}]`
          return <MemberTable key={caption} caption={caption} rows={rows} />
        })}
        <MemberTable caption="The user’s record" rows={own} />
      </Stack>
    </Disclosure>
  )
}
