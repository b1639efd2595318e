import { preflightRoute } from '#domain/destinations/auth0/contract/preflight-route.ts'
import type { ClientAnswer } from '#domain/destinations/auth0/preflight/client-answer.ts'
import type { PreflightVerdicts } from '#domain/destinations/auth0/preflight/judge-preflight.ts'
import { lackedIn } from '#domain/gateway-api/first.ts'
import { Suspense, lazy, useState } from 'react'
import { useSession } from '#api/context.tsx'
import { Button } from '#ui/button.tsx'
import { Stack } from '#ui/stack.tsx'
import type { ClientSettings } from './client-settings.ts'
import { missingIn } from './missing-in.ts'

const PreflightDialog = lazy(() =>
  import('./preflight-dialog.tsx').then(({ PreflightDialog: part }) => ({ default: part })),
)

const ClientAnswerView = lazy(() =>
  import('./preflight-result.tsx').then((part) => ({ default: part.ClientAnswerView })),
)

/** A place for the answer that outlives the fields. */
interface Kept {
  readonly answer: ClientAnswer | undefined
  readonly keep: (answer: ClientAnswer) => void
  /** The values that are there now. */
  readonly of: string
}

interface Props {
  readonly settings: ClientSettings
  /** What else is missing before there is anything to ask. */
  readonly missing?: string | undefined
  readonly kept?: Kept
  readonly onJudged?: ((verdicts: PreflightVerdicts) => void) | undefined
}

/** Asks the provider about client, callback and secret without a login, after a confirmation. */
export function CheckClient({ settings, missing, kept, onJudged }: Props) {
  const session = useSession()
  const [open, setOpen] = useState(false)
  const here = useAnswerHere(settings)
  const { answer, keep, of } = kept ?? here
  const lacked = lackedIn(preflightRoute.preflightClient, session.permissions)
  const unavailable =
    lacked === undefined
      ? (missing ?? missingIn(settings))
      : `It needs the permission ${lacked}, which an administrator grants to ${session.email}.`
  const judged = (verdicts: PreflightVerdicts, noSecret: string) => {
    setOpen(false)
    keep({ of, at: Date.now(), verdicts, noSecret })
    onJudged?.(verdicts)
  }
  return (
    <Stack>
      <div>
        <Button unavailable={unavailable} onClick={() => setOpen(true)}>
          Check client
        </Button>
      </div>
      <Suspense>
        {open && (
          <PreflightDialog settings={settings} onJudged={judged} onClose={() => setOpen(false)} />
        )}
      </Suspense>
      <Suspense>
        {answer && <ClientAnswerView answer={answer} isOfNow={answer.of === of} />}
      </Suspense>
    </Stack>
  )
}

/** Kept beside the fields. The secret that was asked with is let go of when they are changed. */
function useAnswerHere({ discoveryUrl, clientId, channel, secret }: ClientSettings): Kept {
  const [answer, keep] = useState<ClientAnswer>()
  const of = JSON.stringify([discoveryUrl, clientId, channel, secret])
  if (answer?.of !== undefined && answer.of !== of) keep({ ...answer, of: undefined })
  return { answer, keep, of }
}
