import type { OriginRules } from '#domain/wire/origin-rules.ts'
import type { Verdict } from '#domain/doctor/severity.ts'
import { reportJson } from '#domain/doctor/report/report-json.ts'
import { visibleLine } from '#text/visible-line.ts'
import type { GuardedFetch } from '../probe/guarded-fetch.ts'
import { readArguments, sandboxRules, usage, UsageError } from './arguments.ts'
import { judge } from './judge.ts'
import { checkSecrets } from './secrets.ts'
import { terminalReport } from './terminal.ts'

export interface CheckDeps {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly createProbe: (rules: OriginRules) => GuardedFetch
  /** Reaches the tenant. */
  readonly tenantFetch: (request: Request) => Promise<Response>
  /** At most `maxBytes` bytes of a file. Rejects when it cannot be read. */
  readonly readFile: (path: string, maxBytes: number) => Promise<Uint8Array>
  /** Epoch in milliseconds. */
  readonly now: () => number
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  /** Whether `out` is a terminal. */
  readonly isTerminal: boolean
}

export const exitCodes = {
  works: 0,
  'works-with-warnings': 0,
  'will-not-work': 1,
  'could-not-tell': 2,
} as const satisfies Record<Verdict, number>

/** EX_USAGE of sysexits.h. */
const wrongUsage = 64

/** Runs the command and gives its exit status. Never rejects: what failed here was not judged. */
export async function main(argv: readonly string[], deps: CheckDeps): Promise<number> {
  try {
    return await run(argv, deps)
  } catch (error) {
    if (error instanceof UsageError) {
      deps.err(`${visibleLine(error.message)}\n\n${usage}\n`)
      return wrongUsage
    }
    const message = error instanceof Error ? error.message : String(error)
    deps.err(`The check itself failed: ${visibleLine(message)}\n`)
    return exitCodes['could-not-tell']
  }
}

async function run(argv: readonly string[], deps: CheckDeps): Promise<number> {
  const args = readArguments(argv)
  if (args.help) {
    deps.out(`${usage}\n`)
    return 0
  }
  if (args.secretsWithin !== undefined)
    return checkSecrets({ days: args.secretsWithin, json: args.json }, deps)
  const rules = sandboxRules(deps.env['SANDBOX_ORIGINS'])
  const probe = deps.createProbe(rules)
  const judged = await judge(args, { rules, probe, readFile: deps.readFile, now: deps.now })
  // https://no-color.org: present and not empty, whatever its value.
  const colours = deps.isTerminal && !deps.env['NO_COLOR']
  deps.out(args.json ? `${reportJson(judged.diagnosis)}\n` : terminalReport(judged, colours))
  return exitCodes[judged.diagnosis.verdict]
}
