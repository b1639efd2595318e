import type { TestRun } from './run.ts'
import { firstOf, withoutAddresses, withoutTokens } from './export-strip.ts'

type Members = Readonly<Record<string, unknown>>

/**
 * What a report shows of a claim. `shown`: its value; `email`: the domain; `initial`: the first
 * character; `id`: all but the last part of a `user_id`, whose end stays; `type`: its type alone.
 */
type Shown = 'shown' | 'email' | 'initial' | 'id' | 'type'

/** Claims by name. One that is not here is somebody's own: its type alone is shown. */
const shownOf: Readonly<Record<string, Shown>> = {
  iss: 'shown',
  aud: 'shown',
  azp: 'shown',
  exp: 'shown',
  iat: 'shown',
  nbf: 'shown',
  auth_time: 'shown',
  updated_at: 'shown',
  created_at: 'shown',
  acr: 'shown',
  amr: 'shown',
  email_verified: 'shown',
  phone_number_verified: 'shown',
  locale: 'shown',
  zoneinfo: 'shown',
  ver: 'shown',
  hd: 'shown',
  connection: 'shown',
  provider: 'shown',
  isSocial: 'shown',
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
  phone_number: 'type',
  picture: 'type',
  profile: 'type',
  website: 'type',
  gender: 'type',
  birthdate: 'type',
  address: 'type',
  identities: 'type',
}

/** Names with a prefix of their own, `https://acme.example/department`, are nobody else's either. */
const kindOf = (name: string): Shown =>
  (Object.hasOwn(shownOf, name) ? shownOf[name] : undefined) ?? 'type'

/** A claim for a report, in the form of its name and a value that gives nobody away. */
export function redactClaim(name: string, value: unknown): string | number | boolean | null {
  const kind = kindOf(name)
  if (value === null) return null
  if (typeof value === 'boolean') return kind === 'type' ? typeOf(value) : value
  if (kind === 'shown') {
    if (typeof value === 'number') return value
    if (typeof value === 'string') return plain(value)
    if (isTexts(value)) return value.map(plain).join(' ')
    return typeOf(value)
  }
  if (typeof value !== 'string' || kind === 'type') return typeOf(value)
  return hide[kind](value)
}

const hide: Record<Exclude<Shown, 'shown' | 'type'>, (text: string) => string> = {
  email: (text) => (text.includes('@') ? hideEmail(text) : initial(text)),
  initial: (text) => initial(text),
  id: (text) => hideId(text),
}

const initial = (text: string) => withoutTokens(`${firstOf(text)}…`)
const hideEmail = (text: string) => {
  const domain = text.slice(text.lastIndexOf('@') + 1)
  return withoutTokens(`${firstOf(text)}…@${domain}`)
}

/** `oidc|northwind|nw-1001` to `oidc|northwind|…01`: enough to tell two users apart. */
export function hideId(text: string): string {
  const parts = text.split('|')
  const last = parts.at(-1) ?? ''
  const end = last.length > 6 ? last.slice(-2) : ''
  return plain([...parts.slice(0, -1), `…${end}`].join('|'))
}

const plain = (text: string) => withoutAddresses(withoutTokens(text))

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string')

function typeOf(value: unknown): string {
  if (Array.isArray(value)) return `(list of ${value.length})`
  if (typeof value === 'object') return '(object)'
  return `(${typeof value === 'string' ? 'text' : typeof value})`
}

/** A run's claims as rows: name, and what may be shown of the value. */
export const redactMembers = (members: Members) =>
  Object.entries(members).map(([name, value]) => [plain(name), redactClaim(name, value)] as const)

/**
 * For sentences: takes out tokens, addresses, and whatever personal values of this run's claims
 * stand in them.
 */
export function redactorOf(run: TestRun): (text: string) => string {
  const personal = new Map<string, string>()
  const note = (name: string, value: unknown) => {
    const kind = kindOf(name)
    // Somebody's own claim may be a word like any other.
    const shortest = kind === 'type' ? 8 : 3
    if (typeof value !== 'string' || value.length < shortest || kind === 'shown') return
    personal.set(value, String(redactClaim(name, value)))
  }
  for (const members of [run.claims, run.userinfo]) {
    for (const [name, value] of Object.entries(members ?? {})) note(name, value)
  }
  for (const { user_id } of run.events ?? []) note('user_id', user_id)
  // The longer first: a name may be a part of an id.
  const order = [...personal]
    .toSorted(([one], [other]) => other.length - one.length)
    .map(([value, shown]) => [wholeWord(value), shown] as const)
  return (text) =>
    plain(order.reduce((left, [word, shown]) => left.replace(word, () => shown), text))
}

const wholeWord = (text: string) =>
  new RegExp(
    `(?<![\\p{L}\\p{N}])${text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')}(?![\\p{L}\\p{N}])`,
    'gu',
  )
