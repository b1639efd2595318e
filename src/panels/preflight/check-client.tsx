import { preflightRoute } from '#domain/destinations/auth0/contract/preflight-route.ts'
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
}

/** Asks the provider about client, callback and secret without a login, after a confirmation. */
export function CheckClient({ settings }: Props) {
  const session = useSession()
  const [open, setOpen] = useState(false)
  const lacked = lackedIn(preflightRoute.preflightClient, session.permissions)
  const unavailable =
    lacked === undefined
      ? missingIn(settings)
      : `It needs the permission ${lacked}, which an administrator grants to ${session.email}.`
  return (
    <div>
      <Button unavailable={unavailable} onClick={() => setOpen(true)}>
        Check client
      </Button>
      <Suspense>
        {open && <PreflightDialog settings={settings} onClose={() => setOpen(false)} />}
      </Suspense>
    </div>
  )
}
