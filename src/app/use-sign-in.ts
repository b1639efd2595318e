import { useAuth0 } from '@auth0/auth0-react'
import { useEffect, useState } from 'react'
import { safeReturnPath } from './return-path.ts'

export interface SignInOptions {
  /** Unchecked; the present place when absent. */
  readonly returnTo?: unknown
  /** Leaves no entry in the history: nobody chose to go, so Back must not lead to it. */
  readonly inPassing?: boolean
  /** Asks the tenant for its login page even when it knows somebody. */
  readonly otherAccount?: boolean
}

/** Goes to the tenant's login and back to the same place. `leaving` while the page is going. */
export function useSignIn() {
  const { loginWithRedirect } = useAuth0()
  const [leaving, setLeaving] = useState(false)
  const [failure, setFailure] = useState<Error>()

  useEffect(() => {
    // The browser's Back button brings this page back as it was left.
    const restored = ({ persisted }: PageTransitionEvent) => {
      if (persisted) setLeaving(false)
    }
    addEventListener('pageshow', restored)
    return () => removeEventListener('pageshow', restored)
  }, [])

  const signIn = ({ returnTo, otherAccount = false, inPassing = false }: SignInOptions = {}) => {
    const { origin, pathname, search, hash } = location
    setLeaving(true)
    setFailure(undefined)
    loginWithRedirect({
      appState: {
        returnTo: safeReturnPath(returnTo ?? pathname + search + hash, origin),
        otherAccount,
      },
      ...(inPassing ? { openUrl: (url: string) => location.replace(url) } : {}),
      ...(otherAccount ? { authorizationParams: { prompt: 'login' } } : {}),
    }).catch((error: unknown) => {
      setLeaving(false)
      setFailure(error instanceof Error ? error : new Error(String(error)))
    })
  }
  return { signIn, leaving, failure }
}
