import workerUrl from '@auth0/auth0-spa-js/dist/auth0-spa-js.worker.production.js?url'
import { type AppState, Auth0Provider } from '@auth0/auth0-react'
import type { ReactNode } from 'react'
import { tenantOrigin } from '#domain/wire/origin-rules.ts'
import type { PublicConfig } from '#domain/wire/public-config.ts'
import { callback } from './paths.ts'
import { safeReturnPath } from './return-path.ts'
import { operatorOfTab } from './signed-in-flag.ts'

interface AuthProviderProps {
  readonly config: PublicConfig
  readonly children: ReactNode
}

/**
 * Signs the operator in. Tokens live in memory and, the refresh token, in a worker; rotation needs
 * no iframe, which the page's policy would refuse. The worker is served from here because the
 * library's own would be a `blob:` script.
 */
export function AuthProvider({ config, children }: AuthProviderProps) {
  return (
    <Auth0Provider
      domain={tenantOrigin(config.domain, config)}
      clientId={config.clientId}
      authorizationParams={{
        redirect_uri: location.origin,
        audience: config.audience,
        scope: 'openid profile email offline_access',
      }}
      cacheLocation="memory"
      useRefreshTokens
      useRefreshTokensFallback={false}
      workerUrl={workerUrl}
      // The library takes any address with `code` and `state` for its own.
      skipRedirectCallback={location.pathname !== callback}
      onRedirectCallback={goBack}
    >
      {children}
    </Auth0Provider>
  )
}

/** Takes the code out of the address. The router starts after this, at the place it finds. */
function goBack(appState?: AppState): void {
  // The tenant asked who it is: whoever answered was chosen.
  if (appState?.['otherAccount'] === true) operatorOfTab.clear()
  history.replaceState(null, '', safeReturnPath(appState?.returnTo, location.origin))
}
