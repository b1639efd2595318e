import { parsed } from '#domain/exports/programs/javascript.ts'
import { secretPlaceholder } from '#domain/exports/exported-call.ts'
import { enableAll, toClientCalls } from '../connection/client-calls.ts'
import { type ExportedScim, printScimToken, tokenBody } from './scim.ts'
import type { Tool } from './tool.ts'

const turningOn = (scim: ExportedScim): string[] => [
  `await client.connections.scimConfiguration.create(id, ${parsed(scim)})`,
  `if (process.env['${printScimToken}'] === 'yes') {`,
  `  const { token } = await client.connections.scimConfiguration.tokens.create(id, ${parsed(tokenBody)})`,
  '  console.log(token)',
  '}',
]

export const nodeSdk: Tool = {
  id: 'node-sdk',
  label: 'Node.js: Auth0’s SDK',
  extension: 'mjs',
  needs: 'Node.js 20.19 or newer and auth0 7.1',
  use: (file) => `node ${file}`,
  text: ({ origin, body, clients, scim }) => {
    const ids = clients.map(({ clientId }) => clientId)
    const enabling = toClientCalls('id', enableAll(ids)).map(
      (call) => `await client.connections.clients.update(id, ${parsed(call.body)})`,
    )
    return `import process from 'node:process'
import { ManagementClient } from 'auth0'

function environment(name) {
  const value = process.env[name]
  if (!value) throw new Error(\`\${name} is not set\`)
  return value
}

const client = new ManagementClient({
  domain: '${new URL(origin).host}',
  clientId: environment('AUTH0_CLIENT_ID'),
  clientSecret: environment('AUTH0_CLIENT_SECRET'),
})

// The error holds the request, token and secret with it: only the answer is shown.
const failed = ({ statusCode, body, message }) => {
  console.error(statusCode ?? message, body ?? '')
  process.exit(1)
}

try {
  const body = ${parsed(body)}
${body.options?.['client_secret'] === secretPlaceholder ? "  body.options.client_secret = environment('IDP_CLIENT_SECRET')\n" : ''}  const { id } = await client.connections.create(body)
  console.log('created', id)
${[...enabling, ...(scim ? turningOn(scim) : [])].map((line) => `  ${line}\n`).join('')}} catch (error) {
  failed(error)
}
`
  },
  secret: () => 'IDP_CLIENT_SECRET',
  consequences:
    'It tries again by itself after 429 and 503; after a create that was done but not answered, the second try says 409.',
  scim: `Turns it on with its mapping. With ${printScimToken}=yes it makes a token too, and prints it.`,
}
