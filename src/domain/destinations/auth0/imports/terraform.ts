import { connectionFrom } from './connection.ts'
import { type Block, Reference, fromJson, readHcl } from './hcl-read.ts'
import { type Problem, type Reading, joined, problem } from './imported.ts'

/** Options that are texts of JSON in the provider's schema (auth0 1.56, auth0_connection). */
const asJson: readonly string[] = ['upstream_params', 'oidc_metadata', 'attributes']

type Say = (found: Problem) => void

/** The value with nothing in it that is not in the file; undefined where none is left. */
function known(value: unknown, path: string, say: Say): unknown {
  if (value instanceof Reference) {
    // The secret is asked for anyway.
    if (path !== 'options.client_secret')
      say(
        problem(
          `${path} is not in this text: variables are asked for, never guessed. Give it in the wizard.`,
          value.text,
          value.line,
        ),
      )
    return undefined
  }
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value
    return items.map((one) => known(one, path, say)).filter((one) => one !== undefined)
  }
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, one]) => {
      const rest = known(one, `${path}.${name}`, say)
      return rest === undefined ? [] : [[name, rest]]
    }),
  )
}

/** Of Terraform itself, in any resource: no member of a connection. */
const ofResources: readonly string[] = ['depends_on', 'provider', 'lifecycle', 'timeouts']
const several: readonly string[] = ['count', 'for_each']

function membersOf(block: Block, path: string, say: Say): Record<string, unknown> {
  const at = (name: string) => (path === '' ? name : `${path}.${name}`)
  const attributes = [...block.attributes].flatMap(([name, value]) => {
    if (path === '' && ofResources.includes(name)) return []
    if (path === '' && several.includes(name)) {
      say(problem(`With ${name} it is any number of connections: read as one.`, name, block.line))
      return []
    }
    const given = known(asJson.includes(name) ? fromJson(value) : value, at(name), say)
    if (given === undefined) return []
    return name === 'scopes' && Array.isArray(given)
      ? [['scope', given.join(' ')]]
      : [[name, given]]
  })
  const blocks = block.blocks.flatMap((one) => {
    if (path === '' && ofResources.includes(one.type)) return []
    if (one.type !== 'dynamic') return [[one.type, membersOf(one, at(one.type), say)]]
    const [name = ''] = one.labels
    say(problem(`${at(name)} is computed, and not in this text.`, `dynamic "${name}"`, one.line))
    return []
  })
  return Object.fromEntries([...attributes, ...blocks])
}

const enablesClients = (block: Block): boolean =>
  isResource(block, 'auth0_connection_clients') || isResource(block, 'auth0_connection_client')

const isResource = ({ type, labels }: Block, name: string): boolean =>
  type === 'resource' && labels[0] === name

/** Which connection a resource of applications is about. */
const isAbout = (label: string | undefined, { attributes }: Block): boolean => {
  const id = attributes.get('connection_id')
  return (
    id instanceof Reference &&
    ['.', ' ['].some((sign) => id.text.startsWith(`auth0_connection.${label}${sign}`))
  )
}

function clientsOf(block: Block, say: Say): unknown[] {
  const list = block.attributes.get('enabled_clients') ?? block.attributes.get('client_id')
  const given = known(Array.isArray(list) ? list : [list ?? []], 'enabled_clients', say)
  return Array.isArray(given) ? given : []
}

function connectionOf(block: Block, blocks: readonly Block[]): Reading {
  const asked: Problem[] = []
  const say = (one: Problem) => asked.push(one)
  const members = membersOf(block, '', say)
  const clients = blocks
    .filter((one) => enablesClients(one) && isAbout(block.labels[1], one))
    .flatMap((one) => clientsOf(one, say))
  const { connections, problems } = connectionFrom(
    { ...members, enabled_clients: clients },
    block.line,
  )
  return {
    connections: connections.map((one) => ({ ...one, problems: [...one.problems, ...asked] })),
    problems: connections.length > 0 ? problems : [...problems, ...asked],
  }
}

/** Resources `auth0_connection` of a Terraform file, with the applications that are enabled for them. */
export function readTerraform(text: string): Reading {
  const { blocks, problems } = readHcl(text)
  const own = blocks.filter((one) => isResource(one, 'auth0_connection'))
  const strays = blocks
    .filter((one) => enablesClients(one) && !own.some(({ labels }) => isAbout(labels[1], one)))
    .map(({ labels, line }) =>
      problem('It enables applications, of no connection that is here.', labels.join('.'), line),
    )
  return joined([
    ...own.map((one) => connectionOf(one, blocks)),
    { connections: [], problems: [...problems, ...strays] },
  ])
}
