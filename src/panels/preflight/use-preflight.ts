import { useEffect, useRef } from 'react'
import { preflightRoute } from '#domain/destinations/auth0/contract/preflight-route.ts'
import { useApi } from '#api/context.tsx'
import { useSecretMutation } from '#api/secret-mutation.ts'
import {
  type PreflightVerdicts,
  judgePreflight,
} from '#domain/destinations/auth0/preflight/judge-preflight.ts'
import type { ClientSettings } from './client-settings.ts'
import type { Plan } from './plan.ts'

interface Wanted {
  readonly settings: ClientSettings
  readonly plan: Plan
  readonly callback: string
}

/** Asks as it was confirmed. The input holds a secret: it goes by closure and is kept nowhere. */
export function usePreflight() {
  const client = useApi()
  const isOpen = useRef(true)
  useEffect(() => {
    isOpen.current = true
    return () => {
      isOpen.current = false
    }
  }, [])
  return useSecretMutation(
    async ({ settings, plan, callback }: Wanted): Promise<PreflightVerdicts> => {
      // A 429 is waited for; nobody is asked on behalf of somebody who has closed the dialog meanwhile.
      if (!isOpen.current) throw new Error('The dialog was closed.')
      const { discoveryUrl, clientId, scope, pkce, sendsNonce, upstreamParams } = settings
      const { channel, secret, otherIssuer } = plan
      const evidence = await client.send(preflightRoute.preflightClient, {
        body: {
          discoveryUrl,
          client_id: clientId,
          channel,
          scope,
          pkce,
          send_back_channel_nonce: sendsNonce,
          upstream_params: upstreamParams,
          callback,
          ...(otherIssuer !== undefined && { accepted_issuer: otherIssuer }),
          ...(secret && { credential: { ...secret.tried, host: secret.host } }),
        },
      })
      return judgePreflight(evidence, {
        clientId,
        callback,
        channel,
        scope,
        pushes: settings.pushes,
      })
    },
  )
}
