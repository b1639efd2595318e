import { useAuth0 } from '@auth0/auth0-react'
import { useEffect, useRef, useState } from 'react'
import { type SignInOptions, redirectTo } from './sign-in-client.ts'

/** Goes to the tenant's login and back to the same place. `leaving` while the page is going. */
export function useSignIn() {
  const { loginWithRedirect } = useAuth0()
  const [leaving, setLeaving] = useState(false)
  const [failure, setFailure] = useState<Error>()
  useRestored(() => setLeaving(false))

  const signIn = (options?: SignInOptions) => {
    setLeaving(true)
    setFailure(undefined)
    loginWithRedirect(redirectTo(options)).catch((error: unknown) => {
      setLeaving(false)
      setFailure(error instanceof Error ? error : new Error(String(error)))
    })
  }
  return { signIn, leaving, failure }
}

/** The browser's Back button may bring a page back as it was left. */
export function useRestored(work: () => void): void {
  const latest = useRef(work)
  useEffect(() => {
    latest.current = work
  })
  useEffect(() => {
    const restored = ({ persisted }: PageTransitionEvent) => {
      if (persisted) latest.current()
    }
    addEventListener('pageshow', restored)
    return () => removeEventListener('pageshow', restored)
  }, [])
}
