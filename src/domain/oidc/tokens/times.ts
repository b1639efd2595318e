/** What a time says about the token. */
export type TimeState = 'past' | 'future' | 'expired' | 'not-yet' | 'milliseconds' | 'unreadable'

export interface TimeWords {
  /** UTC, to the second; absent where the value is no time. */
  readonly iso?: string
  /** "expired 3 minutes ago", "5 minutes ago", "in 2 hours". */
  readonly words: string
  readonly state: TimeState
}

const units: readonly (readonly [string, number])[] = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
]

/** "3 minutes ago", "in 2 hours", "now". @param seconds from now; negative: past */
export function relative(seconds: number): string {
  const size = Math.abs(seconds)
  const [unit, length] = units.find(([, unitLength]) => size >= unitLength) ?? ['second', 1]
  const count = Math.floor(size / length)
  if (count === 0) return 'now'
  const amount = `${count} ${unit}${count === 1 ? '' : 's'}`
  return seconds < 0 ? `${amount} ago` : `in ${amount}`
}

/** A NumericDate above this, year 5138, was written in milliseconds (RFC 7519 §2 wants seconds). */
const millisecondsFrom = 1e11
/** What a Date can hold, in seconds. */
const latest = 8.64e12

/**
 * A time claim in words.
 *
 * @param name of the claim: `exp` expires, `nbf` begins, any other lies there
 * @param value as it stands in the token
 * @param now epoch in milliseconds
 */
export function describeTime(name: string, value: unknown, now: number): TimeWords {
  if (typeof value !== 'number' || !Number.isFinite(value) || Math.abs(value) > latest)
    return { words: 'not a number of seconds since 1970 (RFC 7519 §2)', state: 'unreadable' }
  if (Math.abs(value) >= millisecondsFrom)
    return {
      iso: isoOf(value / 1000),
      words: 'written in milliseconds; a NumericDate counts seconds (RFC 7519 §2)',
      state: 'milliseconds',
    }
  const away = Math.trunc(value - now / 1000)
  const when = relative(away)
  const iso = isoOf(value)
  // "on or after which" it must not be accepted (RFC 7519 §4.1.4).
  if (name === 'exp')
    return value * 1000 <= now
      ? { iso, words: `expired ${when}`, state: 'expired' }
      : { iso, words: `expires ${when}`, state: 'future' }
  if (name === 'nbf' && value * 1000 > now)
    return { iso, words: `not valid yet, begins ${when}`, state: 'not-yet' }
  return { iso, words: when, state: value * 1000 > now ? 'future' : 'past' }
}

const isoOf = (seconds: number) => new Date(seconds * 1000).toISOString().replace(/\.\d{3}Z$/, 'Z')
