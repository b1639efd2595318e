import { wellFormed } from '#text/well-formed.ts'
import { shapeOf } from './export-shapes.ts'
import { firstOf, withoutAddresses, withoutIds, withoutTokens } from './export-strip.ts'
import type { TestRun } from './run.ts'

type Members = Readonly<Record<string, unknown>>
type Connection = Pick<TestRun['connection'], 'name' | 'strategy'>

/**
 * What a report says of a claim that tells who logged in. `email`: the domain; `initial`: the
 * first character; `id`: what of a `user_id` is the connection's, and its end.
 */
type Hidden = 'email' | 'initial' | 'id'

/** Claims by name. One that is neither here nor has a shape is somebody's own: its type is shown. */
const hiddenAs: Readonly<Record<string, Hidden>> = {
  sub: 'id',
  user_id: 'id',
  oid: 'id',
  email: 'email',
  upn: 'email',
  unique_name: 'email',
  preferred_username: 'email',
  username: 'email',
  name: 'initial',
  given_name: 'initial',
  family_name: 'initial',
  middle_name: 'initial',
  nickname: 'initial',
}
const hiddenOf = (name: string) => (Object.hasOwn(hiddenAs, name) ? hiddenAs[name] : undefined)

/** A claim for a report, in the form of its name and a value that gives nobody away. */
export function redactClaim(
  name: string,
  value: unknown,
  connection: Connection,
): string | number | boolean | null {
  if (value === null) return null
  const shape = shapeOf(name)
  if (shape) {
    const all: readonly unknown[] = Array.isArray(value) ? value : [value]
    if (!all.every((one) => isScalar(one) && shape(one))) return typeOf(value)
    return isScalar(value) && typeof value !== 'string' ? value : shown(name, all.join(' '))
  }
  // The tenant's own names of what is being tested.
  const isOfRun =
    (name === 'connection' && value === connection.name) ||
    (name === 'provider' && value === connection.strategy)
  if (isOfRun) return plain(value)
  const kind = hiddenOf(name)
  if (typeof value !== 'string' || kind === undefined) return typeOf(value)
  return hide[kind](value, connection)
}

const isScalar = (value: unknown): value is string | number | boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
/** Issuers and clients are long as tokens are; the other shapes leave no room for one. */
const shown = (name: string, text: string) =>
  ['iss', 'aud', 'azp'].includes(name) ? plain(text) : text

const hide: Record<Hidden, (text: string, connection: Connection) => string> = {
  email: (text) => hideEmail(text),
  initial: (text) => initial(text),
  id: (text, connection) => hideId(text, connection),
}

const initial = (text: string) => withoutTokens(`${firstOf(text)}…`)

const host = /^[\p{L}\p{N}.-]{1,253}$/u
function hideEmail(text: string): string {
  const at = text.lastIndexOf('@')
  const domain = text.slice(at + 1)
  return at < 0 || !host.test(domain) ? initial(text) : withoutTokens(`${firstOf(text)}…@${domain}`)
}

/**
 * `oidc|northwind|nw-1001` to `oidc|northwind|…01`: enough to tell two users apart. Whatever comes
 * after strategy and connection is the provider's, with any `|` in it.
 */
export function hideId(text: string, { strategy, name }: Connection): string {
  const parts = text.split('|')
  const known = [strategy, name].filter((one, at) => parts[at] === one && parts[0] === strategy)
  const last = parts.at(-1) ?? ''
  const end = last.length > 6 ? last.slice(-2) : ''
  return plain([...known, `…${end}`].join('|'))
}

const plain = (text: string) => withoutAddresses(withoutTokens(text))

function typeOf(value: unknown): string {
  if (Array.isArray(value)) return `(list of ${value.length})`
  if (typeof value === 'string') return `(text of ${value.length})`
  return `(${typeof value})`
}

/** A run's claims as rows: name, and what may be shown of the value. `words`: the run's redactor. */
export const redactMembers = (
  members: Members,
  connection: Connection,
  words: (text: string) => string,
) =>
  Object.entries(members).map(
    ([name, value]) => [words(name), redactClaim(name, value, connection)] as const,
  )

/**
 * For sentences: takes out tokens, addresses, user ids, and whatever personal values of this run's
 * claims stand in them, in any case and as a link writes them.
 */
export function redactorOf(run: TestRun): (text: string) => string {
  const { connection } = run
  const personal = new Map<string, string>()
  const note = (value: string, minLength: number, instead: string) => {
    if (value.length < minLength) return
    for (const form of [value, inLink(value)]) personal.set(form, instead)
  }
  for (const [name, value] of personalOf(run)) {
    const instead = String(redactClaim(name, value, connection))
    if (instead === value || typeof value !== 'string') continue
    const kind = hiddenOf(name)
    // Somebody's own claim may be a word like any other.
    note(value, kind === undefined ? 8 : 3, instead)
    // What a message repeats of a longer value.
    if (kind === 'id') note(value.split('|').at(-1) ?? '', 6, hideId(value, connection))
    if (kind === 'email') note(value.split('@', 1)[0] ?? '', 6, initial(value))
  }
  // The longer first: a name may be a part of an id.
  const order = [...personal]
    .toSorted(([one], [other]) => other.length - one.length)
    .map(([value, instead]) => ({ value, lower: value.toLowerCase(), instead }))
  const withoutPersonal = (text: string) => {
    // A provider may send thousands of values, and a pattern takes long to find nothing.
    const lower = text.toLowerCase()
    return order
      .filter((one) => one.lower.length <= lower.length && lower.includes(one.lower))
      .reduce((left, { value, instead }) => left.replaceAll(wholeWord(value), () => instead), text)
  }
  const hidden = new Set(personal.values())
  const hideOther = (id: string) => (hidden.has(id) ? id : hideId(id, connection))
  return (text) => plain(withoutIds(withoutPersonal(text), hideOther))
}

const personalOf = ({ claims, userinfo, events = [] }: TestRun) => [
  ...Object.entries(claims ?? {}),
  ...Object.entries(userinfo ?? {}),
  ...events.map(({ user_id }) => ['user_id', user_id] as const),
]

/** A lone surrogate has no percent-encoding. */
const inLink = (text: string) => encodeURIComponent(wellFormed(text))

/** Characters of the longest text that a pattern is made of; engines refuse some that are longer. */
const maxPattern = 1000

const wholeWord = (text: string) =>
  text.length > maxPattern
    ? text
    : new RegExp(
        `(?<![\\p{L}\\p{N}])${text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')}(?![\\p{L}\\p{N}])`,
        'giu',
      )
