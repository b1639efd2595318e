import { type ExportedJob, headLines, idpSecret } from '../exported-job.ts'
import { inEnvironment, statements } from './javascript.ts'
import { commented, type Program, single } from './program.ts'

const text = (job: ExportedJob): string => `${commented(headLines(job), '//')}
import process from 'node:process'
import axios from 'axios'

function environment(name) {
  const value = process.env[name]
  if (!value) throw new Error(\`\${name} is not set\`)
  return value
}

const client = axios.create({ timeout: 30_000 })
// The error itself holds the request: token and secret. Only the answer is shown.
const failed = ({ response, message }) => {
  console.error(response ? response.status : message, response ? response.data : '')
  process.exit(1)
}

const asked = await client.post(${single(job.token.url)}, new URLSearchParams({
  grant_type: 'client_credentials',
  client_id: environment(${single(job.credentials.id)}),
  client_secret: environment(${single(job.credentials.secret)}),${
    job.token.audience === undefined ? '' : `\n  audience: ${single(job.token.audience)},`
  }
})).catch(failed)
const headers = {
  authorization: \`Bearer \${asked.data.access_token}\`,
  'content-type': 'application/json',
}
// As text: of an object axios makes a copy of its own, without a member named __proto__.
const send = async (method, path, body) => {
  const data = JSON.stringify(body)
  const url = ${single(job.base)} + path
  const answer = await client.request({ method, url, headers, data }).catch(failed)
  return answer.data
}

${statements(job.calls, `environment(${single(idpSecret)})`, inEnvironment).join('\n')}
console.log('created', id)
`

export const axios: Program = {
  id: 'axios',
  language: 'Node.js',
  form: 'axios',
  extension: 'mjs',
  needs: 'Node.js 18 or newer and axios 1',
  run: 'node FILE',
  text,
}
