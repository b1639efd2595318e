import { useRef } from 'react'
import { lackedPermission, useSession } from '#api/context.tsx'
import type { Jwt } from '#domain/oidc/tokens/decode.ts'
import { CheckFailure } from '#panels/issuer-check/check-failure.tsx'
import { slowAfter, useWaited } from '#panels/waiting/use-waited.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { LiveRegion } from '#ui/live-region.tsx'
import { Actions, Stack } from '#ui/stack.tsx'
import { Verdict, type VerdictKind } from '#ui/verdict.tsx'
import { VisibleText } from '#ui/visible-text.tsx'
import { visible } from '#text/visible.ts'
import type { SignatureResult } from './check-signature.ts'
import { useSignatureCheck } from './use-signature-check.ts'

const verdicts: Readonly<Record<SignatureResult['outcome'], readonly [VerdictKind, string]>> = {
  passed: ['good', 'Signature passed'],
  failed: ['bad', 'Signature failed'],
  unknown: ['unknown', 'Could not tell'],
}

/** Verifies when asked, and says before what is sent. */
export function SignatureCard({ jwt }: { readonly jwt: Jwt }) {
  const session = useSession()
  const missing = lackedPermission(session, 'probeKeys')
  const button = useRef<HTMLButtonElement>(null)
  const { state, check, stop } = useSignatureCheck(jwt)
  const slow = useWaited(state.phase === 'asking', slowAfter)
  const result = state.phase === 'settled' ? state.result : undefined
  const [kind, title] = result ? verdicts[result.outcome] : (['none', 'Not checked'] as const)
  return (
    <Card title="Signature">
      <Stack>
        <LiveRegion text={result ? `${title}. ${visible(result.why)}` : ''} />
        <p>
          Greencheck’s server asks the token’s issuer for its keys: only the issuer’s address is
          sent. The token is verified in this browser.
        </p>
        {state.phase !== 'failed' && (
          <div>
            <Verdict kind={kind}>{title}</Verdict>
            {result && (
              <p>
                <VisibleText value={result.why} />
              </p>
            )}
          </div>
        )}
        {state.phase === 'failed' && <CheckFailure check={{ error: state.error, again: check }} />}
        {state.phase !== 'failed' && (
          <Actions>
            <Button
              ref={button}
              onClick={check}
              busy={state.phase === 'asking' ? 'Asking the issuer…' : undefined}
              unavailable={
                missing &&
                `It needs the permission ${missing}, which an administrator grants to ${session.email}.`
              }
            >
              Check signature
            </Button>
            <output>{slow && 'No answer yet: it is slow.'}</output>
            {slow && (
              <Button
                onClick={() => {
                  stop()
                  button.current?.focus()
                }}
              >
                Stop
              </Button>
            )}
          </Actions>
        )}
      </Stack>
    </Card>
  )
}
