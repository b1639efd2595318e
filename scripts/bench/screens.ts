import { loadavg } from 'node:os'
import { startStack } from '../../e2e/support/stack.ts'
import { gatewayEnv } from '../lib/sandbox-env.mjs'
import { launchBrowser } from '../screens/browser.ts'
import { signInAt } from '../screens/operator.ts'
import { screens } from '../screens/screens.ts'
import { type Conditions, type Visit, visit } from '../screens/visit.ts'
import { startChild } from './gateway/child.ts'
import { reactAlone, siteNow, siteOf } from './screens/sites.ts'

/** The last commit before the screens were made lighter (docs/decisions/0024). */
const before = 'f305a52'
const alonePort = 3907
/** A cheap telephone on a mobile line, as usual in such series. */
const slow = { latency: 150, down: 204_800, up: 93_750, cpu: 4, settles: true } as const

const series: readonly (readonly [
  name: string,
  screen: keyof typeof screens,
  more: Partial<Conditions>,
])[] = [
  ['first step', 'wizard, first step', {}],
  ['first step, warm', 'wizard, first step', { warm: true }],
  ['list', 'list', {}],
  ['settings', 'settings', {}],
]

interface Target {
  readonly name: string
  readonly once: () => Promise<Visit>
  readonly visits: Visit[]
}

/**
 * `npm run bench -- screens [commit] [runs]`: how long an operator who is signed in waits until a
 * screen can be used, page, tenant, token and data included: the build of a commit beside the one in
 * the working tree, in turns, and React alone as what both are measured by.
 */
export async function benchScreens([ref = before, runs = '5']: readonly string[]) {
  const sites = [
    [ref.slice(0, 7), await siteOf(ref)],
    ['now', await siteNow()],
  ] as const
  const alone = await reactAlone()
  const browser = await launchBrowser()
  const targets: Target[] = []
  const ends: (() => unknown)[] = [() => browser.close()]
  try {
    targets.push(await floor())
    for (const [site, build] of sites) {
      const stack = await startStack(`bench-${site}`, { build })
      ends.unshift(() => stack.close())
      const operator = await signInAt(browser, stack.url)
      for (const [name, screen, more] of series)
        targets.push({
          name: `${name}, ${site}`,
          once: () => visit(browser, operator, screens[screen], { ...slow, ...more }),
          visits: [],
        })
    }
    // The first round warms up the servers.
    for (let round = -1; round < Number(runs); round++)
      for (const { once, visits } of targets) {
        const one = await persistent(once)
        if (round >= 0) visits.push(one)
      }
  } finally {
    for (const end of ends) await end()
  }
  report(targets)
  return true

  async function floor(): Promise<Target> {
    // A gateway that asks nobody anything: it only sends the page.
    const issuer = 'http://localhost:4400'
    const env = gatewayEnv({ port: alonePort, origin: issuer, issuers: [], webRoot: alone })
    const gateway = await startChild([`${sites[1][1]}/gateway/main.js`], env)
    ends.unshift(() => gateway.end())
    const nobody = { origin: `http://localhost:${alonePort}`, session: {}, connection: '' }
    const field = { path: '/', usable: ['Issuer', 'Continue'] }
    return {
      name: 'React alone',
      once: () => visit(browser, { ...nobody, storageState: undefined }, field, slow),
      visits: [],
    }
  }
}

/**
 * The build before refuses a new tab now and then ("This sign-in belongs to another tab"): such a
 * visit is made again.
 */
async function persistent(once: () => Promise<Visit>, tries = 5): Promise<Visit> {
  try {
    return await once()
  } catch (error) {
    if (tries <= 1) throw error
    return persistent(once, tries - 1)
  }
}

function report(targets: readonly Target[]) {
  const middle = (values: readonly number[]) =>
    values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
  const of = ({ visits }: Target, figure: 'ms' | 'requests' | 'settled') =>
    middle(visits.map((one) => one[figure]))
  const [alone] = targets
  const least = alone === undefined ? 1 : of(alone, 'ms')
  for (const target of targets) {
    const all = target.visits.map(({ ms }) => ms)
    console.log(
      target.name.padEnd(28),
      `${of(target, 'ms').toFixed(0)} ms`.padStart(9),
      `${(of(target, 'ms') / least).toFixed(2)} times`.padStart(12),
      `${Math.min(...all).toFixed(0)}–${Math.max(...all).toFixed(0)}`.padStart(13),
      `${of(target, 'requests')} requests (${of(target, 'settled')} settled)`.padStart(28),
    )
  }
  console.log(
    `Medians of ${targets[0]?.visits.length ?? 0}; CPU ${slow.cpu} times slower, ${slow.latency} ms; load of the machine: ${loadavg()
      .map((value) => value.toFixed(1))
      .join(' ')}`,
  )
}
