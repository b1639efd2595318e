import { escapeUnits } from '#text/json.ts'
import { type ExportedCall, secretPlaceholder } from './exported-call.ts'

/** Calls that belong together, with the token they are sent with: what one program does. */
export interface ExportedJob {
  /** Of the API, e.g. `https://acme.us.auth0.com/api/v2`: a call's path stands below it. */
  readonly base: string
  /** Client credentials (RFC 6749 §4.4), sent as a form. */
  readonly token: { readonly url: string; readonly audience: string | undefined }
  /** The variables of the environment that hold them. */
  readonly credentials: { readonly id: string; readonly secret: string }
  /** In order; the first one's answer has the `id` of the others. At least one. */
  readonly calls: readonly ExportedCall[]
}

/** The variable of the environment that holds the identity provider's secret. */
export const idpSecret = 'IDP_CLIENT_SECRET'

/** Where a secret stands in a body: in the one object of these names. */
const homes = ['options', 'credentials'] as const

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The member of the body with the secret in it; undefined when it needs none. */
export const secretHome = ({ body }: ExportedCall): (typeof homes)[number] | undefined =>
  homes.find((name) => {
    const home = isObject(body) ? body[name] : undefined
    return isObject(home) && home['client_secret'] === secretPlaceholder
  })

/**
 * Indented JSON of ASCII alone. Measured in nine languages: with this no compiler, locale or
 * terminal has a say in what is sent (Python sends a text as Latin-1 where it can).
 *
 * @param except characters that the language around it would read as its own. They must not be
 *   JSON's: then they stand in strings only, where an escape means the same (RFC 8259 §7)
 */
export function asciiJson(value: unknown, except = ''): string {
  return JSON.stringify(value, null, 2).replace(/./gsu, (character) =>
    (character === '\n' || (character >= ' ' && character <= '~')) && !except.includes(character)
      ? character
      : escapeUnits(character),
  )
}

/** Replaces the secret's placeholder, which other members may hold too, by a text of no other. */
function marked(call: ExportedCall): { body: unknown; mark: string } | undefined {
  const home = secretHome(call)
  if (home === undefined || !isObject(call.body) || !isObject(call.body[home])) return undefined
  const all = JSON.stringify(call.body)
  let mark = 'secret'
  while (all.includes(mark)) mark += '-'
  return { body: { ...call.body, [home]: { ...call.body[home], client_secret: mark } }, mark }
}

/**
 * A body in pieces: one, or two with the secret between them, to be written as a JSON string. No
 * piece ends in a space, which Java's text blocks would lose.
 */
export function jsonPieces(call: ExportedCall, except = ''): readonly [string, string?] {
  const found = marked(call)
  if (!found) return [asciiJson(call.body, except)]
  const [head = '', tail = ''] = asciiJson(found.body, except).split(` "${found.mark}"`)
  return [head, tail]
}

/** A path in pieces: one, or two with the id between them. */
export function pathPieces({ path }: ExportedCall): readonly [string, string?] {
  const [head = '', tail] = path.split(':id')
  return tail === undefined ? [head] : [head, tail]
}

/** A file beside a program, which it reads. */
export interface ProgramFile {
  readonly name: string
  readonly text: string
}

/** The bodies in files of their own, called by what they are sent to; the first is of one thing. */
export function bodyFiles(calls: readonly ExportedCall[]): ProgramFile[] {
  const names = calls.map(({ path }, at) => {
    const name = path.replace(/^.*\//, '')
    return at === 0 ? name.replace(/s$/, '') : name
  })
  return calls.map(({ body }, at) => {
    const alike = names.filter((name) => name === names[at]).length
    const before = names.slice(0, at + 1).filter((name) => name === names[at]).length
    return {
      name: `${names[at]}${alike > 1 ? `-${before}` : ''}.json`,
      text: `${asciiJson(body)}\n`,
    }
  })
}

export const scopesOf = ({ calls }: ExportedJob): string[] => [
  ...new Set(calls.flatMap(({ scopes }) => scopes)),
]

export const needsSecret = ({ calls }: ExportedJob): boolean =>
  calls.some((call) => secretHome(call) !== undefined)

/** What has to be in the environment when the program starts. */
export const variablesOf = (job: ExportedJob): string[] => [
  job.credentials.id,
  job.credentials.secret,
  ...(needsSecret(job) ? [idpSecret] : []),
]

/** What a program says about the variables that it reads. */
const environmentLines = (job: ExportedJob): string[] => [
  `From the environment: ${variablesOf(job).join(', ')}`,
  ...job.calls.flatMap(({ asked }, at) =>
    asked ? [`With ${asked.variable}=yes call ${at + 1} too, whose secret is then printed`] : [],
  ),
]

/** The head of every program: lines of plain words, without a comment's sign. */
export const headLines = (job: ExportedJob, given = environmentLines(job)): string[] => {
  const scopes = scopesOf(job)
  return [
    ...job.calls.map(({ title }, at) => `${at + 1}. ${title}`),
    `At ${new URL(job.base).host}, with no more than: ${scopes.length > 0 ? scopes.join(' ') : 'what the client is given'}`,
    ...given,
  ]
}
