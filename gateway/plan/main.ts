import { parseAllDocuments } from 'yaml'
import { maxText, readImport } from '#domain/destinations/auth0/imports/read-import.ts'
import { yamlReader } from '#domain/destinations/auth0/imports/yaml.ts'
import { createPlanner, type Planner } from '#domain/destinations/auth0/plan/planner.ts'
import { permissions } from '#domain/gateway-api/gateway.ts'
import { logLine } from '#text/json.ts'
import { visibleLine } from '#text/visible-line.ts'
import { type GatewayConfig, parseConfig, tenantOriginOf } from '../config.ts'
import { createGateway } from '../create-gateway.ts'
import type { GuardedFetch } from '../probe/guarded-fetch.ts'
import { applyLines } from './apply-lines.ts'
import { type PlanArguments, readArguments, usage, UsageError } from './arguments.ts'
import { CallFailed, createCalls } from './calls.ts'
import { isPending, type Line, sharedVariables, variableOf } from './lines.ts'
import { outcomeText, planJson, planText, type Report } from './report.ts'

export interface PlanDeps {
  /** The gateway's, and the secrets. */
  readonly env: Readonly<Record<string, string | undefined>>
  /** Reaches the tenant. */
  readonly tenantFetch: (request: Request) => Promise<Response>
  readonly probe: GuardedFetch
  /** The text of a file, or of the standard input for `-`. */
  readonly readFile: (path: string) => Promise<string>
  readonly now: () => number
  readonly wait: (ms: number, stopped: AbortSignal) => Promise<void>
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  /** Undefined: nobody can be asked. */
  readonly confirm: ((question: string) => Promise<boolean>) | undefined
  /** Ctrl-C. */
  readonly stopped: AbortSignal
}

const exitCodes = { 'no-change': 0, applied: 0, failed: 1, pending: 2, stopped: 2 } as const
/** EX_USAGE of sysexits.h. */
const wrongUsage = 64

/** Runs the command and gives its exit status. Never rejects. */
export async function main(argv: readonly string[], deps: PlanDeps): Promise<number> {
  try {
    const args = readArguments(argv)
    if (args) return await run(args, deps)
    deps.out(`${usage}\n`)
    return 0
  } catch (error) {
    if (error instanceof UsageError) {
      deps.err(`${visibleLine(error.message)}\n\n${usage}\n`)
      return wrongUsage
    }
    if (deps.stopped.aborted) {
      deps.err('Stopped. Nothing was written.\n')
      return exitCodes.stopped
    }
    const message = error instanceof Error ? error.message : String(error)
    const missing = error instanceof CallFailed ? error.failure.missing : undefined
    deps.err(`Not planned: ${visibleLine(message)}${missing ? ` Missing: ${missing}.` : ''}\n`)
    return exitCodes.failed
  }
}

async function run(args: PlanArguments, deps: PlanDeps): Promise<number> {
  const { env, out, err, stopped } = deps
  const parsed = parseConfig(env)
  if ('problems' in parsed)
    throw new UsageError(`The gateway’s environment is needed. ${parsed.problems.join(' ')}`)
  const { config } = parsed
  const { connections, problems } = readImport(
    await textOf(args.file, deps),
    yamlReader((text, options) => parseAllDocuments(text, options)),
  )
  const planner = createPlanner(callsOf(config, deps), config.originRules, connections)
  const lines: Line[] = []
  for (const imported of connections)
    lines.push({ imported, row: await planner.plan(imported, stopped) })
  const planned = { tenant: config.domain, problems, lines }
  const isGiven = (name: string) => (env[name] ?? '') !== ''
  const status = statusOf(lines)
  if (!args.json) out(planText({ ...planned, status }, isGiven))
  const pending = lines.filter(isPending)
  const written =
    args.command === 'plan' || pending.length === 0
      ? undefined
      : await apply(args, lines, { planner, deps, config })
  const report: Report = { ...planned, status, ...written }
  if (args.json) out(planJson(report))
  else if (written)
    for (const { row, outcome } of written.lines) if (outcome) out(outcomeText(row.name, outcome))
  if (connections.length === 0) err('No connection is understood.\n')
  return exitCodes[report.status]
}

async function textOf(file: string, { readFile }: PlanDeps): Promise<string> {
  const text = await readFile(file).catch((error: unknown) => {
    const why = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : ''
    throw new UsageError(`Cannot read the file ${file}${why}.`)
  })
  if (text.length > maxText) throw new UsageError('The file is larger than 1 MB.')
  return text
}

function statusOf(lines: readonly Line[]): 'failed' | 'pending' | 'no-change' {
  if (lines.length === 0 || lines.some(({ row }) => row.kind === 'cannot')) return 'failed'
  return lines.some(isPending) ? 'pending' : 'no-change'
}

interface Uses {
  readonly planner: Planner
  readonly deps: PlanDeps
  readonly config: GatewayConfig
}

/** Undefined: it was not confirmed. */
async function apply(
  { yes }: PlanArguments,
  lines: readonly Line[],
  { planner, deps, config }: Uses,
): Promise<Pick<Report, 'status' | 'lines'> | undefined> {
  const { env, err, confirm, stopped } = deps
  const missing = lines.flatMap((line) => variableOf(line) ?? []).filter((name) => !env[name])
  const shared = sharedVariables(lines)
  const nothing = { status: 'failed', lines } as const
  if (shared.length > 0) {
    err(`Nothing was written: several connections would share ${shared.join(', ')}.\n`)
    return nothing
  }
  if (missing.length > 0) {
    err(`Nothing was written: ${missing.join(', ')} is not set.\n`)
    return nothing
  }
  const count = lines.filter(isPending).length
  const question = `Write ${count} ${count === 1 ? 'connection' : 'connections'} to ${config.domain}?`
  if (!yes && !(await confirm?.(question))) {
    err(`Nothing was written.${confirm ? '' : ' --yes writes without asking.'}\n`)
    return undefined
  }
  return applyLines(lines, { planner, stopped, secretOf: (name) => env[name], err })
}

function callsOf(config: GatewayConfig, deps: PlanDeps) {
  const { tenantFetch, probe, now, wait, stopped, err } = deps
  // As Auth0 names whoever comes with client credentials.
  const operator = { sub: `${config.gatewayClientId}@clients`, permissions }
  const gateway = createGateway({
    config,
    tenantFetch,
    probe,
    now,
    operatorOf: () => Promise.resolve(operator),
    log: (line) => {
      if ('type' in line && line.type === 'audit') err(`${logLine(line)}\n`)
    },
  })
  const onWait = (seconds: number) =>
    err(`${tenantOriginOf(config)} takes no more requests for now: waiting ${seconds} s.\n`)
  return createCalls({ gateway, stopped, wait, onWait })
}
