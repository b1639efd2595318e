/**
 * The production build in two more real engines, Firefox and WebKitGTK, from Debian's packages:
 * `npm run verify:browsers [folder of a build]` prints the table of docs/browsers.md, and what the
 * browsers wrote to their consoles and the gateway heard of blocked content.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startStack, type Stack } from '../e2e/support/stack.ts'
import { firefox } from './verify-browsers/firefox.ts'
import { openerPolicyPage } from './verify-browsers/opener-policy.ts'
import { personAt } from './verify-browsers/person.ts'
import { missingPackages, openScreen } from './verify-browsers/processes.ts'
import type { Engine } from './verify-browsers/session.ts'
import { atNight, journey } from './verify-browsers/steps.ts'
import { webkit } from './verify-browsers/webkit.ts'

const engines = [firefox, webkit] as const
const parts = [
  { steps: journey, dark: false },
  { steps: atNight, dark: true },
] as const
const names = parts.flatMap(({ steps }) => Object.keys(steps))
const row = (...cells: readonly string[]) => `| ${cells.join(' | ')} |`
/** What a page wrote, among what a browser writes of itself. */
const ofPage =
  /console\.(error|warn)|JavaScript (error|warning): http|CONSOLE .*(ERROR|WARN)|Content.Security.Policy|ResizeObserver/i

/** Of one engine: what each step showed, and what was written meanwhile. */
async function look(engine: Engine, display: string, stack: Stack, policyPage: string) {
  const shown = new Map<string, string>()
  const messages = new Set<string>()
  const before = stack.log.length
  for (const { steps, dark } of parts) {
    const folder = await mkdtemp(join(tmpdir(), 'browser-'))
    const heard = (line: string) => void (ofPage.test(line) && messages.add(line.trim()))
    const session = await engine.start({ display, folder, dark, heard })
    try {
      for (const [name, step] of Object.entries(steps)) {
        const says = await step({ person: personAt(session), stack, policyPage }).then(
          (remark) => (remark === undefined ? 'yes' : `yes: ${remark}`),
          (error: unknown) => `no: ${error instanceof Error ? error.message : String(error)}`,
        )
        process.stderr.write(`${engine.name}, ${name}: ${says}\n`)
        shown.set(name, says.split('\n')[0]?.replaceAll('|', '\\|') ?? '')
      }
    } finally {
      await session.end()
      await rm(folder, { recursive: true, force: true, maxRetries: 5 })
    }
  }
  for (const line of stack.log.slice(before)) if (line.includes('"csp-report"')) messages.add(line)
  return { shown, messages }
}

const missing = await missingPackages()
if (missing.length > 0) {
  console.log(`Not run. It needs these packages of Debian: ${missing.join(' ')}`)
  process.exitCode = 1
} else {
  const build = process.argv[2]
  const policy = await openerPolicyPage()
  const screen = await openScreen()
  const seen: Awaited<ReturnType<typeof look>>[] = []
  try {
    for (const engine of engines) {
      // Each with a tenant of its own: both create the same connection.
      const stack = await startStack(`browsers-${engine.name}`, { ...(build && { build }) })
      try {
        seen.push(await look(engine, screen.display, stack, policy.url))
      } finally {
        await stack.close()
      }
    }
  } finally {
    await screen.close()
    policy.close()
  }
  console.log(row('Step', ...engines.map(({ name }) => name)))
  console.log(row('---', ...engines.map(() => '---')))
  for (const name of names)
    console.log(row(name, ...seen.map(({ shown }) => shown.get(name) ?? '–')))
  for (const [index, { messages, shown }] of seen.entries()) {
    console.log(
      `\n${engines[index]?.name}, written by pages: ${messages.size === 0 ? 'nothing' : ''}`,
    )
    for (const message of messages) console.log(`  ${message}`)
    if ([...shown.values()].some((says) => says.startsWith('no'))) process.exitCode = 1
  }
}
