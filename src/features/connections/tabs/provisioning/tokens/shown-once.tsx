import { scopesInWords } from '#domain/destinations/auth0/scim/token-terms.ts'
import { LeaveGuard } from '#panels/leave-guard/leave-guard.tsx'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { CodeBlock } from '#ui/code-block.tsx'
import { CopyButton } from '#ui/copy-button.tsx'
import { Hint } from '#ui/hint.tsx'
import { Actions, Stack } from '#ui/stack.tsx'
import { dateInWords } from './dates.ts'
import type { ShownToken } from './use-new-token.ts'

interface Props {
  readonly shown: ShownToken
  readonly onClose: () => void
}

/** The one time that a token can be read. */
export const ShownOnce = ({ shown, onClose }: Props) => (
  <Card title="Copy this token now" note="shown once">
    <Stack>
      <p>
        Auth0 does not show it again and Greencheck does not keep it. Send it apart from the
        endpoint, by a one-time link, not by mail.
      </p>
      <CodeBlock
        label="Token"
        actions={<CopyButton what="token" value={shown.token} variant="main" />}
      >
        {shown.token}
      </CodeBlock>
      <Hint>
        {scopesInWords(shown.scopes)} ·{' '}
        {shown.valid_until === undefined
          ? 'never ends'
          : `valid until ${dateInWords(shown.valid_until)}`}
      </Hint>
      <Actions>
        <Button onClick={onClose}>I have it, close</Button>
      </Actions>
    </Stack>
    <LeaveGuard dirty />
  </Card>
)
