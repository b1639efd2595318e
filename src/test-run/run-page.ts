import { boundedClaims } from '#domain/destinations/auth0/test-run/stored-claims.ts'
import { storedFailure } from '#domain/destinations/auth0/test-run/stored-failure.ts'
import type { RunFailure, TestRun } from '#domain/destinations/auth0/test-run/run.ts'
import {
  readStartAddress,
  runAddress,
  type StartAddress,
} from '#domain/destinations/auth0/test-run/start.ts'
import type { RunStore } from '#kept/runs/run-store.ts'
import type { Pending, PendingEnd, PendingLogin } from './pending.ts'
import { type Screen, screens } from './screens.ts'
import type { Tester } from './tester.ts'

export interface Action {
  readonly label: string
  readonly act: () => void
}

export interface RunPage {
  /** The address as the page was opened; it is taken out of the address bar before. */
  readonly address: Pick<URL, 'search' | 'hash' | 'host'>
  readonly tester: Tester
  readonly pending: Pending
  /** Runs of one operator; undefined where this browser keeps nothing. */
  readonly runsOf: (sub: string) => RunStore | undefined
  readonly show: (screen: Screen, action?: Action) => void
  /** Leaves the page, without an entry in the history. */
  readonly go: (url: string) => void
  readonly close: () => void
  /** Tells the dashboard's windows. */
  readonly announce: (run: string) => void
  readonly online: () => boolean
  readonly now: () => number
}

/** Milliseconds until the page says that the tenant is slow. */
export const slowAfter = 5000

const dashboard = '/connections'

/** What this page itself can fail at. */
const ownFailures = {
  storage_refused: 'The browser kept nothing for the window of the login.',
  interrupted: 'The window was loaded again while its code was exchanged.',
}
const failedOf = (code: keyof typeof ownFailures): RunFailure => ({
  source: 'tester',
  code,
  description: ownFailures[code],
})

/** One visit of the page: a test login begins, comes back, is left, or was ended by the tenant. */
export async function openRunPage(page: RunPage): Promise<void> {
  const { address, tester, pending, runsOf, show, go, announce, now } = page
  const toDashboard: Action = { label: 'To the dashboard', act: () => go(dashboard) }

  const change = (sub: string, id: string, members: Partial<TestRun>) => {
    const store = runsOf(sub)
    const run = store?.get(id)
    // Another window may have ended it: what it said stands.
    if (!store || run?.outcome !== 'running') return
    store.save({ ...run, ...members })
    announce(id)
  }

  async function begin(start: StartAddress): Promise<void> {
    const store = runsOf(start.sub)
    if (!store) return show(screens.storageRefused(address.host))
    const run = store.get(start.run)
    if (run?.outcome !== 'running' || run.returnedAt !== undefined)
      return show(screens.over(), toDashboard)
    if (!page.online())
      return show(screens.offline(), { label: 'Try again', act: () => void begin(start) })
    show(screens.starting(run.connection.name))
    const { url, secrets } = await tester.begin(run.connection.name)
    if (pending.keepLogin({ ...start, ...secrets })) return go(url)
    const failure = failedOf('storage_refused')
    change(start.sub, start.run, { outcome: 'failed', endedAt: now(), failure })
    return show(screens.storageRefused(address.host))
  }

  async function comeBack(answer: URLSearchParams): Promise<void> {
    const login = pending.takeLogin()
    if (!login) return show(screens.over(), toDashboard)
    const { run, sub, ...secrets } = login
    pending.keepEnd({ run, sub, phase: 'exchange' })
    if (runsOf(sub)?.get(run)?.outcome === 'running') {
      change(sub, run, { returnedAt: now() })
      show(screens.validating())
      const timer = setTimeout(() => show(screens.slow()), slowAfter)
      const result = await tester.finish(answer, secrets)
      clearTimeout(timer)
      const at = now()
      change(
        sub,
        run,
        'failure' in result
          ? { outcome: 'failed', endedAt: at, failure: storedFailure(result.failure) }
          : { outcome: 'passed', endedAt: at, verifiedAt: at, ...boundedClaims(result) },
      )
    }
    end(login)
  }

  /** Also after a failure: the tenant may have signed somebody in all the same. */
  function end({ run, sub }: Pick<PendingLogin, 'run' | 'sub'>): void {
    const leave = () => {
      if (!page.online()) return show(screens.offline(), { label: 'Try again', act: leave })
      show(screens.ending())
      pending.keepEnd({ run, sub, phase: 'logout' })
      go(tester.logoutUrl)
    }
    leave()
  }

  function ended({ run: id, sub, phase }: PendingEnd): void {
    if (phase === 'exchange') {
      // Loaded again in between: the code is used up.
      const failure = failedOf('interrupted')
      change(sub, id, { outcome: 'failed', endedAt: now(), failure })
      return end({ run: id, sub })
    }
    const run = runsOf(sub)?.get(id)
    if (run?.way === 'page') return go(runAddress(run))
    show(screens.ended(), toDashboard)
    page.close()
  }

  function left(login: PendingLogin): void {
    const run = runsOf(login.sub)?.get(login.run)
    if (run?.outcome !== 'running') return end(login)
    pending.keepLogin(login)
    show(screens.interrupted(run.connection.name), {
      label: 'End the test',
      act: () => {
        pending.takeLogin()
        change(login.sub, login.run, { outcome: 'stopped', endedAt: now() })
        end(login)
      },
    })
  }

  const answer = new URLSearchParams(address.search)
  if (['code', 'error', 'state'].some((name) => answer.has(name))) return comeBack(answer)
  const start = readStartAddress(address.hash)
  if (start) return begin(start)
  const over = pending.takeEnd()
  if (over) return ended(over)
  const login = pending.takeLogin()
  if (login) return left(login)
  return show(screens.over(), toDashboard)
}
