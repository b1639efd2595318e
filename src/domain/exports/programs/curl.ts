import {
  type ExportedJob,
  asciiJson,
  bodyFiles,
  headLines,
  idpSecret,
  pathPieces,
  secretHome,
  variablesOf,
} from '../exported-job.ts'
import type { ExportedCall } from '../exported-call.ts'
import { quoteShell } from '#text/shell.ts'
import { commented, type Program } from './program.ts'

type Body = (call: ExportedCall, at: number) => { readonly from: string; readonly below: string }

// No line of indented JSON is the heredoc's end; a quoted end leaves all as it is (POSIX.1-2024
// XCU §2.7.4).
const here: Body = ({ body }) => ({
  from: "<<'END_OF_BODY'",
  below: `\n${asciiJson(body)}\nEND_OF_BODY`,
})

// What the API said of a failure was taken for the answer.
const showAnswer = String.raw`{ printf '%s\n' "$answer" >&2; exit 1; }`

const member = (name: string) => `printf '%s' "$answer" | jq -er .${name}`

const step =
  (body: Body) =>
  (call: ExportedCall, at: number): string => {
    const { asked } = call
    const home = secretHome(call)
    const { from, below } = body(call, at)
    const [head, tail] = pathPieces(call)
    const path =
      tail === undefined ? quoteShell(head) : `${quoteShell(head)}"$id"${quoteShell(tail)}`
    const filled = home
      ? `jq '.${home}.client_secret = env.${idpSecret}' ${from} | send ${call.method} ${path}`
      : `send ${call.method} ${path} ${from}`
    return [
      `# ${at + 1}. ${call.title}`,
      ...(asked ? [`if [ "\${${asked.variable}:-}" = yes ]; then`] : []),
      `answer=$(${filled}${below}\n) || ${showAnswer}`,
      ...(at === 0 ? [`id=$(${member('id')})`, 'echo "created $id"'] : []),
      ...(asked ? [member(asked.prints), 'fi'] : []),
    ].join('\n')
  }

const scriptOf =
  (body: Body) =>
  (job: ExportedJob): string => `#!/bin/sh
${commented(headLines(job), '#')}
set -eu
${variablesOf(job)
  .map((name) => `: "\${${name}:?}"`)
  .join('\n')}

# send METHOD PATH, the body on standard input. Token and secret are in no process's arguments.
send() {
  {
    printf 'authorization: Bearer %s\\n' "$token" |
      curl --fail-with-body --silent --show-error --max-time 30 \\
        --request "$1" ${quoteShell(job.base)}"$2" \\
        --header @- --header 'content-type: application/json' --data-binary @/dev/fd/3
  } 3<&0
}

answer=$(printf '%s' "$${job.credentials.secret}" |
  curl --fail-with-body --silent --show-error --max-time 30 ${quoteShell(job.token.url)} \\
    --data grant_type=client_credentials \\${
      job.token.audience === undefined
        ? ''
        : `\n    --data-urlencode ${quoteShell(`audience=${job.token.audience}`)} \\`
    }
    --data-urlencode "client_id=$${job.credentials.id}" \\
    --data-urlencode client_secret@-) || ${showAnswer}
token=$(printf '%s' "$answer" | jq -er .access_token)

${job.calls.map(step(body)).join('\n\n')}
`

const needs = 'curl 7.76 or newer, jq 1.6 or newer'

export const curl: Program = {
  id: 'curl',
  language: 'cURL',
  extension: 'sh',
  needs,
  run: 'sh FILE',
  text: scriptOf(here),
}

export const curlFiles: Program = {
  id: 'curl-files',
  language: 'cURL',
  form: 'bodies in files',
  extension: 'sh',
  needs,
  run: 'sh FILE',
  text: (job) => {
    const files = bodyFiles(job.calls)
    return scriptOf((_, at) => ({ from: `< ${files[at]?.name}`, below: '' }))(job)
  },
  files: ({ calls }) => bodyFiles(calls),
}
