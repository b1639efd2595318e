import { useState } from 'react'
import type { Mender } from '#domain/destinations/auth0/failures/explanation.ts'
import type { ClientAnswer } from '#domain/destinations/auth0/preflight/client-answer.ts'
import type { PreflightVerdicts } from '#domain/destinations/auth0/preflight/judge-preflight.ts'
import type { PreflightVerdict } from '#domain/destinations/auth0/preflight/verdict.ts'
import { MessageForThem } from '#panels/failure/message-for-them.tsx'
import { LiveRegion } from '#ui/live-region.tsx'
import { Stack } from '#ui/stack.tsx'
import { Verdict } from '#ui/verdict.tsx'
import { VisibleText } from '#ui/visible-text.tsx'
import { ClientAnswerLine } from './client-answer-line.tsx'

/** For screen readers: the verdicts alone. Nothing an IdP wrote is in them. */
const announced = ({ callback, secret }: PreflightVerdicts): string =>
  [callback, secret].flatMap((one) => (one ? `${one.headline}.` : [])).join(' ')

interface Props {
  readonly answer: ClientAnswer
  /** Nothing that was asked with was changed since. */
  readonly isOfNow: boolean
}

/** What the provider said, at the fields it was asked with; of other values by its line alone. */
export function ClientAnswerView({ answer, isOfNow }: Props) {
  const { callback, secret } = answer.verdicts
  return (
    <section aria-label="What the provider said of the client">
      <Stack>
        {/* Filled after it was mounted: what stands there when a step comes up is no news. */}
        <Announced answer={answer} isOfNow={isOfNow} />
        <ClientAnswerLine answer={answer} isOfNow={isOfNow} />
        {isOfNow && (
          <>
            <Part title="Client ID and callback" verdict={callback} />
            {secret ? (
              <Part title="Client Secret" verdict={secret} />
            ) : (
              <section>
                <h3>Client Secret</h3>
                <Verdict kind="none">Not tried</Verdict>
                <p>{answer.noSecret}</p>
              </section>
            )}
          </>
        )}
      </Stack>
    </section>
  )
}

/** An answer just given is said; one that was there before is not, nor one about other values. */
function Announced({ answer: { at, verdicts }, isOfNow }: Props) {
  const [shownAt] = useState(() => Date.now())
  return <LiveRegion text={isOfNow && shownAt - at < justNow ? announced(verdicts) : ''} />
}

/** From the answer to its part being there, in milliseconds. */
const justNow = 2_000

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
