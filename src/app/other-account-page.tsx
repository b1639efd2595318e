import type { PublicConfig } from '#domain/wire/public-config.ts'
import { Button } from '#ui/button.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Actions, Stack } from '#ui/stack.tsx'
import { VisibleText } from '#ui/visible-text.tsx'
import { Frame } from './frame.tsx'
import type { Operator } from './operator.ts'
import { useFocusOnArrival } from './use-focus-on-arrival.ts'
import { useSignIn } from './use-sign-in.ts'

interface OtherAccountPageProps {
  readonly config: PublicConfig
  /** Whom the tenant signed in, though nobody chose it here. */
  readonly operator: Operator
}

/** Nothing is asked or shown in the name of somebody who did not sign in to this tab. */
export function OtherAccountPage({ config, operator }: OtherAccountPageProps) {
  const { signIn, leaving, failure } = useSignIn()
  const heading = useFocusOnArrival()
  return (
    <Frame config={config}>
      <PageHead title="The tenant signed in somebody else" headingRef={heading} />
      <Stack>
        <p>
          This tab was signed in with another account. The tenant now says{' '}
          <strong>
            <VisibleText value={operator.email} />
          </strong>
          , and nobody chose that here: a test login may have been left open, or somebody signed in
          in another tab. Nothing is shown or sent in that name.
        </p>
        {failure && <p role="alert">The tenant could not be reached. Try again.</p>}
        <Actions>
          <Button
            variant="main"
            busy={leaving ? 'Opening sign-in…' : undefined}
            onClick={() => signIn({ otherAccount: true })}
          >
            Sign in again
          </Button>
        </Actions>
      </Stack>
    </Frame>
  )
}
