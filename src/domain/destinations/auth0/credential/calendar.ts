import { controls, lineEnds } from '#text/unseen.ts'
import { wellFormed } from '#text/well-formed.ts'
import { dayAfter } from './day.ts'
import { reminderDays } from './due.ts'

export interface Entry {
  /** Stays the same for the same secret's connection, so that a newer file replaces the entry. */
  readonly uid: string
  /** `YYYY-MM-DD`: a day of the calendar, in no time zone (RFC 5545 §3.3.4). */
  readonly day: string
  /** Epoch in milliseconds, of the file. */
  readonly madeAt: number
  readonly summary: string
  readonly description: string
  readonly url: string
}

const breaks = new RegExp(`\r\n|[${lineEnds}]`, 'gu')
const control = new RegExp(`[${controls}]`, 'gu')

/** TEXT (§3.3.11): what has a meaning is escaped, what no text may hold is left out. */
const escaped = (text: string) =>
  wellFormed(text)
    .replace(/[\\;,]/g, String.raw`\$&`)
    .replace(breaks, String.raw`\n`)
    .replace(control, '')

const maxOctets = 75
const encoder = new TextEncoder()

/** Lines of at most 75 octets, no character cut in two (§3.1). */
function folded(line: string): string {
  const lines: string[] = []
  let current = ''
  let octets = 0
  for (const character of line) {
    const { length } = encoder.encode(character)
    if (octets + length > maxOctets) {
      lines.push(current)
      current = ' '
      octets = 1
    }
    current += character
    octets += length
  }
  return [...lines, current].join('\r\n')
}

const compact = (day: string) => day.replaceAll('-', '')
const stamp = (at: number) => new Date(at).toISOString().replace(/[-:]|\.\d+/g, '')

const alarm = (days: number, text: string) => [
  'BEGIN:VALARM',
  'ACTION:DISPLAY',
  `DESCRIPTION:${text}`,
  `TRIGGER:-P${days}D`,
  'END:VALARM',
]

/** An all-day entry with reminders, as an iCalendar file (RFC 5545). */
export function calendarOf({ uid, day, madeAt, summary, description, url }: Entry): string {
  const title = escaped(summary)
  const next = compact(dayAfter(day) ?? '')
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Greencheck//Client Secret expiry//EN',
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${stamp(madeAt)}`,
    `DTSTART;VALUE=DATE:${compact(day)}`,
    // Without an end it is that day alone (§3.6.1). The day after 9999-12-31 has no four digits (§3.3.4).
    ...(next ? [`DTEND;VALUE=DATE:${next}`] : []),
    `SUMMARY:${title}`,
    `DESCRIPTION:${escaped(description)}`,
    `URL:${url.replace(control, '')}`,
    'TRANSP:TRANSPARENT',
    ...reminderDays.flatMap((days) => alarm(days, title)),
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}
