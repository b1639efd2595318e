import { visibleLine } from '#text/visible-line.ts'
import type { ScimEvent } from '../contract/routes-of-provisioned.ts'
import { explainScim } from './scim-errors.ts'

type Noun = 'user' | 'group' | 'resource'

const nounOf = ({ path }: ScimEvent): Noun =>
  path.startsWith('/Users') ? 'user' : path.startsWith('/Groups') ? 'group' : 'resource'

const done: Readonly<Record<string, (noun: Noun) => string>> = {
  POST: (noun) => `created a ${noun}`,
  GET: (noun) => `read a ${noun}`,
  PUT: (noun) => `replaced a ${noun} whole`,
  PATCH: (noun) => `changed a ${noun}`,
  DELETE: (noun) => `deleted a ${noun}`,
}

/** What a request was for, in words; whether it was granted is said apart. */
export function requestInWords(event: ScimEvent): string {
  const { method, path, filter, traits } = event
  const noun = nounOf(event)
  if (filter !== undefined) return `asked whether such a ${noun} exists`
  if (path.endsWith('/.search')) return `searched for ${noun}s`
  if (method === 'GET' && /^\/\w+\/?$/.test(path)) return `listed ${noun}s`
  if (noun === 'user' && traits.includes('deactivates'))
    return 'deactivated a user: blocked here, sessions end'
  const words = done[method]?.(noun)
  return words === undefined ? 'asked for something else' : words
}

/** Of a path what is no person's: the kind, and a search. */
function redactedPath(path: string): string {
  if (/^\/(\.search|\w+\/?|\w+\/\.search)$/.test(path)) return path
  return `${/^\/(Users|Groups)\//.exec(path)?.[0] ?? ''}…`
}

/** Who is meant is left out: the id in a path, and what stands in quotes. */
const redactedRequest = ({ method, path, filter }: ScimEvent): string =>
  [
    `${method} ${redactedPath(path)}`,
    ...(filter === undefined ? [] : [`filter ${filter.replace(/"(?:[^"\\]|\\.)*"?/gs, '"…"')}`]),
  ].join(', ')

/** A cell of a table: one line, in which nothing is markup. */
const cell = (text: string) => visibleLine(text).replace(/[\\|`*_<>[\]]/g, '\\$&')

/** What happened, for a ticket: no person is named in it. */
export function scimReport(connection: string, events: readonly ScimEvent[]): string {
  const lines = events.map((event) => {
    const { date, status } = event
    const why = explainScim(event)
    const means = why ? `refused: ${why.title} (${why.who})` : requestInWords(event)
    return `| ${[date, redactedRequest(event), String(status ?? 'not told'), means].map(cell).join(' | ')} |`
  })
  return [
    `# Provisioning of ${cell(connection)}`,
    '',
    'From the tenant’s log, newest first. Ids and values of people are left out.',
    '',
    '| Time | Request | Status | Means |',
    '| --- | --- | --- | --- |',
    ...lines,
    '',
  ].join('\n')
}
