import { daysBetween } from './day.ts'

/** Days before the end at which a reminder grows louder. */
export const reminderDays = [60, 30, 7] as const

export interface Due {
  readonly kind: 'none' | 'warn' | 'bad'
  /** Negative when it is over. */
  readonly days: number
  /** "expires in 12 days" */
  readonly words: string
}

const count = (days: number) => `${days} ${days === 1 ? 'day' : 'days'}`

/**
 * What is to be said of a secret that is good until a day, on another: nothing before the first reminder.
 * The day itself still counts as good: at which hour it ends, and of which time zone, only the provider knows.
 */
export function dueOf(expires: string, today: string): Due | undefined {
  const days = daysBetween(today, expires)
  if (days === undefined || days > reminderDays[0]) return undefined
  const words =
    days < 0
      ? `expired ${count(-days)} ago`
      : days === 0
        ? 'expires today'
        : `expires in ${count(days)}`
  return { kind: days < 0 || days <= 7 ? 'bad' : days <= 30 ? 'warn' : 'none', days, words }
}
