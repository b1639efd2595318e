import { controls } from '#text/unseen.ts'
import { wellFormed } from '#text/well-formed.ts'

/**
 * What a connection's `metadata` says of its last test, for colleagues and other tools to see:
 *
 *     passed <fingerprint> <ISO 8601 time> <operator>
 *     waived <fingerprint> <ISO 8601 time> <operator> <reason>
 *
 * Blanks in the operator's `sub` are percent-encoded; one that is too long ends in `…`.
 */
export const testRecordKey = 'greencheck_test'

interface Recorded {
  /** Of the settings that were tested; the connection's own differs once they change. */
  readonly fingerprint: string
  /** ISO 8601, UTC, with milliseconds. */
  readonly at: string
  /** `sub` of the operator. */
  readonly by: string
}
export type TestRecord =
  | (Recorded & { readonly outcome: 'passed' })
  | (Recorded & {
      readonly outcome: 'waived'
      /** Why the settings are used without a test. */
      readonly reason: string
    })

/** Characters of a value of a connection's metadata (Management API). */
const maxValue = 255

const blanks = new RegExp(`[\\s${controls}]+`, 'gu')
const percentOrBlank = new RegExp(`[%\\s${controls}]`, 'gu')

/** One line without control characters: what a reason is stored as. */
export const plainReason = (text: string): string => wellFormed(text.replace(blanks, ' ')).trim()

const encoded = (by: string) =>
  wellFormed(by).replace(percentOrBlank, (character) => encodeURIComponent(character))

function fitted(by: string, room: number): string {
  const whole = encoded(by)
  if (whole.length <= room) return whole
  let cut = ''
  for (const character of by) {
    const more = cut + encoded(character)
    if (more.length + 1 > room) break
    cut = more
  }
  return `${cut}…`
}

/**
 * The text for `metadata`, at most 255 characters for a reason of at most 120 and a fingerprint
 * of 22.
 */
export function formatTestRecord(record: TestRecord): string {
  const head = `${record.outcome} ${record.fingerprint} ${record.at} `
  const tail = record.outcome === 'waived' ? ` ${plainReason(record.reason)}` : ''
  return `${head}${fitted(record.by, maxValue - head.length - tail.length)}${tail}`
}

const pattern = /^(passed|waived) ([\w-]{22}) (\d{4}-\d\d-\d\dT[\d:.]{12}Z) (\S+)(?: (.+))?$/u

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

function recordOf(text: string): TestRecord | undefined {
  const [, outcome, fingerprint, at, who = '', reason] = pattern.exec(text) ?? []
  const by = decoded(who)
  if (by === undefined || fingerprint === undefined || at === undefined) return undefined
  const common = { fingerprint, at, by }
  if (outcome === 'passed') return { outcome, ...common }
  return reason === undefined ? undefined : { outcome: 'waived', ...common, reason }
}

const isTime = (at: string) => {
  const ms = Date.parse(at)
  return !Number.isNaN(ms) && new Date(ms).toISOString() === at
}

/**
 * Reads exactly what `formatTestRecord` writes; undefined for every other value, for anyone who
 * may edit the connection may have written it. `by` and `reason` stay text from outside.
 */
export function parseTestRecord(value: unknown): TestRecord | undefined {
  if (typeof value !== 'string' || value.length > maxValue) return undefined
  const record = recordOf(value)
  if (record === undefined || !isTime(record.at)) return undefined
  return formatTestRecord(record) === value ? record : undefined
}
