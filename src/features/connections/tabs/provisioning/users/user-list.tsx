import {
  type ProvisionedUser,
  type provisionedRoutes,
} from '#domain/destinations/auth0/contract/routes-of-provisioned.ts'
import type { ResponseOf } from '#domain/wire/endpoint.ts'
import { Disclosure } from '#ui/disclosure.tsx'
import { Hint } from '#ui/hint.tsx'
import { Stack } from '#ui/stack.tsx'
import { VisibleText } from '#ui/visible-text.tsx'
import { useState } from 'react'
import { dateInWords } from '../tokens/dates.ts'
import { ScimView } from './scim-view.tsx'

interface Props {
  readonly pages: readonly ResponseOf<typeof provisionedRoutes.listProvisioned>[]
  /** What was searched for. */
  readonly text: string
}

/** What one search of the API reaches. */
const reach = 1000

/** How many there are, when one changed last, and each of them. */
export function UserList({ pages, text }: Props) {
  const [first] = pages
  if (first?.state !== 'told')
    return (
      <p>
        Cannot be told: no row of the mapping keeps the id of their directory in app_metadata, so
        users whom SCIM made look like those who logged in.
      </p>
    )
  const { total } = first
  const users = pages.flatMap((page) => (page.state === 'told' ? page.users : []))
  const [latest] = users
  return (
    <Stack>
      <output>
        {total === 0
          ? text === ''
            ? 'SCIM has made no user yet.'
            : 'Nobody whom SCIM made is found by this.'
          : `${total === 1 ? '1 user' : `${total} users`}${text === '' ? ' made by SCIM' : ' found'}.`}
        {latest?.updated_at !== undefined &&
          ` Last change of a profile: ${dateInWords(latest.updated_at)}.`}
      </output>
      {users.map((user) => (
        <OneUser key={user.user_id} user={user} />
      ))}
      {total > reach && (
        <Hint>A search of the tenant reaches {reach} users: find others by name or id.</Hint>
      )}
      <Hint>
        A search may be some seconds late, and a login changes a profile too. Not verified on a live
        tenant.
      </Hint>
    </Stack>
  )
}

function OneUser({ user }: { readonly user: ProvisionedUser }) {
  const [open, setOpen] = useState(false)
  const { name, email, id, blocked } = user
  return (
    <Disclosure
      onToggle={setOpen}
      summary={
        <>
          <VisibleText value={name ?? email ?? id} /> <VisibleText value={id} />
          {blocked && ', blocked'}
        </>
      }
    >
      {open && <ScimView userId={user.user_id} />}
    </Disclosure>
  )
}
