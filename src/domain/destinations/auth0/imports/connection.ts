import { z } from 'zod/mini'
import { isObject, jsonText } from '#domain/wire/json.ts'
import { isStrategy } from '../connection/strategy.ts'
import { type CreateConnectionBody, createConnectionBody } from '../contract/connection.ts'
import { type Problem, type Reading, nothing, problem } from './imported.ts'

// Names of variables and what stands for them: Auth0's samples, ours, shells, templates, keywords.
const placeholder = /^(?:[A-Z0-9_]*SECRET|\$\w+|\$?\{.*\}|<.*>|(##|@@)\w+\1)$/

const {
  name: _name,
  strategy: _strategy,
  enabled_clients: _clients,
  ...others
} = createConnectionBody.shape
const members: Readonly<Record<string, z.ZodMiniType>> = others

/** Of an answer: written by the tenant, and no part of a body. */
const ofTenant: readonly string[] = [
  'id',
  'name',
  'strategy',
  'enabled_clients',
  'provisioning_ticket_url',
]

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string')

type Members = Readonly<Record<string, unknown>>

function secretOf({ client_secret: secret }: Members): string | undefined {
  if (typeof secret !== 'string' || secret === '' || placeholder.test(secret)) return undefined
  return secret
}

/** A connection as the Management API has it, in a body or in an answer. */
export function connectionFrom(value: unknown, line?: number): Reading {
  if (!isObject(value))
    return { ...nothing, problems: [problem('This is no connection.', jsonText(value), line)] }
  const { name, strategy, options, enabled_clients: clients } = value
  // Not the whole of it: a secret may be in it.
  const quoted = typeof name === 'string' ? name : jsonText({ strategy })
  if (!isStrategy(strategy)) {
    const words =
      typeof strategy === 'string'
        ? `Strategy ${strategy}: Greencheck writes oidc and auth0-oidc only.`
        : 'It names no strategy.'
    return { ...nothing, problems: [problem(words, quoted, line)] }
  }
  const problems: Problem[] = []
  const say = (words: string, what: string) => problems.push(problem(words, what, line))
  const top = Object.entries(value).filter(([member, one]) => {
    if (ofTenant.includes(member) || one === undefined) return false
    const schema = Object.hasOwn(members, member) ? members[member] : undefined
    if (schema && z.safeParse(schema, one).success) return true
    say(
      schema
        ? `Not as Auth0 takes ${member}: left out.`
        : `Auth0 takes no ${member} of a connection: left out.`,
      member,
    )
    return false
  })
  if (typeof name !== 'string') say('It has no name: give it in the wizard.', quoted)
  if (clients !== undefined && !isTexts(clients))
    say('Not a list of applications: left out.', jsonText(clients))
  const given = isObject(options) ? options : {}
  const { client_secret: secret, ...kept } = given
  if (secret !== undefined && secret !== null && typeof secret !== 'string')
    say('The Client Secret is no text: left out. Put it in quotes.', 'options.client_secret')
  const body: CreateConnectionBody = {
    ...Object.fromEntries(top),
    name: typeof name === 'string' ? name : '',
    strategy,
    options: kept,
  }
  return {
    connections: [
      { body, clients: isTexts(clients) ? clients : [], secret: secretOf(given), problems },
    ],
    problems: [],
  }
}
