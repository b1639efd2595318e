import { loadavg } from 'node:os'
import { join } from 'node:path'
import { gatewayEnv } from '../lib/sandbox-env.mjs'
import { buildNow, buildOf, webRoot } from './gateway/builds.ts'
import { type Child, startChild, type Usage } from './gateway/child.ts'
import { concurrency, type Load, type Round, runRound } from './gateway/load.ts'
import type { Stub } from './gateway/stub-tenant.ts'

/** The last commit before the list was made cheap (docs/decisions/0018). */
const before = '47872f0'
const rounds = 5
const roundMs = 6000
const warmUpMs = 3000
/** Of the build before: at least so many times its requests, at most this share of its memory. */
const wanted = { requests: 3, memory: 0.5 }
const ports = [3901, 3902]

const fileOf = (name: string) => join(import.meta.dirname, 'gateway', name)

interface Side {
  readonly name: string
  readonly gateway: Child
  readonly load: Load
  readonly rounds: Round[]
}

/**
 * `npm run bench -- gateway [commit]`: the list of 50 out of 2,000 connections, the gateway at a
 * commit beside the one in the working tree, in turns, before a tenant that answers from memory.
 */
export async function benchGateway([ref = before]: readonly string[]): Promise<boolean> {
  const files = [
    [ref, await buildOf(ref)],
    ['now', await buildNow()],
  ] as const
  const tenant = await startChild(['--import', 'tsx', fileOf('stub-tenant.ts')])
  const stub: Stub = JSON.parse(tenant.line)
  const sides: Side[] = []
  for (const [index, [name, file]] of files.entries())
    sides.push(await startSide(name, file, ports[index] ?? 0, stub))
  const [one, other] = await Promise.all(sides.map(({ load }) => idsOf(load)))
  if (one !== other) throw new Error('The builds answer different connections.')

  for (const { load } of sides) await runRound(load, warmUpMs)
  const used = await Promise.all(sides.map(({ gateway }) => gateway.usage()))
  for (let round = 0; round < rounds; round++)
    for (const side of sides) side.rounds.push(await runRound(side.load, roundMs))
  const figures = await Promise.all(
    sides.map(async (side, index) => figuresOf(side, await side.gateway.usage(), used[index])),
  )
  for (const child of [tenant, ...sides.map(({ gateway }) => gateway)]) child.end()
  return report(figures)
}

async function startSide(name: string, file: string, port: number, stub: Stub): Promise<Side> {
  const env = gatewayEnv({ port, origin: stub.origin, issuers: [], webRoot: webRoot() })
  const args = ['--import', fileOf('usage.mjs'), file]
  const gateway = await startChild(args, { NODE_ENV: 'production', ...env })
  const { tokens, queries } = stub
  return {
    name,
    gateway,
    load: { origin: `http://127.0.0.1:${port}`, tokens, queries },
    rounds: [],
  }
}

/** Of the whole tenant, page by page. */
async function idsOf({ origin, tokens, queries }: Load): Promise<string> {
  const ids: string[] = []
  for (const query of queries) {
    const headers = { authorization: `Bearer ${tokens[0]}` }
    const answer = await fetch(`${origin}/api/connections${query}`, { headers })
    const page: { connections: { id: string }[] } = JSON.parse(await answer.text())
    ids.push(...page.connections.map(({ id }) => id))
  }
  return ids.join(' ')
}

const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

function figuresOf(side: Side, now: Usage, then: Usage = now) {
  const of = (figure: keyof Round) => side.rounds.map((round) => round[figure])
  const requests = of('requests').reduce((sum, count) => sum + count, 0)
  return {
    name: side.name,
    perSecond: of('perSecond'),
    median: median(of('perSecond')),
    p50: median(of('p50')),
    p99: median(of('p99')),
    cpuMs: (now.cpuMs - then.cpuMs) / requests,
    peakMb: now.peakMb,
  }
}

function report(figures: readonly ReturnType<typeof figuresOf>[]): boolean {
  const cell = (text: string) => text.padStart(12)
  const row = (name: string, cells: readonly string[]) =>
    console.log(name.slice(0, 12).padEnd(12), cells.map(cell).join(''))
  console.log(`50 of 2,000 connections, ${concurrency} requests at a time, Node ${process.version}`)
  row('', ['requests/s', 'p50 ms', 'p99 ms', 'CPU ms each', 'peak MB'])
  for (const { name, median, p50, p99, cpuMs, peakMb } of figures)
    row(name, [
      median.toFixed(0),
      p50.toFixed(0),
      p99.toFixed(0),
      cpuMs.toFixed(2),
      peakMb.toFixed(0),
    ])
  for (const { name, perSecond } of figures)
    row(name, ['rounds:', ...perSecond.map((value) => value.toFixed(0))])
  const [then, now] = figures
  if (then === undefined || now === undefined) return false
  const requests = now.median / then.median
  const memory = now.peakMb / then.peakMb
  const load = loadavg().map((value) => value.toFixed(1))
  console.log(`${requests.toFixed(2)} times the requests (wanted: ${wanted.requests})`)
  console.log(`${memory.toFixed(2)} of the peak memory (wanted: ${wanted.memory})`)
  console.log(`load of the machine: ${load.join(' ')}`)
  return requests >= wanted.requests && memory <= wanted.memory
}
