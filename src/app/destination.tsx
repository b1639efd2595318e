import { Suspense, lazy, useState } from 'react'
import type { PublicConfig } from '#domain/wire/public-config.ts'

// Nothing of another destination is there before somebody looks for one.
const Destinations = lazy(() =>
  import('./destinations.tsx').then((menu) => ({ default: menu.Destinations })),
)

interface DestinationProps {
  readonly config: PublicConfig
  /** The workspace beside the tenant is on screen. */
  readonly beside: boolean
}

/** Where what is on screen is set up, and the others to choose from. */
export function Destination({ config, beside }: DestinationProps) {
  const [open, setOpen] = useState(false)
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {beside
          ? `Cloudentity workspace ${config.cloudentity?.workspaceId}`
          : `Auth0 tenant ${config.domain}`}
      </summary>
      {open && (
        <Suspense>
          <Destinations config={config} beside={beside} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </details>
  )
}
