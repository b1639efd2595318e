import { preflightRoute } from '#domain/destinations/auth0/contract/preflight-route.ts'
import type { PreflightVerdicts } from '#domain/destinations/auth0/preflight/judge-preflight.ts'
import { lackedIn } from '#domain/gateway-api/first.ts'
import { Suspense, lazy, useState } from 'react'
import { useSession } from '#api/context.tsx'
import { Button } from '#ui/button.tsx'
import type { ClientSettings } from './client-settings.ts'
import { missingIn } from './plan.ts'

const PreflightDialog = lazy(() =>
  import('./preflight-dialog.tsx').then(({ PreflightDialog: part }) => ({ default: part })),
)

interface Props {
  readonly settings: ClientSettings
  /** What else is missing before there is anything to ask. */
  readonly missing?: string | undefined
  readonly onJudged?: ((verdicts: PreflightVerdicts) => void) | undefined
}

/** Asks the provider about client, callback and secret without a login, after a confirmation. */
export function CheckClient({ settings, missing, onJudged }: Props) {
  const session = useSession()
  const [open, setOpen] = useState(false)
  const lacked = lackedIn(preflightRoute.preflightClient, session.permissions)
  const unavailable =
    lacked === undefined
      ? (missing ?? missingIn(settings))
      : `It needs the permission ${lacked}, which an administrator grants to ${session.email}.`
  return (
    <div>
      <Button unavailable={unavailable} onClick={() => setOpen(true)}>
        Check client
      </Button>
      <Suspense>
        {open && (
          <PreflightDialog settings={settings} onJudged={onJudged} onClose={() => setOpen(false)} />
        )}
      </Suspense>
    </div>
  )
}
