import { Suspense, lazy, useState } from 'react'
import type { PublicConfig } from '#domain/wire/public-config.ts'
import { Placeholder } from '#ui/placeholder.tsx'
import type { Arrival } from './arrival.ts'
import { Frame } from './frame.tsx'
import { useRestored, useSignIn } from './use-sign-in.ts'

// Not with the first screen of who is signed in, whose sign-ins mostly do not fail.
const SignedOutPage = lazy(() =>
  import('./signed-out-page.tsx').then((page) => ({ default: page.SignedOutPage })),
)
const SignInFailedPage = lazy(() =>
  import('./sign-in-failed-page.tsx').then((page) => ({ default: page.SignInFailedPage })),
)
const OtherAccountPage = lazy(() =>
  import('./other-account-page.tsx').then((page) => ({ default: page.OtherAccountPage })),
)

interface SignInGateProps {
  readonly config: PublicConfig
  readonly arrival: Exclude<Arrival, { readonly is: 'signed-in' }>
}

/** Shows the way in to everybody who is not signed in. */
export function SignInGate({ config, arrival }: SignInGateProps) {
  return (
    <Suspense fallback={<Frame config={config}>{null}</Frame>}>
      {arrival.is === 'unasked' ? (
        <OtherAccountPage config={config} operator={arrival.operator} />
      ) : (
        <WayIn config={config} arrival={arrival} />
      )}
    </Suspense>
  )
}

interface WayInProps extends SignInGateProps {
  readonly arrival: Exclude<Arrival, { readonly operator: unknown }>
}

function WayIn({ config, arrival }: WayInProps) {
  const { signIn, leaving, failure } = useSignIn()
  const [asking, setAsking] = useState(arrival.is === 'leaving')
  useRestored(() => setAsking(false))
  const failed = arrival.is === 'failed' ? arrival : undefined
  const problem = failure ?? failed?.error
  if (asking) {
    return (
      <Frame config={config}>
        <Placeholder label="Signing in" />
      </Frame>
    )
  }
  if (!problem) {
    return <SignedOutPage config={config} leaving={leaving} onSignIn={() => signIn()} />
  }
  return (
    <SignInFailedPage
      config={config}
      error={problem}
      leaving={leaving}
      onSignIn={(options) => signIn({ returnTo: failed?.returnTo, ...options })}
    />
  )
}
