const parts = { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' } as const
const toTheMinute = new Intl.DateTimeFormat('en-GB', parts)
const dated = new Intl.DateTimeFormat('en-GB', { ...parts, year: 'numeric' })
const toTheSecond = new Intl.DateTimeFormat('en-GB', { ...parts, second: '2-digit' })

/** In the reader's own time zone: `21 Nov, 09:41`. Times are epoch milliseconds. */
export const minuteWords = (at: number): string => toTheMinute.format(at)

/** `21 Nov, 09:41:00` */
export const secondWords = (at: number): string => toTheSecond.format(at)

/** `21 Nov 2026, 09:41`: for what may be long ago. */
export const datedWords = (at: number): string => dated.format(at)
