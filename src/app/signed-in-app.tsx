import { QueryClientProvider } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import type { PublicConfig } from '#domain/wire/public-config.ts'
import { SessionEndedPage } from './session-ended-page.tsx'
import { SessionGate } from './session-gate.tsx'
import type { SignedIn } from './signed-in.ts'

interface SignedInAppProps {
  readonly config: PublicConfig
  readonly signedIn: SignedIn
}

/** The dashboard of one operator, and what is shown when the session ends midway. */
export function SignedInApp({ config, signedIn }: SignedInAppProps) {
  const { ending, queryClient, ...rest } = signedIn
  const ended = useSyncExternalStore(ending.subscribe, ending.current)
  return (
    <QueryClientProvider client={queryClient}>
      {ended && <SessionEndedPage config={config} error={ended} />}
      {/* Hidden, not taken away: a form keeps what was typed until the page is left. */}
      <div hidden={ended !== undefined}>
        <SessionGate config={config} {...rest} />
      </div>
    </QueryClientProvider>
  )
}
