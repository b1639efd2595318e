const day = /^(\d{4})-(\d\d)-(\d\d)$/
const ms = 86_400_000

/** Milliseconds of a day's beginning, as if it had no place on earth: two of them can be subtracted. */
function startOf(text: string): number | undefined {
  const [, year, month, date] = day.exec(text) ?? []
  const at = Date.UTC(Number(year), Number(month) - 1, Number(date))
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text) ? at : undefined
}

/** A day of the calendar, `YYYY-MM-DD`. */
export const isDay = (text: string): boolean => startOf(text) !== undefined

/** Days from one day to another, negative when it is over; undefined where one of them is no day. */
export function daysBetween(from: string, to: string): number | undefined {
  const [start, end] = [startOf(from), startOf(to)]
  return start === undefined || end === undefined ? undefined : Math.round((end - start) / ms)
}

/** The day after; undefined for what is none, and where it takes five digits to write its year. */
export function dayAfter(text: string): string | undefined {
  const start = startOf(text)
  if (start === undefined) return undefined
  const after = new Date(start + ms).toISOString().slice(0, 10)
  return isDay(after) ? after : undefined
}

const two = (value: number) => String(value).padStart(2, '0')

/** The day it is where this runs: whoever noted a day read it off their own calendar. */
export function dayOf(at: number): string {
  const now = new Date(at)
  const year = String(now.getFullYear()).padStart(4, '0')
  return `${year}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
