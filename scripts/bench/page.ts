import { Agent, get } from 'node:http'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { gatewayEnv } from '../lib/sandbox-env.mjs'
import { buildNow, buildOf, webRoot } from './gateway/builds.ts'
import { startChild } from './gateway/child.ts'
import type { Live } from './gateway/live-tenant.ts'

const rounds = 300
/** Until the code of all is compiled. */
const warmUp = 60
/** Of the time that the tenant itself takes. */
const wanted = 2.5
const ports = [3905, 3906]
const fileOf = (name: string) => join(import.meta.dirname, 'gateway', name)

interface Side {
  readonly name: string
  readonly url: string
  readonly tokens: readonly string[]
  readonly times: number[]
  bytes: number
}

/**
 * `npm run bench -- page [commit]`: one page of 100 connections, asked for one after the other: of
 * the tenant itself, and through the gateway in the working tree (and as it was at a commit).
 */
export async function benchPage([ref]: readonly string[]): Promise<boolean> {
  const builds = [
    ...(ref === undefined ? [] : [[ref, await buildOf(ref)] as const]),
    ['now', await buildNow()] as const,
  ]
  const tenant = await startChild(['--import', 'tsx', fileOf('live-tenant.ts')])
  const { origin, machine, tokens }: Live = JSON.parse(tenant.line)
  const side = (name: string, url: string, by: readonly string[]): Side => ({
    name,
    url,
    tokens: by,
    times: [],
    bytes: 0,
  })
  const sides = [side('tenant', `${origin}/api/v2/connections?take=100`, [machine])]
  const gateways = []
  for (const [index, [name, file]] of builds.entries()) {
    const port = ports[index] ?? 0
    const env = gatewayEnv({ port, origin, issuers: [], webRoot: webRoot() })
    const args = ['--import', fileOf('usage.mjs'), file]
    gateways.push(await startChild(args, { NODE_ENV: 'production', ...env }))
    sides.push(side(name, `http://localhost:${port}/api/connections?take=100`, tokens))
  }
  const agent = new Agent({ keepAlive: true })
  for (let round = 0; round < warmUp + rounds; round++)
    for (const one of sides) {
      const began = performance.now()
      one.bytes = await bytesOf(one.url, one.tokens[round % one.tokens.length] ?? '', agent)
      if (round >= warmUp) one.times.push(performance.now() - began)
    }
  agent.destroy()
  for (const child of [tenant, ...gateways]) child.end()
  return report(sides)
}

/** Of the answer as it is sent; rejects at one that is no 200. */
const bytesOf = (url: string, token: string, agent: Agent) =>
  new Promise<number>((resolve, reject) => {
    const headers = { authorization: `Bearer ${token}`, 'accept-encoding': 'gzip, deflate, br' }
    get(url, { agent, headers }, (response) => {
      let bytes = 0
      response.on('data', (chunk: Buffer) => (bytes += chunk.byteLength))
      response.once('error', reject)
      response.once('end', () =>
        response.statusCode === 200
          ? resolve(bytes)
          : reject(new Error(`${url} answered ${response.statusCode}`)),
      )
    }).once('error', reject)
  })

function report(sides: readonly Side[]): boolean {
  const median = ({ times }: Side) =>
    times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
  const [tenant, ...gateways] = sides
  if (tenant === undefined) return false
  const ratioOf = (side: Side) => median(side) / median(tenant)
  for (const side of sides)
    console.log(
      side.name.slice(0, 12).padEnd(12),
      `${median(side).toFixed(2)} ms`.padStart(10),
      `${(side.bytes / 1000).toFixed(1)} kB`.padStart(10),
      `${ratioOf(side).toFixed(2)} times the tenant`.padStart(24),
    )
  console.log(`Medians of ${rounds}, Node ${process.version} (wanted: ${wanted} times the tenant)`)
  console.log(
    `load of the machine: ${loadavg()
      .map((value) => value.toFixed(1))
      .join(' ')}`,
  )
  return gateways.slice(-1).every((side) => ratioOf(side) <= wanted)
}
