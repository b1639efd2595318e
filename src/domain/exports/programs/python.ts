import {
  type ExportedJob,
  headLines,
  asciiJson,
  idpSecret,
  pathPieces,
  secretHome,
} from '../exported-job.ts'
import type { ExportedCall } from '../exported-call.ts'
import { commented, type Program, single } from './program.ts'

// In r'''…''' nothing is read but the end (Python reference §2.4.1).
const literal = (value: unknown): string => `r'''${asciiJson(value, "'")}'''`

function step(call: ExportedCall, at: number): string {
  const home = secretHome(call)
  const [head, tail] = pathPieces(call)
  const path =
    tail === undefined ? single(head) : `${single(head)} + quote(connection_id) + ${single(tail)}`
  const sent = `send('${call.method}', ${path}, body)`
  const { asked } = call
  return [
    `# ${at + 1}. ${call.title}`,
    `body = json.loads(${literal(call.body)})`,
    ...(home ? [`body['${home}']['client_secret'] = os.environ['${idpSecret}']`] : []),
    ...(at === 0 ? [`connection_id = ${sent}['id']`, "print('created', connection_id)"] : []),
    ...(at > 0 && !asked ? [sent] : []),
    ...(asked
      ? [
          `if os.environ.get('${asked.variable}') == 'yes':`,
          `    print(${sent}['${asked.prints}'])`,
        ]
      : []),
  ].join('\n')
}

const text = (job: ExportedJob): string => `#!/usr/bin/env python3
${commented(headLines(job), '#')}
import json
import os
import sys
from urllib.error import HTTPError
from urllib.parse import quote, urlencode
from urllib.request import Request, urlopen

BASE = ${single(job.base)}


def answer_to(request):
    try:
        with urlopen(request, timeout=30) as answer:
            text = answer.read()
    except HTTPError as error:
        text = error.read().decode('utf-8', 'replace')
        sys.exit(f'{request.get_method()} {request.full_url}: {error.code} {text}')
    return json.loads(text) if text else None


def send(method, path, body):
    headers = {'authorization': f'Bearer {token}', 'content-type': 'application/json'}
    data = json.dumps(body).encode('ascii')
    return answer_to(Request(BASE + path, data, headers, method=method))


token = answer_to(Request(${single(job.token.url)}, urlencode({
    'grant_type': 'client_credentials',
    'client_id': os.environ['${job.credentials.id}'],
    'client_secret': os.environ['${job.credentials.secret}'],${
      job.token.audience === undefined ? '' : `\n    'audience': ${single(job.token.audience)},`
    }
}).encode('ascii')))['access_token']

${job.calls.map(step).join('\n\n')}
`

export const python: Program = {
  id: 'python',
  language: 'Python',
  extension: 'py',
  needs: 'Python 3.6 or newer, nothing else',
  run: 'python3 FILE',
  text,
}
