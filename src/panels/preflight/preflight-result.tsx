import type { Mender } from '#domain/destinations/auth0/failures/explanation.ts'
import type { PreflightVerdicts } from '#domain/destinations/auth0/preflight/judge-preflight.ts'
import type { PreflightVerdict } from '#domain/destinations/auth0/preflight/verdict.ts'
import { MessageForThem } from '#panels/failure/message-for-them.tsx'
import { Stack } from '#ui/stack.tsx'
import { Verdict } from '#ui/verdict.tsx'
import { VisibleText } from '#ui/visible-text.tsx'

interface Props {
  readonly verdicts: PreflightVerdicts
  /** Why no secret was tried. */
  readonly noSecret: string
}

/** For screen readers: the verdicts alone. Nothing an IdP wrote is in them. */
export const announced = ({ callback, secret }: PreflightVerdicts): string =>
  [callback, secret].flatMap((one) => (one ? `${one.headline}.` : [])).join(' ')

export function PreflightResult({ verdicts: { callback, secret }, noSecret }: Props) {
  return (
    <Stack gap="wide">
      <Part title="Client ID and callback" verdict={callback} />
      {secret ? (
        <Part title="Client Secret" verdict={secret} />
      ) : (
        <section>
          <h3>Client Secret</h3>
          <Verdict kind="none">Not tried</Verdict>
          <p>{noSecret}</p>
        </section>
      )}
    </Stack>
  )
}

const menders: Readonly<Record<Mender, string>> = {
  operator: 'You can mend it.',
  'their-it': 'Their IT can mend it.',
  administrator: 'An administrator of your tenant can mend it.',
  user: 'Whoever logs in can mend it.',
  nobody: '',
}

function Part({ title, verdict }: { readonly title: string; readonly verdict: PreflightVerdict }) {
  const { kind, headline, reason, who, next, message, seen } = verdict
  return (
    <section>
      <h3>{title}</h3>
      <Stack gap="tight">
        <Verdict kind={kind}>{headline}</Verdict>
        <p>{reason}</p>
        {seen !== undefined && (
          <p>
            It wrote: <VisibleText value={seen} />
          </p>
        )}
        {next !== undefined && (
          <p>
            {kind === 'bad' && `${menders[who]} `}
            {next}
          </p>
        )}
        {message !== undefined && <MessageForThem message={message} />}
      </Stack>
    </section>
  )
}
