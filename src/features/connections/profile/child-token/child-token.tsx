import { testRoutes } from '#domain/destinations/auth0/contract/routes-of-tests.ts'
import { useMutation } from '@tanstack/react-query'
import { useApi, useSession } from '#api/context.tsx'
import type { ConnectionView } from '#domain/destinations/auth0/contract/views.ts'
import type { Members } from '#domain/oidc/tokens/part.ts'
import { lackedIn } from '#domain/gateway-api/first.ts'
import { Button } from '#ui/button.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { LiveRegion } from '#ui/live-region.tsx'
import { Stack } from '#ui/stack.tsx'
import { ChildFailure } from './child-failure.tsx'
import { ChildUserinfo } from './child-userinfo.tsx'
import styles from './child-token.module.css'
import { TokenClaims } from './token-claims.tsx'

interface Props {
  /** Of strategy `auth0-oidc`. */
  readonly connection: ConnectionView
  /** In this tenant. */
  readonly userId: string
  readonly onToken: (claims: Members) => void
  readonly onUserinfo: (claims: Members) => void
}

/** The child tenant's access token of a user: read when asked to, and never shown itself. */
export function ChildToken({ connection, userId, onToken, onUserinfo }: Props) {
  const client = useApi()
  const lacked = lackedIn(testRoutes.readChildToken, useSession().permissions)
  const { mutate, data, error, isPending, submittedAt } = useMutation({
    mutationFn: () =>
      client.send(testRoutes.readChildToken, {
        params: { id: connection.id },
        body: { user_id: userId },
      }),
    onSuccess: ({ claims }) => claims && onToken(claims),
    // What it says is somebody's data: not kept after this is closed.
    gcTime: 0,
  })
  return (
    <section className={styles.section} aria-labelledby="child-token">
      <h3 id="child-token">The child’s access token</h3>
      <LiveRegion text={data ? 'The access token was read.' : ''} />
      <Disclosure summary="Read the child’s access token">
        <Stack>
          <p>
            In the child tenant it acts for the user. Reading it shows you what that tenant says
            about the user; that you did is written to Greencheck’s audit log. The token itself
            stays with Greencheck’s server: this browser gets its claims.
          </p>
          <div>
            <Button
              busy={isPending ? 'Reading…' : undefined}
              unavailable={
                lacked &&
                `It takes the permission ${lacked}, which an administrator of the tenant grants.`
              }
              onClick={() => mutate()}
            >
              {data ? 'Read it again' : 'Read the access token'}
            </Button>
          </div>
          {error && <ChildFailure what="The access token" error={error} />}
          {data && (
            <>
              <TokenClaims
                claims={data.claims}
                scope={connection.options?.scope}
                now={submittedAt}
              />
              <ChildUserinfo connection={connection.id} userId={userId} onUserinfo={onUserinfo} />
            </>
          )}
        </Stack>
      </Disclosure>
    </section>
  )
}
