const parts = { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' } as const
const toTheMinute = new Intl.DateTimeFormat('en-GB', parts)
const dated = new Intl.DateTimeFormat('en-GB', { ...parts, year: 'numeric' })
const toTheSecond = new Intl.DateTimeFormat('en-GB', { ...parts, second: '2-digit' })

/** In the reader's own time zone: `21 Nov, 09:41`. Times are epoch milliseconds. */
export const minuteWords = (at: number): string => toTheMinute.format(at)

const ago = new Intl.RelativeTimeFormat('en', { numeric: 'auto' })
/** Seconds, the largest first. */
const units = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const

/** `3 days ago`, by the clock of this browser; what is still to come by it is `just now`. */
export function agoWords(at: number, now = Date.now()): string {
  const seconds = Math.max(0, now - at) / 1000
  for (const [unit, length] of units)
    if (seconds >= length) return ago.format(-Math.floor(seconds / length), unit)
  return 'just now'
}

/** `21 Nov, 09:41:00` */
export const secondWords = (at: number): string => toTheSecond.format(at)

/** `21 Nov 2026, 09:41`: for what may be long ago. */
export const datedWords = (at: number): string => dated.format(at)
