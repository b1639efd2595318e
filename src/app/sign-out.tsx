import { useAuth0 } from '@auth0/auth0-react'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useSession } from '#api/context.tsx'
import { localStorageIfAllowed } from '#kept/guarded-storage.ts'
import { closeRuns } from '#kept/runs/run-keys.ts'
import { Button } from '#ui/button.tsx'
import { signInMemory } from './sign-in-memory.ts'

/** Forgets what was read and which logins were tested, keeps the drafts, and ends the session at the tenant too. */
export function SignOut() {
  const { logout } = useAuth0()
  const { config, sub } = useSession()
  const queryClient = useQueryClient()
  const [busy, setBusy] = useState(false)
  const signOut = () => {
    setBusy(true)
    signInMemory.signedOut()
    closeRuns(localStorageIfAllowed(), { domain: config.domain, sub })
    queryClient.clear()
    logout({ logoutParams: { returnTo: location.origin } }).catch(() => location.assign('/'))
  }
  return (
    <Button size="small" busy={busy ? 'Signing out…' : undefined} onClick={signOut}>
      Sign out
    </Button>
  )
}
