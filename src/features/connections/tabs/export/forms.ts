import type { ExportedConnection, Tool } from '#domain/destinations/auth0/exports/tool.ts'
import { tools } from '#domain/destinations/auth0/exports/tools.ts'
import {
  asciiJson,
  type ExportedJob,
  needsSecret,
  scopesOf,
  variablesOf,
} from '#domain/exports/exported-job.ts'
import { harOf } from '#domain/exports/har.ts'
import type { Program, ProgramFile } from '#domain/exports/programs/program.ts'
import { programs } from '#domain/exports/programs/programs.ts'

/** What is taken along, as the forms want it. */
export interface Exported {
  readonly job: ExportedJob
  readonly connection: ExportedConnection
  /** ISO 8601. */
  readonly made: string
}

/** A line of the card beside it; a code is in monospace. */
export interface Fact {
  readonly term: string
  readonly value: string
  readonly plain?: boolean
}

/** One way to take a connection along: what is shown, copied and downloaded. */
export interface ExportForm {
  readonly value: string
  readonly label: string
  readonly extension: string
  readonly text: (exported: Exported) => string
  readonly files?: (exported: Exported) => readonly ProgramFile[]
  /** Why it cannot hold this connection. */
  readonly refusal?: (exported: Exported) => string | undefined
  /** What it asks of its surroundings, and what becomes of things. */
  readonly facts: (exported: Exported, file: string) => readonly Fact[]
}

const noSecret: Fact = { term: 'Secrets', value: 'Never in it', plain: true }
const scopes = (job: ExportedJob): Fact => ({
  term: 'Least scopes',
  value: scopesOf(job).join(' '),
})

const ofProgram = (program: Program): ExportForm => ({
  value: program.id,
  label: program.form === undefined ? program.language : `${program.language}: ${program.form}`,
  extension: program.extension,
  text: ({ job }) => program.text(job),
  ...(program.files && { files: ({ job }) => program.files?.(job) ?? [] }),
  facts: ({ job }, file) => [
    scopes(job),
    { term: 'Environment', value: variablesOf(job).join(', ') },
    { term: 'Programs', value: program.needs, plain: true },
    { term: 'Run', value: program.run.replace('FILE', file) },
    {
      term: 'When it fails',
      value:
        'It ends with an exit code other than 0 and prints what Auth0 answered. A second run stops at 409: the name is taken.',
      plain: true,
    },
    noSecret,
  ],
})

const ofTool = (tool: Tool): ExportForm => ({
  value: tool.id,
  label: tool.label,
  extension: tool.extension,
  text: ({ connection }) => tool.text(connection),
  refusal: ({ connection }) => tool.refuses?.(connection),
  facts: ({ job, connection }, file) => [
    { term: 'Programs', value: tool.needs, plain: true },
    { term: 'Use', value: tool.use(file), plain: true },
    ...(needsSecret(job) ? [{ term: 'Secret', value: tool.secret(connection.body.name) }] : []),
    { term: 'What it does', value: tool.consequences, plain: true },
    noSecret,
  ],
})

const json: ExportForm = {
  value: 'json',
  label: 'JSON: the body of the create',
  extension: 'json',
  text: ({ connection }) => asciiJson(connection.body),
  facts: ({ job }) => [
    scopes(job),
    { term: 'Use', value: 'POST /api/v2/connections' },
    noSecret,
    { term: 'In its place', value: 'CLIENT_SECRET' },
  ],
}

const har: ExportForm = {
  value: 'har',
  label: 'HAR 1.2: all calls',
  extension: 'har',
  text: ({ job, made }) => harOf(job, made),
  facts: ({ job }) => [
    scopes(job),
    { term: 'Programs', value: 'a tool that reads HTTP Archives', plain: true },
    noSecret,
    { term: 'In its place', value: 'IDP_CLIENT_SECRET' },
    { term: 'Other placeholders', value: 'MGMT_API_ACCESS_TOKEN, CONNECTION_ID' },
  ],
}

export const exportForms: readonly [ExportForm, ...ExportForm[]] = [
  json,
  ...programs.map(ofProgram),
  har,
  ...tools.map(ofTool),
]
