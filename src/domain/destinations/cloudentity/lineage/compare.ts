import { isObject } from '#domain/wire/json.ts'
import { contextOf } from '../context/evaluate.ts'
import { valueAt } from '../context/paths.ts'
import { setByServer } from '../context/default-attributes.ts'
import type { WorkspaceClaim } from '../contract/workspace.ts'
import { askedFor, type Configuration, type Line, pathOf } from './trace.ts'

type Members = Readonly<Record<string, unknown>>

/** Tokens that the demo application shows. */
export const demoTokens = ['access_token', 'id_token'] as const
export type DemoToken = (typeof demoTokens)[number]
export type Received = Readonly<Partial<Record<DemoToken, Members>>>

/** A claim of a token, before a login. */
export interface Prediction {
  readonly token: DemoToken
  readonly name: string
  readonly expected: 'arrives' | 'absent' | 'untold'
  /** Undefined where what Auth0 sent is not known. */
  readonly value?: unknown
  /** Why it cannot be told, where no mapping decides: the server or an extension may set it. */
  readonly setBy?: 'workspace' | 'extension'
}

export type Outcome =
  /** Of a token that nobody pasted. */
  | 'not-pasted'
  | 'as-predicted'
  | 'other-value'
  | 'missing'
  /** The way is whole, and Auth0 may not have sent it. */
  | 'perhaps-not-sent'
  /** It is there, and was predicted not to be. */
  | 'unforeseen'
  | 'untold'

export interface Comparison extends Prediction {
  readonly outcome: Outcome
  /** With `received`: it stands in the token. */
  readonly came: boolean
  readonly received?: unknown
}

const isDemoToken = (type: string): type is DemoToken => demoTokens.some((one) => one === type)

/**
 * What each claim of the demo application's tokens will be. `extended`: a Post Authentication script
 * or application changes the context, or it is not known whether one does.
 */
export function predict(
  lines: readonly Line[],
  configuration: Configuration,
  extended: boolean,
): Prediction[] {
  const { data, mappings } = configuration
  const context = data && contextOf(mappings, data)
  return askedFor(configuration).flatMap((claim) => {
    const { name, type } = claim
    if (!isDemoToken(type)) return []
    const expected = expectedOf(claim, lines)
    const isServer = setByServer.includes(pathOf(claim))
    const setBy = isServer
      ? 'workspace'
      : extended && expected !== 'arrives'
        ? 'extension'
        : undefined
    const value = expected === 'arrives' ? context && valueAt(context, pathOf(claim)) : undefined
    return [
      {
        token: type,
        name,
        expected: setBy === undefined ? expected : 'untold',
        ...(setBy !== undefined && { setBy }),
        ...(value !== undefined && !isServer && { value }),
      },
    ]
  })
}

function expectedOf(claim: WorkspaceClaim, lines: readonly Line[]): Prediction['expected'] {
  const feeding = lines.filter(({ tokens }) => tokens.includes(claim))
  if (feeding.some(({ verdict }) => verdict === 'arrives')) return 'arrives'
  const copies = lines.some(({ breaks }) => breaks.some(({ kind }) => kind === 'copies-all'))
  return copies || feeding.some(({ verdict }) => verdict === 'untold') ? 'untold' : 'absent'
}

/** Of the token and of the login, not of the user. */
const protocol = new Set(
  (
    'iss sub aud exp iat nbf jti azp nonce sid at_hash c_hash s_hash rat auth_time acr amr scp scope ' +
    'client_id tid aid idp st cnf'
  ).split(' '),
)

/**
 * Each prediction beside what came, then what came and is no claim that the workspace tells of. What
 * was rightly predicted to be absent is left out. `extended` as for the prediction: then a value may
 * be another one.
 */
export function compare(
  predictions: readonly Prediction[],
  received: Received,
  extended: boolean,
): Comparison[] {
  const compared = predictions.flatMap((one) => {
    const token = received[one.token]
    const came = token !== undefined && Object.hasOwn(token, one.name)
    if (!came && (one.expected === 'absent' || one.setBy !== undefined)) return []
    const outcome = token === undefined ? 'not-pasted' : outcomeOf(one, token, came, extended)
    return [{ ...one, outcome, came, ...(came && { received: token[one.name] }) }]
  })
  const foretold = (token: DemoToken, name: string) =>
    predictions.some((one) => one.token === token && one.name === name)
  const others = demoTokens.flatMap((token) =>
    Object.entries(received[token] ?? {})
      .filter(([name]) => !protocol.has(name) && !foretold(token, name))
      .map(([name, value]): Comparison => {
        const outcome = extended || predictions.length === 0 ? 'untold' : 'unforeseen'
        const expected = outcome === 'untold' ? 'untold' : 'absent'
        return { token, name, expected, outcome, came: true, received: value }
      }),
  )
  return [...compared, ...others]
}

function outcomeOf(
  { expected, name, value }: Prediction,
  token: Members,
  came: boolean,
  extended: boolean,
): Outcome {
  if (expected === 'untold') return 'untold'
  if (expected === 'absent') return 'unforeseen'
  if (!came) return value === undefined ? 'perhaps-not-sent' : extended ? 'untold' : 'missing'
  if (value === undefined || isSame(value, token[name])) return 'as-predicted'
  return extended ? 'untold' : 'other-value'
}

/** Equal as JSON; the order of an object's members says nothing. */
function isSame(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((item, at) => isSame(item, other[at]))
  if (!isObject(one) || !isObject(other)) return one === other
  const names = Object.keys(one)
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => Object.hasOwn(other, name) && isSame(one[name], other[name]))
  )
}
