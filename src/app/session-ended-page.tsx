import type { ApiError } from '#api/errors.ts'
import type { PublicConfig } from '#domain/wire/public-config.ts'
import { Button } from '#ui/button.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Actions, Stack } from '#ui/stack.tsx'
import { Frame } from './frame.tsx'
import { useFocusOnArrival } from './use-focus-on-arrival.ts'
import { useSignIn } from './use-sign-in.ts'

interface SessionEndedPageProps {
  readonly config: PublicConfig
  readonly error: ApiError
}

/** The operator's own session ended while working: signing in again leads back to this place. */
export function SessionEndedPage({ config, error }: SessionEndedPageProps) {
  const { signIn, leaving } = useSignIn()
  const heading = useFocusOnArrival()
  const other = error.code === 'another_operator'
  return (
    <Frame config={config}>
      <PageHead
        title={other ? 'Another account is signed in' : 'Your sign-in has ended'}
        headingRef={heading}
      />
      <Stack>
        <p>
          {other
            ? 'Somebody signed in to the tenant with another account in this browser, so nothing more is sent in your name.'
            : 'Sign in again to go on where you are.'}{' '}
          Drafts are kept. A client secret is never kept: you will be asked for it again.
        </p>
        <Actions>
          <Button
            variant="main"
            busy={leaving ? 'Opening sign-in…' : undefined}
            onClick={() => signIn({ otherAccount: other })}
          >
            Sign in
          </Button>
        </Actions>
      </Stack>
    </Frame>
  )
}
