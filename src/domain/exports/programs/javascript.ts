import {
  type ExportedJob,
  asciiJson,
  headLines,
  idpSecret,
  needsSecret,
  pathPieces,
  secretHome,
} from '../exported-job.ts'
import type { AskedCall, ExportedCall } from '../exported-call.ts'
import { commented, type Program, single } from './program.ts'

// Read by JSON.parse and not as an object literal, where a member `__proto__` is no member
// (ECMA-262 §13.2.5.5). Backtick and dollar are escapes of JSON, so the template holds none.
export const parsed = (value: unknown): string =>
  `JSON.parse(String.raw\`${asciiJson(value, '`$')}\`)`

/** How a program of Node.js learns whether a call is asked for. */
export const inEnvironment = ({ variable }: AskedCall): string =>
  `process.env[${single(variable)}] === 'yes'`

/** The calls, as statements of an async function that has `send` and, where needed, the secret. */
export function statements(
  calls: readonly ExportedCall[],
  secret: string,
  isAsked: (asked: AskedCall) => string,
): string[] {
  return calls.flatMap((call, at) => {
    const { asked } = call
    const home = secretHome(call)
    const [head, tail] = pathPieces(call)
    const path =
      tail === undefined
        ? single(head)
        : `${single(head)} + encodeURIComponent(id) + ${single(tail)}`
    const name = `body${at + 1}`
    const sent = `await send(${single(call.method)}, ${path}, ${name})`
    return [
      `// ${at + 1}. ${call.title}`,
      `const ${name} = ${parsed(call.body)}`,
      ...(home ? [`${name}.${home}.client_secret = ${secret}`] : []),
      at === 0
        ? `const { id } = ${sent}`
        : asked
          ? `if (${isAsked(asked)}) console.log((${sent}).${asked.prints})`
          : sent,
    ]
  })
}

const fetching = (job: ExportedJob): string => `const base = ${single(job.base)}

async function answerTo(url, init) {
  const answer = await fetch(url, { ...init, signal: AbortSignal.timeout(30_000) })
  const text = await answer.text()
  if (!answer.ok) throw new Error(\`\${init.method} \${url}: \${answer.status} \${text}\`)
  return text === '' ? undefined : JSON.parse(text)
}
`

const token = (job: ExportedJob, id: string, secret: string): string[] => [
  `const { access_token: token } = await answerTo(${single(job.token.url)}, {`,
  `  method: 'POST',`,
  `  body: new URLSearchParams({`,
  `    grant_type: 'client_credentials',`,
  `    client_id: ${id},`,
  `    client_secret: ${secret},`,
  ...(job.token.audience === undefined ? [] : [`    audience: ${single(job.token.audience)},`]),
  `  }),`,
  `})`,
  `const send = (method, path, body) =>`,
  `  answerTo(base + path, {`,
  `    method,`,
  "    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },",
  `    body: JSON.stringify(body),`,
  `  })`,
  ``,
]

const nodeText = (job: ExportedJob): string => `${commented(headLines(job), '//')}
import process from 'node:process'

${fetching(job)}
function environment(name) {
  const value = process.env[name]
  if (!value) throw new Error(\`\${name} is not set\`)
  return value
}

${token(job, `environment(${single(job.credentials.id)})`, `environment(${single(job.credentials.secret)})`).join('\n')}
${statements(job.calls, `environment(${single(idpSecret)})`, inEnvironment).join('\n')}
console.log('created', id)
`

export const nodejs: Program = {
  id: 'nodejs',
  language: 'Node.js',
  extension: 'mjs',
  needs: 'Node.js 18 or newer, nothing else',
  run: 'node FILE',
  text: nodeText,
}

// No line of a body may move: only the statements' first lines are ours to indent, and a template
// holds what it is given. JSON does not mind, so all of it moves.
const indented = (text: string): string =>
  text
    .split('\n')
    .map((line) => (line === '' ? line : `  ${line}`))
    .join('\n')

/** `PRINT_SCIM_TOKEN` as `printScimToken`. */
const argumentOf = ({ variable }: AskedCall): string =>
  variable.toLowerCase().replaceAll(/_(.)/g, (_, letter: string) => letter.toUpperCase())

function given(job: ExportedJob): string {
  const asked = job.calls.flatMap((call) => (call.asked ? [`, ${argumentOf(call.asked)}`] : []))
  return `{ clientId, clientSecret${needsSecret(job) ? ', idpSecret' : ''}${asked.join('')} }`
}

const moduleText = (job: ExportedJob): string => `${commented(headLines(job, []), '//')}
// A module without Node.js: whoever calls it hands the secrets over. Not for a page of a browser:
// the Management API answers none, and a secret in a page is none.
${fetching(job)}
/** Answers the id of what was created.${job.calls.some(({ asked }) => asked) ? ' A secret of an answer is printed where that is asked for.' : ''} */
export async function createConnection(${given(job)}) {
${indented(token(job, 'clientId', 'clientSecret').join('\n'))}
${indented(statements(job.calls, 'idpSecret', argumentOf).join('\n'))}
  return id
}
`

export const javascript: Program = {
  id: 'javascript',
  language: 'JavaScript',
  form: 'fetch',
  extension: 'mjs',
  needs: 'any runtime of servers with fetch: Node.js 18, Deno, Bun, Workers',
  run: 'import { createConnection } from FILE',
  text: moduleText,
}
