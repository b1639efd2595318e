import { useAuth0 } from '@auth0/auth0-react'
import { Suspense, lazy, useEffect, useState } from 'react'
import type { PublicConfig } from '#domain/wire/public-config.ts'
import { Placeholder } from '#ui/placeholder.tsx'
import { Frame } from './frame.tsx'
import { returnToOf } from './login-error.ts'
import type { Operator } from './operator.ts'
import { callback } from './paths.ts'
import { SignedInApp } from './signed-in-app.tsx'
import { operatorOfTab, signedInFlag } from './signed-in-flag.ts'
import { useSignIn } from './use-sign-in.ts'

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

/** Shows the dashboard to who is signed in, and the way in to everybody else. */
export function SignInGate({ config }: { readonly config: PublicConfig }) {
  const { isLoading, error } = useAuth0()
  const operator = useOperator()
  const { signIn, leaving, failure } = useSignIn()
  const [wasSignedIn] = useState(signedInFlag.get)
  const returns = wasSignedIn && !isLoading && !operator && !error

  useEffect(() => {
    if (!operator || operator.unasked) return
    signedInFlag.set()
    operatorOfTab.set(operator.sub)
  }, [operator])

  useEffect(() => {
    // Cleared first: where the tenant asks for a password after all and the operator comes Back,
    // the button is shown instead of going there again.
    if (!returns || !signedInFlag.get()) return
    signedInFlag.clear()
    signIn({ inPassing: true })
  }, [returns, signIn])

  useEffect(() => {
    // A reload must not present the refused code once more.
    if (error && location.pathname === callback) history.replaceState(null, '', callback)
  }, [error])

  if (operator?.unasked) {
    return (
      <Suspense fallback={<Frame config={config}>{null}</Frame>}>
        <OtherAccountPage config={config} operator={operator} />
      </Suspense>
    )
  }
  if (operator) return <SignedInApp config={config} operator={operator} />
  const problem = error ?? failure
  if (problem) {
    return (
      <Suspense fallback={<Frame config={config}>{null}</Frame>}>
        <SignInFailedPage
          config={config}
          error={problem}
          leaving={leaving}
          onSignIn={(options) => signIn({ returnTo: returnToOf(problem), ...options })}
        />
      </Suspense>
    )
  }
  if (isLoading || (returns && (leaving || signedInFlag.get()))) {
    return (
      <Frame config={config}>
        <Placeholder label="Signing in" />
      </Frame>
    )
  }
  return (
    <Suspense fallback={<Frame config={config}>{null}</Frame>}>
      <SignedOutPage config={config} leaving={leaving} onSignIn={() => signIn()} />
    </Suspense>
  )
}

interface Arrived extends Operator {
  /** This tab was somebody else's, and nobody asked for another account. */
  readonly unasked: boolean
}

/**
 * Who signed in when this page was opened. It stays when the library forgets them (a refused
 * renewal, another account): what is on screen then ends with words, not by vanishing.
 */
function useOperator(): Arrived | undefined {
  const { isAuthenticated, user } = useAuth0()
  const [operator, setOperator] = useState<Arrived>()
  if (!operator && isAuthenticated && user?.sub) {
    const before = operatorOfTab.get()
    const unasked = before !== undefined && before !== user.sub
    setOperator({ sub: user.sub, email: user.email ?? user.sub, unasked })
  }
  return operator
}
