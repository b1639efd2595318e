import type { PublicConfig } from '#domain/wire/public-config.ts'
import { Button } from '#ui/button.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Actions, Stack } from '#ui/stack.tsx'
import { VisibleText } from '#ui/visible-text.tsx'
import { Frame } from './frame.tsx'
import { loginWords, tenantWords } from './login-words.ts'
import type { SignInOptions } from './sign-in-client.ts'

interface SignInFailedPageProps {
  readonly config: PublicConfig
  readonly error: Error
  readonly leaving: boolean
  readonly onSignIn: (options?: SignInOptions) => void
}

export function SignInFailedPage({ config, error, leaving, onSignIn }: SignInFailedPageProps) {
  const { title, text } = loginWords(error)
  const words = tenantWords(error)
  return (
    <Frame config={config}>
      <PageHead title={title} />
      <Stack>
        <p>{text}</p>
        {words && (
          <p>
            The tenant says: <VisibleText value={words} />
          </p>
        )}
        <Actions>
          <Button
            variant="main"
            busy={leaving ? 'Opening sign-in…' : undefined}
            onClick={() => onSignIn()}
          >
            Sign in
          </Button>
          <Button onClick={() => onSignIn({ otherAccount: true })}>Use another account</Button>
        </Actions>
      </Stack>
    </Frame>
  )
}
