import type { ApiError } from '#api/errors.ts'
import type { PublicConfig } from '#domain/wire/public-config.ts'
import { PageHead } from '#ui/page-head.tsx'
import { Actions, Stack } from '#ui/stack.tsx'
import { Button } from '#ui/button.tsx'
import { RequestId } from './request-id.tsx'
import { useSignIn } from './use-sign-in.ts'

interface OperatorPermissionProps {
  readonly error: ApiError
  readonly config: PublicConfig
}

/** The operator may not do this: which permission, and who grants it. */
export function OperatorPermission({ error, config }: OperatorPermissionProps) {
  const { signIn, leaving } = useSignIn()
  return (
    <>
      <PageHead title="Your account may not do this" />
      <Stack>
        {error.missing && (
          <p>
            It takes the permission <code>{error.missing}</code>.
          </p>
        )}
        <p>
          An administrator of the tenant <strong>{config.domain}</strong> grants it: in the Auth0
          dashboard under User Management, to you or to a role of yours, for the API{' '}
          <code>{config.audience}</code>. Then sign in again.
        </p>
        {error.requestId && <RequestId error={error} />}
        <Actions>
          <Button
            variant="main"
            busy={leaving ? 'Opening sign-in…' : undefined}
            onClick={() => signIn()}
          >
            Sign in again
          </Button>
          <Button onClick={() => signIn({ otherAccount: true })}>Use another account</Button>
        </Actions>
      </Stack>
    </>
  )
}
