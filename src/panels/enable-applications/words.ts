import type { Pending } from './pending-store.ts'

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

export const madeInWords = ({ total, created }: Pick<Pending, 'total' | 'created'>): string =>
  created
    ? `All ${total} chosen applications are enabled.`
    : total === 1
      ? 'The change of applications is made.'
      : `All ${total} changes of applications are made.`

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
