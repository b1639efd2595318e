import type { Auth0Client } from '@auth0/auth0-spa-js'
import type { PublicConfig } from '#domain/wire/public-config.ts'
import { type Arrival, arrive, planOf } from './arrival.ts'
import { createSignInClient, whenWorkerRuns } from './sign-in-client.ts'
import { signInMemory } from './sign-in-memory.ts'

export interface Begun {
  readonly config: PublicConfig
  readonly client: Auth0Client
  /** Path of the page that will most likely be shown. */
  readonly wanted: string
  /** Never rejects. */
  readonly arrival: Promise<Arrival>
}

interface Options {
  /** Fetches the dashboard and shows it; without anything begun, that it is not configured. */
  readonly load: (begun: Begun | undefined) => void
  /** Leads elsewhere, in place of the entry the history has. */
  readonly go: (url: string) => void
}

/** Milliseconds; whoever waits longer for the tenant is told that they do. */
export const patience = 1500

/**
 * The sign-in goes first: the tenant is asked, or its answer taken, while the dashboard is fetched.
 * A page that is left does not run it: that would hold up the leaving.
 */
export function begin(config: PublicConfig | undefined, { load, go }: Options): void {
  if (!config) return load(undefined)
  const client = createSignInClient(config)
  const plan = planOf(location)
  const arrival = arrive(client, plan, go)
  const back = plan === 'take-answer' ? signInMemory.wanted() : undefined
  const { pathname: wanted } = new URL(back ?? location.href, location.origin)
  const show = (how: Promise<Arrival>) => load({ config, client, wanted, arrival: how })
  if (plan === 'wait') return show(arrival)
  if (plan === 'take-answer') {
    void whenWorkerRuns().then(() => show(arrival))
    return
  }
  void arrival.then(({ is }) => {
    if (is === 'leaving') whenStillHere(show)
    else show(arrival)
  })
}

/** The tenant is slow, or the browser's Back button has brought back the page as it was left. */
function whenStillHere(show: (how: Promise<Arrival>) => void): void {
  const stop = new AbortController()
  const once = (is: 'leaving' | 'signed-out') => {
    stop.abort()
    clearTimeout(timer)
    show(Promise.resolve({ is }))
  }
  const timer = setTimeout(once, patience, 'leaving')
  const restored = ({ persisted }: PageTransitionEvent) => {
    if (persisted) once('signed-out')
  }
  addEventListener('pageshow', restored, { signal: stop.signal })
}
