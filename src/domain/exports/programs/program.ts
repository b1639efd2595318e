import type { ExportedJob, ProgramFile } from '../exported-job.ts'

/** One way to send a job: a row of the table. All texts are whole files. */
export interface Program {
  readonly id: string
  /** As the language's own makers write it. */
  readonly language: string
  /** What sets this form apart from the language's first. */
  readonly form?: string
  /** e.g. `go`, `sh`. */
  readonly extension: string
  /** What must be there to run it. */
  readonly needs: string
  /** How it is run, `FILE` standing for the program. */
  readonly run: string
  readonly text: (job: ExportedJob) => string
  /** Only of a form that keeps bodies in files of their own. */
  readonly files?: (job: ExportedJob) => readonly ProgramFile[]
}

/** Every line behind the sign. */
export const commented = (lines: readonly string[], sign: string): string =>
  lines.map((line) => `${sign} ${line}`).join('\n')

/** In single quotes, as PHP, Ruby, Python and JavaScript read them alike. Of one line. */
export const single = (text: string): string =>
  `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`

/** In double quotes, for an address or a path: of these, JSON's literal is everybody's. */
export const double = (address: string): string => JSON.stringify(address)
