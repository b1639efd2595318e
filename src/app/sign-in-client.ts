import workerUrl from '@auth0/auth0-spa-js/dist/auth0-spa-js.worker.production.js?url'
import { Auth0Client, type RedirectLoginOptions } from '@auth0/auth0-spa-js'
import { tenantOrigin } from '#domain/wire/origin-rules.ts'
import type { PublicConfig } from '#domain/wire/public-config.ts'
import { safeReturnPath } from './return-path.ts'
import { signInMemory } from './sign-in-memory.ts'

/**
 * Signs the operator in. Tokens live in memory and, the refresh token, in a worker; rotation needs
 * no iframe, which the page's policy would refuse. The worker is served from here because the
 * library's own would be a `blob:` script.
 */
export const createSignInClient = (config: PublicConfig): Auth0Client =>
  new Auth0Client({
    domain: tenantOrigin(config.domain, config),
    clientId: config.clientId,
    authorizationParams: {
      redirect_uri: location.origin,
      audience: config.audience,
      scope: 'openid profile email offline_access',
    },
    cacheLocation: 'memory',
    useRefreshTokens: true,
    useRefreshTokensFallback: false,
    workerUrl,
  })

/** Milliseconds; a worker that does not come is told by what asks it. */
const patience = 200

/**
 * The worker's script is there. A page that runs its program before holds the worker up, and with it
 * what the tenant is asked for.
 */
export const whenWorkerRuns = (): Promise<void> =>
  new Promise((resolve) => {
    const { href } = new URL(workerUrl, location.href)
    const done = () => {
      observer.disconnect()
      clearTimeout(timer)
      resolve()
    }
    const observer = new PerformanceObserver((entries) => {
      if (entries.getEntriesByName(href).length > 0) done()
    })
    observer.observe({ type: 'resource', buffered: true })
    const timer = setTimeout(done, patience)
  })

/** What comes back from the tenant with the answer. */
export interface AppState {
  /** Unchecked where it comes back. */
  readonly returnTo: string
  /** Somebody was asked for, whoever it is. */
  readonly otherAccount: boolean
  /** Nobody was to be asked: the tenant answers by itself, or says that it cannot. */
  readonly silent: boolean
}

export interface SignInOptions {
  /** Unchecked; the present place when absent. */
  readonly returnTo?: unknown
  /** Asks the tenant for its login page even when it knows somebody. */
  readonly otherAccount?: boolean
}

const prompts = { login: { prompt: 'login' }, none: { prompt: 'none' } } as const

/** Of a redirect to the tenant that leads back to the same place. */
export function redirectTo(
  { returnTo, otherAccount = false }: SignInOptions = {},
  silent = false,
): RedirectLoginOptions<AppState> {
  const { origin, pathname, search, hash } = location
  const path = safeReturnPath(returnTo ?? pathname + search + hash, origin)
  signInMemory.goesTo(path)
  const prompt = otherAccount ? prompts.login : silent ? prompts.none : undefined
  return {
    appState: { returnTo: path, otherAccount, silent },
    ...(prompt && { authorizationParams: prompt }),
  }
}
