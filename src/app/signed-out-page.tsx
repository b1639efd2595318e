import type { PublicConfig } from '#domain/wire/public-config.ts'
import { Button } from '#ui/button.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Actions, Stack } from '#ui/stack.tsx'
import { Frame } from './frame.tsx'

interface SignedOutPageProps {
  readonly config: PublicConfig
  readonly leaving: boolean
  readonly onSignIn: () => void
}

export const SignedOutPage = ({ config, leaving, onSignIn }: SignedOutPageProps) => (
  <Frame config={config}>
    <PageHead title="Set up OpenID Connect logins" />
    <Stack>
      <p>
        Greencheck connects your customers’ identity providers to the tenant{' '}
        <strong>{config.domain}</strong>, and checks each one before its first login.
      </p>
      {config.loopbackHttp.length > 0 && (
        <p>
          This tenant is a sandbox on this computer. Its login page offers accounts to choose from.
        </p>
      )}
      <Actions>
        <Button variant="main" busy={leaving ? 'Opening sign-in…' : undefined} onClick={onSignIn}>
          Sign in
        </Button>
      </Actions>
    </Stack>
  </Frame>
)
