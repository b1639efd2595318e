import type { ClientView } from '#domain/destinations/auth0/contract/client-view.ts'

export type Known = Pick<ClientView, 'app_type' | 'reserved'>

/** Whether hardly anybody looks for it in a list of those that users log in to. */
export const isSetApart = ({ app_type, reserved }: Known): boolean =>
  reserved !== undefined || app_type === 'non_interactive'

/** "3 of Greencheck’s own, 2 that no user logs in to, 1 enabled" @param on how many of them are, in words */
export function apartInWords(applications: readonly Known[], on: string | undefined): string {
  const own = applications.filter(({ reserved }) => reserved !== undefined).length
  const machines = applications.length - own
  return [
    ...(own > 0 ? [`${own} of Greencheck’s own`] : []),
    ...(machines > 0 ? [`${machines} that no user logs in to`] : []),
    ...(on === undefined ? [] : [on]),
  ].join(', ')
}
