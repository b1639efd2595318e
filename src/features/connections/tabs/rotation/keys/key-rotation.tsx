import { useSession } from '#api/context.tsx'
import { isApiError } from '#api/errors.ts'
import { ownLoginWords } from '#domain/destinations/auth0/connection/edit/own-login.ts'
import { keysUrl } from '#domain/destinations/auth0/connection/keys-url.ts'
import { keyRoutes } from '#domain/destinations/auth0/contract/routes-of-rotation.ts'
import type { ConnectionView } from '#domain/destinations/auth0/contract/views.ts'
import { lackedIn } from '#domain/gateway-api/first.ts'
import { failedTitle, FailureNote } from '#panels/failure/failure-note.tsx'
import { Reading } from '#panels/waiting/reading.tsx'
import { Button } from '#ui/button.tsx'
import { Callout } from '#ui/callout.tsx'
import { CopyButton } from '#ui/copy-button.tsx'
import { Hint } from '#ui/hint.tsx'
import { Stack } from '#ui/stack.tsx'
import { LoadFailure } from '../../../page/load-failure.tsx'
import styles from '../rotation.module.css'
import { KeysTable } from './keys-table.tsx'
import { RotateKey } from './rotate-key.tsx'
import { useKeys } from './use-keys.ts'

interface Props {
  readonly connection: ConnectionView
  /** It authenticates with a key now. */
  readonly signs: boolean
}

/** The public keys of the connection's assertions, where their IT finds them, and the next one. */
export function KeyRotation({ connection, signs }: Props) {
  const { config, permissions } = useSession()
  const used = useKeys(connection.id)
  const { read, queryKey, making } = used
  const lacked = lackedIn(keyRoutes.createKeys, permissions)
  const unavailable =
    connection.ownLogin === true
      ? ownLoginWords
      : lacked && `It takes the permission ${lacked}, which an administrator of the tenant grants.`
  const jwks = keysUrl(config.domain, connection.name, config)
  const keys = read.data?.keys ?? []
  const next = keys.find(({ state }) => state === 'next')
  return (
    <section aria-labelledby="keys" className={styles.section}>
      <h2 id="keys">Keys of this connection</h2>
      <p>
        {signs
          ? 'The tenant signs with the current key. The private half never leaves it, and is shown nowhere.'
          : 'Logins go on with the Client Secret until the authentication method is changed in Settings. Make the keys, have their IT register them, change the method, test.'}
      </p>
      <Stack gap="tight">
        <span>Public keys, for their IT</span>
        <span>
          <code>{jwks}</code> <CopyButton what="JWKS URL" value={jwks} />
        </span>
        <Hint>A provider that reads this address finds the next key before it is used.</Hint>
      </Stack>
      {read.data === undefined &&
        (read.error && !read.isFetching ? (
          <>
            <LoadFailure
              what="The keys"
              error={read.error}
              onRetry={() => void read.refetch()}
              retrying={false}
            />
            {isApiError(read.error) && read.error.kind === 'machine' && (
              <Hint>The scopes for keys are optional: everything else works without them.</Hint>
            )}
          </>
        ) : (
          <Reading
            label="Loading the keys"
            lines={3}
            error={read.failureReason}
            keys={[queryKey]}
          />
        ))}
      {keys.length > 0 && <KeysTable keys={keys} />}
      {read.data && keys.length === 0 && (
        <Callout
          title="There are no keys yet"
          actions={
            <Button
              busy={making.isPending ? 'Making keys…' : undefined}
              unavailable={unavailable}
              onClick={() => making.mutate()}
            >
              Make keys
            </Button>
          }
        >
          <p>
            Nothing about logins changes by it. That Auth0 takes this now is documented, and was not
            tried on a live tenant.
          </p>
        </Callout>
      )}
      {making.error && !making.isPending && (
        <div role="alert">
          <Callout kind="bad" title={failedTitle('Not made', making.error)}>
            <FailureNote error={making.error} />
          </Callout>
        </div>
      )}
      {signs && next && <RotateKey next={next.kid} used={used} unavailable={unavailable} />}
    </section>
  )
}
