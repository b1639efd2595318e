import { parseArgs } from 'node:util'

export const usage = `Usage: npm run plan -- <file | -> [--json]
       npm run apply -- <file | -> [--yes] [--json]

plan says what the connections of a file would change in the tenant, and writes nothing.
apply says the same and, once confirmed, writes it, one connection after another; Ctrl-C stops after
the one that is being written, and applying again goes on with what is left. A file is JSON of the
Management API, HAR, a cURL command, YAML of the Deploy CLI or Terraform; - is the standard input.
The gateway's environment is needed. A Client Secret that the file does not give comes from the
variable that plan names.

  --yes    writes without asking
  --json   the plan, and what became of it, as JSON

Exit status: 0 nothing to do, or all is written; 2 changes are pending; 1 something cannot be
written or failed; 64 wrong usage.`

/** The command was not understood; the message says what and needs no stack. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

export interface PlanArguments {
  readonly command: 'plan' | 'apply'
  readonly file: string
  readonly json: boolean
  readonly yes: boolean
}

const options = {
  json: { type: 'boolean' },
  yes: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

/** Undefined: help is asked for. @throws UsageError */
export function readArguments(argv: readonly string[]): PlanArguments | undefined {
  const { values, positionals } = parse(argv)
  const { json = false, yes = false, help = false } = values
  if (help) return undefined
  const [command, file = '', ...more] = positionals
  if (command !== 'plan' && command !== 'apply') throw new UsageError('plan or apply.')
  if (file === '') throw new UsageError('Name a file, or - for the standard input.')
  if (more.length > 0) throw new UsageError(`One file at a time; also got ${more.join(', ')}.`)
  if (yes && command === 'plan') throw new UsageError('--yes is of apply.')
  return { command, file, json, yes }
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true, strict: true })
  } catch (error) {
    // The first sentence; what follows is advice about `--` that does not fit here.
    const message = error instanceof Error ? error.message : String(error)
    throw new UsageError(`${message.split('. ')[0]?.replace(/\.$/, '') ?? message}.`)
  }
}
