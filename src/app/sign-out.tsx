import { useAuth0 } from '@auth0/auth0-react'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { signedInFlag } from './signed-in-flag.ts'

/** Forgets what was read, and ends the session at the tenant too. */
export function SignOut() {
  const { logout } = useAuth0()
  const queryClient = useQueryClient()
  const [busy, setBusy] = useState(false)
  const signOut = () => {
    setBusy(true)
    signedInFlag.clear()
    queryClient.clear()
    logout({ logoutParams: { returnTo: location.origin } }).catch(() => location.assign('/'))
  }
  return (
    <Button size="small" busy={busy ? 'Signing out…' : undefined} onClick={signOut}>
      Sign out
    </Button>
  )
}
