import { isObject } from '#domain/wire/json.ts'
import { isSecretName } from '#domain/wire/secret-names.ts'
import { escapeHtml } from '#text/html.ts'
import { escapeUnits } from '#text/json.ts'
import { wellFormed } from '#text/well-formed.ts'
import { ownFailure } from './failure.ts'

export const removed = '[removed]'
/** Below this a "secret" is an ordinary word, and removing it would only garble the answer. */
const minLength = 4
/** A body holds one secret. Each is looked for in every text of an answer, in several forms. */
const maxSecrets = 50

export interface Secrets {
  /** For errors and logs. */
  readonly all: readonly string[]
  /** For data: without what the same request says in the open (a client id pasted twice). */
  readonly hidden: readonly string[]
  /** A member that the row lists is given, however short. */
  readonly given: boolean
}

/**
 * The secrets in a request's body: every string at or below a member that the row lists or that is
 * named like one. 400 `invalid_request` when there are more than 50.
 *
 * @param listed dotted paths; a list on the way is passed through
 */
export function secretsIn(body: unknown, listed: readonly string[]): Secrets {
  const secrets = new Set<string>()
  const open = new Set<string>()
  let given = false
  const walk = (value: unknown, path: string, named: boolean, above: boolean) => {
    const isListed = above || listed.includes(path)
    if (typeof value === 'string') {
      given ||= isListed
      if (!named && !isListed) open.add(value)
      else if (value.length >= minLength) secrets.add(value)
      if (secrets.size > maxSecrets)
        throw ownFailure(400, 'invalid_request', `More than ${maxSecrets} secrets in one request.`)
    } else if (Array.isArray(value)) for (const item of value) walk(item, path, named, isListed)
    else if (isObject(value))
      for (const [name, member] of Object.entries(value))
        walk(member, path === '' ? name : `${path}.${name}`, named || isSecretName(name), isListed)
  }
  walk(body, '', false, false)
  const all = [...secrets]
  const hidden = all.filter((secret) => ![...open].some((text) => text.includes(secret)))
  return { all, hidden, given }
}

const inAscii = (text: string) => text.replace(/[^\x20-\x7e]/g, escapeUnits)

/** Inside a string of JSON: all writers escape quotes and backslashes, some more (RFC 8259 §7). */
const inJson = (secret: string): string[] => {
  const least = JSON.stringify(secret).slice(1, -1)
  const both = [least, inAscii(least)]
  return [...both, ...both.map((text) => text.replaceAll('/', '\\/'))]
}

/** The forms in which a tenant's message may echo a value. */
const forms = (secret: string): string[] => [
  secret,
  ...inJson(secret),
  new URLSearchParams({ s: secret }).toString().slice(2),
  encodeURIComponent(wellFormed(secret)),
  escapeHtml(secret),
  inAscii(secret),
  ...(['base64', 'base64url', 'hex'] as const).map((code) => Buffer.from(secret).toString(code)),
]

export interface Scrub {
  /** The value without the given secrets, in any of its strings and member names. */
  <T>(value: T): T
  /** The same as JSON; undefined for undefined. */
  json(value: unknown): string | undefined
}

/** Takes the given secrets out of JSON values. */
export function createScrub(secrets: readonly string[]): Scrub {
  // Made when they are asked for: most scrubs wait for an error that does not come.
  let made: readonly string[] | undefined
  const needles = () =>
    (made ??= [...new Set(secrets.filter((s) => s.length >= minLength).flatMap(forms))].sort(
      (a, b) => b.length - a.length,
    ))
  const text = (value: string) => needles().reduce((out, n) => out.replaceAll(n, removed), value)
  function scrub<T>(value: T): T
  function scrub(value: unknown): unknown {
    if (typeof value === 'string') return text(value)
    if (Array.isArray(value)) return value.map((item: unknown) => scrub(item))
    if (!isObject(value)) return value
    return Object.fromEntries(
      Object.entries(value).map(([name, member]) => [text(name), scrub(member)]),
    )
  }
  /** One look through the whole: only what holds something is taken apart. */
  const json = (value: unknown): string | undefined => {
    const whole: string | undefined = JSON.stringify(value)
    return whole !== undefined && needles().some((needle) => mayHold(whole, needle))
      ? JSON.stringify(scrub(value))
      : whole
  }
  return Object.assign(scrub, { json })
}

/**
 * False only if no string in the JSON holds the needle. JSON escapes each character by itself but
 * the halves of a pair, by whether the other one is there (RFC 8259 §7; well-formed JSON.stringify):
 * what ends in a half may stand in the text in another form.
 */
const mayHold = (json: string, needle: string): boolean =>
  wellFormed(needle) !== needle || json.includes(JSON.stringify(needle).slice(1, -1))
