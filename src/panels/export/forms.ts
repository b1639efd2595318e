import {
  asciiJson,
  bodyFiles,
  type ExportedJob,
  idpSecret,
  type ProgramFile,
  scopesOf,
  variablesOf,
} from '#domain/exports/exported-job.ts'
import { secretPlaceholder } from '#domain/exports/exported-call.ts'
import { harOf } from '#domain/exports/har.ts'
import type { Program } from '#domain/exports/programs/program.ts'
import { programs } from '#domain/exports/programs/programs.ts'

/** What is taken along, as the forms of any destination want it. */
export interface Exported {
  /** Of what is made: files are called by it. */
  readonly name: string
  readonly job: ExportedJob
  /** ISO 8601. */
  readonly made: string
  /** What else a program's reader has to know of this API. */
  readonly remarks: readonly Fact[]
}

/** A line of the card beside it; a code is in monospace. */
export interface Fact {
  readonly term: string
  readonly value: string
  readonly plain?: boolean
}

/** One way to take it along: what is shown, copied and downloaded. */
export interface ExportForm<Of extends Exported = Exported> {
  readonly value: string
  readonly label: string
  readonly extension: string
  readonly text: (exported: Of) => string
  readonly files?: (exported: Of) => readonly ProgramFile[]
  /** Several in one file; where it is missing each has a file of its own. */
  readonly joined?: { readonly says: string; readonly text: (all: readonly Of[]) => string }
  /** Why it cannot hold this one. */
  readonly refusal?: (exported: Of) => string | undefined
  /** What it asks of its surroundings, and what becomes of things. */
  readonly facts: (exported: Of, file: string) => readonly Fact[]
}

export const noSecret: Fact = { term: 'Secrets', value: 'Never in it', plain: true }
function leastScopes(job: ExportedJob): Fact {
  const term = 'Least scopes'
  const scopes = scopesOf(job)
  return scopes.length > 0
    ? { term, value: scopes.join(' ') }
    : { term, value: 'None: this API asks for none', plain: true }
}

const ofProgram = (program: Program): ExportForm => ({
  value: program.id,
  label: program.form === undefined ? program.language : `${program.language}: ${program.form}`,
  extension: program.extension,
  text: ({ job }) => program.text(job),
  ...(program.files && { files: ({ job }) => program.files?.(job) ?? [] }),
  facts: ({ job, remarks }, file) => [
    leastScopes(job),
    { term: 'Environment', value: variablesOf(job).join(', ') },
    { term: 'Programs', value: program.needs, plain: true },
    { term: 'Run', value: program.run.replace('FILE', file) },
    {
      term: 'When it fails',
      value: 'It ends with an exit code other than 0 and prints what was answered.',
      plain: true,
    },
    ...remarks,
    noSecret,
  ],
})

export const inOneFile = 'One file holds them all.'

const json: ExportForm = {
  value: 'json',
  label: 'JSON: the bodies',
  extension: 'json',
  text: ({ job }) => asciiJson(job.calls[0]?.body),
  files: ({ job }) => bodyFiles(job.calls).slice(1),
  joined: {
    says: 'One list with the bodies of the creates. Applications and SCIM are not in it.',
    text: (all) => asciiJson(all.map(({ job }) => job.calls[0]?.body)),
  },
  facts: ({ job }) => [
    leastScopes(job),
    ...job.calls.map(({ method, path }, at) => ({
      term: at === 0 ? 'Use' : `Then, ${at + 1}`,
      value: `${method} ${new URL(job.base).pathname}${path}`,
    })),
    noSecret,
    { term: 'In its place', value: secretPlaceholder },
  ],
}

const har: ExportForm = {
  value: 'har',
  label: 'HAR 1.2: all calls',
  extension: 'har',
  text: ({ job, made }) => harOf(job, made),
  joined: {
    says: inOneFile,
    text: ([first, ...others]) =>
      first === undefined
        ? ''
        : harOf(
            { ...first.job, calls: [first, ...others].flatMap(({ job }) => job.calls) },
            first.made,
          ),
  },
  facts: ({ job }) => [
    leastScopes(job),
    { term: 'Programs', value: 'a tool that reads HTTP Archives', plain: true },
    noSecret,
    { term: 'In its place', value: idpSecret },
    {
      term: 'Other placeholders',
      value: `MGMT_API_ACCESS_TOKEN${job.calls.length > 1 ? ', CONNECTION_ID' : ''}`,
    },
  ],
}

/** What every destination has: the calls by themselves, and programs that send them. */
export const callForms: readonly [ExportForm, ...ExportForm[]] = [
  json,
  ...programs.map(ofProgram),
  har,
]
