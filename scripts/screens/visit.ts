import { join } from 'node:path'
import type { Browser, CDPSession, Page } from '@playwright/test'
import type { Operator } from './operator.ts'
import type { Screen } from './screens.ts'

/** How slow the line and the machine are. */
export interface Conditions {
  /** Milliseconds there and back. */
  readonly latency: number
  /** Bytes a second; no limit where it is not named. */
  readonly down?: number
  readonly up?: number
  /** Times slower than this machine. */
  readonly cpu?: number
  /** The browser has been here before. */
  readonly warm?: boolean
  /** Whether it is watched until nothing comes any more. */
  readonly settles?: boolean
}

export interface Visit {
  /** Until the screen can be used, in milliseconds. */
  readonly ms: number
  /** That had ended by then. */
  readonly requests: number
  /** Addresses of the dashboard's own files among them. */
  readonly files: readonly string[]
  /** With those that ended later. */
  readonly settled: number
}

const quiet = 600

/** Opens a screen in a browser of its own, and watches until nothing comes any more. */
export async function visit(
  browser: Browser,
  operator: Operator,
  { path, usable }: Pick<Screen, 'path' | 'usable'>,
  conditions: Conditions,
): Promise<Visit> {
  const { storageState, session, origin, connection } = operator
  const { settles = false } = conditions
  const context = await browser.newContext({ ...(storageState && { storageState }) })
  try {
    await context.addInitScript((items) => {
      // Each page of the way runs this: what the first has written stays.
      for (const [name, value] of Object.entries(items))
        if (sessionStorage.getItem(name) === null) sessionStorage.setItem(name, value)
    }, session)
    const address = `${origin}${path.replace(':id', connection)}`
    await context.addInitScript(`globalThis.wantedControls = ${JSON.stringify(usable)}`)
    await context.addInitScript({ path: join(import.meta.dirname, 'watch.js') })
    const open = async (page: Page) => {
      await page.goto(address, { waitUntil: 'commit' })
      const shown = page.locator('html[data-usable]')
      await shown.waitFor({ state: 'attached', timeout: 20_000 })
      return Number(await shown.getAttribute('data-usable'))
    }
    for (let time = 0; conditions.warm && time < 2; time++) {
      const before = await context.newPage()
      await open(before)
      await before.waitForLoadState('networkidle')
      await before.close()
    }
    const page = await context.newPage()
    const cdp = await context.newCDPSession(page)
    await slowDown(cdp, conditions)
    const ended: Ended[] = []
    page.on('requestfinished', (request) => {
      const { startTime, responseEnd } = request.timing()
      ended.push({ url: request.url(), at: startTime + responseEnd })
    })
    const began = Date.now()
    const at = await open(page)
    if (settles)
      for (let count = -1; count !== ended.length;) {
        count = ended.length
        await page.waitForTimeout(quiet)
      }
    const until = ended.filter((one) => one.at <= at)
    const files = filesOf(until, origin)
    return { ms: at - began, requests: until.length, files, settled: ended.length }
  } finally {
    await context.close()
  }
}

interface Ended {
  readonly url: string
  /** Milliseconds since the epoch. */
  readonly at: number
}

const filesOf = (ended: readonly Ended[], origin: string) => [
  ...new Set(
    ended
      .map(({ url }) => new URL(url))
      .filter((url) => url.origin === origin && /\.(js|css)$/.test(url.pathname))
      .map(({ pathname }) => pathname),
  ),
]

async function slowDown(cdp: CDPSession, { latency, down = -1, up = -1, cpu = 1 }: Conditions) {
  await cdp.send('Network.enable')
  await cdp.send('Network.emulateNetworkConditions', {
    offline: false,
    latency,
    downloadThroughput: down,
    uploadThroughput: up,
  })
  if (cpu > 1) await cdp.send('Emulation.setCPUThrottlingRate', { rate: cpu })
}
