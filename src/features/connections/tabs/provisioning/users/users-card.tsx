import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi, useSession } from '#api/context.tsx'
import { provisionedQuery } from '#api/scim-queries.ts'
import { provisionedRoutes } from '#domain/destinations/auth0/contract/routes-of-provisioned.ts'
import { lackedIn } from '#domain/gateway-api/first.ts'
import { Reading } from '#panels/waiting/reading.tsx'
import { Button } from '#ui/button.tsx'
import { Hint } from '#ui/hint.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { LoadFailure } from '../../../page/load-failure.tsx'
import { useConnection } from '../../../page/connection-context.ts'
import { Section } from '../../settings/section.tsx'
import { UserList } from './user-list.tsx'

/** Whom their directory has sent so far. */
export function UsersCard() {
  const lacked = lackedIn(provisionedRoutes.listProvisioned, useSession().permissions)
  const [typed, setTyped] = useState('')
  const [text, setText] = useState('')
  return (
    <Section title="Provisioned users">
      {lacked === undefined ? (
        <>
          <form
            onSubmit={(event) => {
              event.preventDefault()
              setText(typed.trim())
            }}
          >
            <TextInput
              label="Find a user"
              type="search"
              autoComplete="off"
              spellCheck={false}
              maxLength={320}
              hint="How the name or email begins, of three characters or more; or the whole id of their directory."
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
            <Button size="small" type="submit">
              Find
            </Button>
          </form>
          <Found key={text} text={text} />
        </>
      ) : (
        <Hint>It takes the permission {lacked}, which an administrator of the tenant grants.</Hint>
      )}
    </Section>
  )
}

function Found({ text }: { readonly text: string }) {
  const { id } = useConnection()
  const query = provisionedQuery(useApi(), id, text)
  const { data, error, isFetching, refetch, fetchNextPage, hasNextPage, failureReason } =
    useInfiniteQuery(query)
  if (error && !isFetching)
    return (
      <LoadFailure
        what="The provisioned users"
        error={error}
        onRetry={() => void (data ? fetchNextPage() : refetch())}
        retrying={false}
      />
    )
  if (data === undefined)
    return (
      <Reading
        label="Reading provisioned users"
        lines={3}
        error={failureReason}
        keys={[query.queryKey]}
      />
    )
  return (
    <>
      <UserList pages={data.pages} text={text} />
      {hasNextPage && (
        <div>
          <Button
            size="small"
            busy={isFetching ? 'Reading…' : undefined}
            onClick={() => void fetchNextPage()}
          >
            Show more
          </Button>
        </div>
      )}
    </>
  )
}
