import { type ExportedCall, secretPlaceholder } from '../exported-call.ts'
import { visibleJson } from '#text/json.ts'
import { quoteShell } from '#text/shell.ts'

/**
 * Commands for a POSIX shell. The secrets are shell variables: `CLIENT_SECRET`, the identity
 * provider's, and `MGMT_CLIENT_SECRET`, of the application that calls the Management API.
 */
export interface CurlFile {
  readonly title: string
  readonly fileName: string
  readonly content: string
  readonly command: string
}

// `options`, or `credentials`, is the only object at this depth that is ours: a member of the same
// name inside another object stands deeper, and no string can hold a line break.
const secretLine = `\n    "client_secret": "${secretPlaceholder}"`

/** The bytes of a variable as the inside of a JSON string; secrets have no control characters. */
const jsonSecret = String.raw`printf '%s' "$CLIENT_SECRET" | sed 's/[\\"]/\\&/g'`

/** Asks for a variable without showing it and without a line in the shell's history. */
const ask = (variable: string, what: string): string =>
  `printf ${quoteShell(`${what}: `)}; stty -echo; IFS= read -r ${variable}; stty echo; echo`

const holdsSecret = (json: string): boolean => json.includes(secretLine)

function url({ path }: ExportedCall, base: string): string {
  const [head = '', tail] = path.split(':id')
  const start = `${base}${head}`
  return tail === undefined
    ? quoteShell(start)
    : `${quoteShell(start)}"$CONNECTION_ID"${quoteShell(tail)}`
}

function command(call: ExportedCall, base: string, data: string): string {
  return [
    `curl --request ${call.method} ${url(call, base)}`,
    `--header "authorization: Bearer $TOKEN"`,
    `--header 'content-type: application/json'`,
    `-d ${data}`,
  ].join(' \\\n  ')
}

/** What must be set before a call: the secret, and the id once the first answer shows it. */
function before(call: ExportedCall, json: string): string {
  const lines = [
    ...(holdsSecret(json) ? [ask('CLIENT_SECRET', 'Client Secret')] : []),
    ...(call.path.includes(':id')
      ? [`CONNECTION_ID=con_REPLACE_ME # "id" in the answer to the first call`]
      : []),
  ]
  return lines.map((line) => `${line}\n`).join('')
}

/**
 * Each call with its body in the command. The secret is spliced in outside the quotes.
 *
 * @param base of the API: a call's path stands below it
 */
export function curlInline(calls: readonly ExportedCall[], base: string): string[] {
  return calls.map((call) => {
    const json = visibleJson(call.body)
    const [head = '', tail] = json.split(secretLine)
    const data =
      tail === undefined
        ? quoteShell(json)
        : `${quoteShell(`${head}\n    "client_secret": "`)}"$(${jsonSecret})"${quoteShell(`"${tail}`)}`
    return before(call, json) + command(call, base, data)
  })
}

/**
 * Each call with its body in a file that holds a placeholder. The secret goes in on the way from
 * file to curl: it is never on disk, nor in any process's arguments.
 */
export function curlWithFile(calls: readonly ExportedCall[], base: string): CurlFile[] {
  return calls.map((call, at) => {
    const fileName =
      at === 0 ? 'connection.json' : `clients${calls.length > 2 ? `-${at}` : ''}.json`
    const json = visibleJson(call.body)
    const start = before(call, json)
    const sent = holdsSecret(json)
      ? `${fillIn} ${fileName} |\n${command(call, base, '@-')}`
      : command(call, base, `@${fileName}`)
    return { title: call.title, fileName, content: `${json}\n`, command: start + sent }
  })
}

// sed's own script comes from a pipe. What is special in its replacement is escaped after what is
// special in JSON.
const fillIn = String.raw`printf 's|^    "client_secret": "%s"|    "client_secret": "%s"|\n' ${secretPlaceholder} "$(${jsonSecret} | sed 's/[\\&|]/\\&/g')" |
sed -f /dev/stdin`

/** How to get a token with no more scopes than the calls need (RFC 6749 §4.4). */
export function curlToken(scopes: readonly string[], origin: string): string {
  return [
    '# A machine-to-machine application, authorized for the Management API with only:',
    `# ${scopes.join(' ')}`,
    `MGMT_CLIENT_ID=REPLACE_ME`,
    ask('MGMT_CLIENT_SECRET', 'Its client secret'),
    `TOKEN=$(printf '%s' "$MGMT_CLIENT_SECRET" |`,
    `  curl --silent --show-error --fail ${quoteShell(`${origin}/oauth/token`)} \\`,
    `    -d grant_type=client_credentials \\`,
    `    --data-urlencode ${quoteShell(`audience=${origin}/api/v2/`)} \\`,
    `    --data-urlencode "client_id=$MGMT_CLIENT_ID" \\`,
    `    --data-urlencode client_secret@- |`,
    String.raw`  sed 's/.*"access_token" *: *"\([^"]*\)".*/\1/')`,
  ].join('\n')
}
