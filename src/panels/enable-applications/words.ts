import type { Pending } from '#kept/pending-store.ts'

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`

export function headline({ changes, total, created }: Pending): string {
  const done = total - changes.length
  return created
    ? `Created. ${done} of ${counted(total, 'application is', 'applications are')} enabled.`
    : `${done} of ${counted(total, 'change', 'changes')} of applications made.`
}

export const resumeInWords = ({ changes, created }: Pending): string =>
  created
    ? `Enable the remaining ${changes.length}`
    : `Make the remaining ${counted(changes.length, 'change', 'changes')}`

/** So many can be named in a sentence. */
const fewNames = 3

interface Shown {
  /** Of a client id: text for the screen. */
  readonly nameOf: (clientId: string) => string
  /** The connection is disabled: what it is enabled for cannot use it all the same. */
  readonly disabled: boolean
}

export function madeInWords(
  { total, created, changes }: Pending,
  { nameOf, disabled }: Shown,
): string {
  if (created) return `All ${total} chosen applications are enabled.`
  // After a break these are what was left, not what there was in all.
  if (changes.length === total && total <= fewNames && changes.every(({ status }) => status))
    return `${disabled ? 'Enabled' : 'Active'} for ${changes.map(({ client_id }) => nameOf(client_id)).join(', ')}.`
  return total === 1
    ? 'The change of applications is made.'
    : `All ${total} changes of applications are made.`
}

/** What it means that the rest is not done. */
export function leftInWords({ changes }: Pending): string {
  const enable = changes.filter(({ status }) => status).length
  const disable = changes.length - enable
  return [
    ...(enable > 0
      ? [
          `Users of ${counted(enable, 'application', 'applications')} cannot log in through this connection yet.`,
        ]
      : []),
    ...(disable > 0
      ? [`${counted(disable, 'application still has', 'applications still have')} this login.`]
      : []),
  ].join(' ')
}
