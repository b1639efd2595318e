import { asciiJson } from '#domain/exports/exported-job.ts'
import { isObject } from '#domain/wire/json.ts'
import { secretPlaceholder } from '#domain/exports/exported-call.ts'
import { type ExportedConnection, type Tool, underscored } from './tool.ts'

export const keyword = (name: string): string =>
  `CONNECTION_${underscored(name).toUpperCase()}_SECRET`

/**
 * As the Deploy CLI has a connection: applications by name, the secret by a keyword. Its own
 * keyword is one for all connections of a strategy; ours names the connection, and stands between
 * `@@`: what it puts in place of `##…##` is not escaped, and a quote in a secret ends the text.
 */
function connectionOf({ body, clients, scim }: ExportedConnection): Record<string, unknown> {
  const { options = {} } = body
  return {
    ...body,
    options:
      options['client_secret'] === secretPlaceholder
        ? { ...options, client_secret: `@@${keyword(body.name)}@@` }
        : options,
    enabled_clients: clients.map(({ clientId, name }) => name ?? clientId),
    ...(scim && { scim_configuration: scim }),
  }
}

const simpleKey = /^[a-zA-Z_][a-zA-Z_0-9]*$/
/** Words that YAML 1.1 reads as something else than text. */
const words = /^(y|yes|n|no|on|off|true|false|null)$/i

const scalar = (value: unknown): string => asciiJson(value).replaceAll(/\n\s*/g, ' ')

// YAML 1.2 takes JSON as it is, so every value is JSON; only objects are opened into lines.
function yaml(value: Readonly<Record<string, unknown>>, indent: string): string[] {
  return Object.entries(value).flatMap(([key, member]) => {
    const name = simpleKey.test(key) && !words.test(key) ? key : scalar(key)
    return isObject(member) && Object.keys(member).length > 0
      ? [`${indent}${name}:`, ...yaml(member, `${indent}  `)]
      : [`${indent}${name}: ${scalar(member)}`]
  })
}

const consequences =
  'Without a value for the keyword it says that the stored secret stays, and sends options without one: Auth0 replaces options whole. A name of an application it does not know is sent as if it were a Client ID. An empty list of applications changes nothing.'

const scim =
  'Turns it on with its mapping; without the scope create:scim_config it warns and ends with 0. It makes no token.'

const yamlHead = 'connections:\n'

export const deployYaml: Tool = {
  id: 'deploy-cli-yaml',
  label: 'Deploy CLI: YAML',
  extension: 'yaml',
  needs: 'auth0-deploy-cli 8.44',
  use: (file) => `a0deploy import --input_file ${file}`,
  text: (connection) =>
    `${yamlHead}${yaml(connectionOf(connection), '    ').join('\n').replace('    ', '  - ')}\n`,
  join: (texts) => `${yamlHead}${texts.map((text) => text.slice(yamlHead.length)).join('')}`,
  secret: keyword,
  consequences,
  scim,
}

export const deployDirectory: Tool = {
  id: 'deploy-cli-directory',
  label: 'Deploy CLI: directory',
  extension: 'json',
  needs: 'auth0-deploy-cli 8.44',
  use: (file) => `a0deploy import --input_file FOLDER, with this as FOLDER/connections/${file}`,
  text: (connection) => `${asciiJson(connectionOf(connection))}\n`,
  secret: keyword,
  consequences,
  scim,
}
