import { asciiJson, type ExportedJob, scopesOf, variablesOf } from '#domain/exports/exported-job.ts'
import { harOf } from '#domain/exports/har.ts'
import { type ProgramFile } from '#domain/exports/programs/program.ts'
import { programs } from '#domain/exports/programs/programs.ts'

/** One way to take a connection along: what is shown, copied and downloaded. */
export interface ExportForm {
  readonly value: string
  readonly label: string
  readonly extension: string
  readonly type: string
  readonly needs: string
  /** How it is used, of the file of this name. */
  readonly use: (file: string) => string
  readonly text: (job: ExportedJob, made: string) => string
  readonly files?: (job: ExportedJob) => readonly ProgramFile[]
}

const ofPrograms = programs.map((program): ExportForm => {
  const { id, language, form, extension, needs, run, text, files } = program
  return {
    value: id,
    label: form === undefined ? language : `${language}: ${form}`,
    extension,
    type: 'text/plain',
    needs,
    use: (file) => run.replace('FILE', file),
    text,
    ...(files && { files }),
  }
})

const json: ExportForm = {
  value: 'json',
  label: 'JSON: the body of the create',
  extension: 'json',
  type: 'application/json',
  needs: 'whatever sends a request',
  use: () => 'POST /api/v2/connections; the secret’s place says CLIENT_SECRET',
  text: ({ calls: [create] }) => asciiJson(create?.body),
}

const har: ExportForm = {
  value: 'har',
  label: 'HAR 1.2: all calls',
  extension: 'har',
  type: 'application/json',
  needs: 'a tool that reads HTTP Archives',
  use: () => 'token, id and secret are placeholders in capitals',
  text: harOf,
}

export const exportForms: readonly [ExportForm, ...ExportForm[]] = [json, ...ofPrograms, har]

/** What a job asks of its surroundings, for the card beside it. */
export const demands = (job: ExportedJob) => ({
  scopes: scopesOf(job).join(' '),
  variables: variablesOf(job),
})
