import { testRoutes } from '#domain/destinations/auth0/contract/routes-of-tests.ts'
import { useMutation } from '@tanstack/react-query'
import { useApi } from '#api/context.tsx'
import { knownClaim } from '#domain/oidc/tokens/claims.ts'
import type { Members } from '#domain/oidc/tokens/part.ts'
import { profileMeaning } from '#domain/destinations/auth0/mapping/user-profile.ts'
import { MemberTable } from '../member-table.tsx'
import { Button } from '#ui/button.tsx'
import { LiveRegion } from '#ui/live-region.tsx'
import { Verdict } from '#ui/verdict.tsx'
import { VisibleText } from '#ui/visible-text.tsx'
import { ChildFailure } from './child-failure.tsx'
import styles from './child-token.module.css'

interface Props {
  /** Id of the connection. */
  readonly connection: string
  /** In this tenant. */
  readonly userId: string
  readonly onUserinfo: (claims: Members) => void
}

/** One call with the token, made by Greencheck's server: does the child tenant take it? */
export function ChildUserinfo({ connection, userId, onUserinfo }: Props) {
  const client = useApi()
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: () =>
      client.send(testRoutes.callChildUserinfo, {
        params: { id: connection },
        body: { user_id: userId },
      }),
    onSuccess: ({ claims }) => claims && onUserinfo(claims),
    gcTime: 0,
  })
  const words = data && (data.claims ? 'The child tenant took the token' : 'No profile came back')
  return (
    <div className={styles.section}>
      <LiveRegion text={words ?? ''} />
      <div>
        <Button busy={isPending ? 'Calling…' : undefined} onClick={() => mutate()}>
          Call the child’s /userinfo
        </Button>
      </div>
      {error && <ChildFailure what="/userinfo" error={error} />}
      {data && (
        <>
          <Verdict kind={data.claims ? 'good' : 'bad'}>
            {words}: <VisibleText value={data.url} />
            {data.status === undefined ? ' did not answer.' : ` answered ${data.status}.`}
          </Verdict>
          {data.problem !== undefined && (
            <p>
              <VisibleText value={data.problem} />
            </p>
          )}
          {data.claims && (
            <MemberTable
              caption="What the child’s /userinfo says"
              rows={Object.entries(data.claims).map(([name, value]) => ({
                name,
                value,
                meaning: profileMeaning(name) ?? knownClaim(name)?.meaning ?? 'The child’s own.',
              }))}
            />
          )}
        </>
      )}
    </div>
  )
}
