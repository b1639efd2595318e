import { z } from 'zod/mini'
import { dayOf, daysBetween } from '#domain/destinations/auth0/credential/day.ts'
import { noteIn } from '#domain/destinations/auth0/credential/notes.ts'
import { everyPage } from '#domain/wire/pages.ts'
import { visibleJson } from '#text/json.ts'
import { visibleLine } from '#text/visible-line.ts'
import { parseConfig, tenantOriginOf } from '../config.ts'
import { unexpectedAnswer } from '../failure.ts'
import { createMachine } from '../machine.ts'
import { projectRow } from '../projection-row.ts'
import { createTenant, read } from '../tenant.ts'
import { UsageError } from './arguments.ts'

const page = z.object({
  connections: z.array(z.unknown()),
  next: z.optional(z.nullable(z.string())),
})

interface Ending {
  readonly name: string
  readonly id: string
  readonly expires: string
  /** Negative when it is over; undefined where what is noted is no day. */
  readonly days: number | undefined
  readonly owner: string
}

interface Deps {
  /** The gateway's. */
  readonly env: Readonly<Record<string, string | undefined>>
  readonly tenantFetch: (request: Request) => Promise<Response>
  readonly now: () => number
  readonly out: (text: string) => void
}

/** Of every connection what is noted as the day its secret ends. */
async function* endings({ env, now, tenantFetch }: Deps): AsyncGenerator<Ending> {
  const parsed = parseConfig(env)
  if ('problems' in parsed)
    throw new UsageError(`The gateway’s environment is needed. ${parsed.problems.join(' ')}`)
  const { config } = parsed
  const { gatewayClientId: clientId, gatewayClientSecret: clientSecret } = config
  const origin = tenantOriginOf(config)
  const machine = createMachine({ origin, clientId, clientSecret, tenantFetch, now })
  const tenant = createTenant({ origin, machine, tenantFetch, now })
  const { signal } = new AbortController()
  const pages = everyPage(async (from) => {
    const query = { take: 100, ...(from === undefined ? {} : { from }) }
    const { connections, next } = read(page, await tenant.raw('listConnections', { query }, signal))
    return { connections, ...(next ? { next } : {}) }
  }, unexpectedAnswer)
  const today = dayOf(now())
  for await (const { connections } of pages)
    for (const source of connections) {
      const found = projectRow(source)
      const expires = noteIn(found?.metadata, 'expires')
      if (found === undefined || expires === '') continue
      const days = daysBetween(today, expires)
      const { id, name } = found.row
      yield { name, id, expires, days, owner: noteIn(found.metadata, 'owner') }
    }
}

interface Asked {
  readonly days: number
  readonly json: boolean
}

/**
 * Lists the secrets that end within so many days, the nearest first, and those of which a day is noted that
 * is none. Its exit status: 1 if there are any of the first, else 2 if there are any of the second.
 */
export async function checkSecrets({ days, json }: Asked, deps: Deps): Promise<number> {
  const found: Ending[] = []
  for await (const one of endings(deps)) if (left(one) <= days) found.push(one)
  found.sort((a, b) => left(a) - left(b) || a.name.localeCompare(b.name))
  deps.out(json ? `${visibleJson({ within: days, secrets: found })}\n` : report(found, days))
  if (found.some((one) => one.days !== undefined)) return 1
  return found.length > 0 ? 2 : 0
}

/** What is no day may be any. */
const left = ({ days }: Ending) => days ?? -Infinity

function report(found: readonly Ending[], days: number): string {
  if (found.length === 0) return `✓ No Client Secret is noted to end within ${days} days\n`
  const lines = found.map(({ name, id, expires, days: until, owner }) => {
    const words =
      until === undefined
        ? `could not tell, what is noted is no day: ${visibleLine(expires)}`
        : `${inWords(until)}, on ${expires}`
    const mark = until === undefined ? '?' : until < 0 ? '✗' : '!'
    const of = owner === '' ? '' : `, owner: ${owner}`
    return `${mark} ${visibleLine(name)} (${visibleLine(id)}): ${words}${visibleLine(of)}\n`
  })
  return lines.join('')
}

function inWords(days: number): string {
  const count = `${Math.abs(days)} ${Math.abs(days) === 1 ? 'day' : 'days'}`
  if (days === 0) return 'ends today'
  return days < 0 ? `ended ${count} ago` : `ends in ${count}`
}
