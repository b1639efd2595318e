import type { ClientView } from '#domain/destinations/auth0/contract/client-view.ts'
import { typeInWords } from '#panels/direct-link/application-types.ts'

/**
 * What kind of application it is, and what to know before it is chosen. `domainLevel`: third-party
 * applications can use the connection.
 */
export function describeApplication(
  application: ClientView,
  { domainLevel = false }: { readonly domainLevel?: boolean } = {},
): string {
  const { app_type, callbacks, is_first_party, reserved } = application
  const type = upperFirst(typeInWords(app_type))
  const parts = [app_type === undefined ? type : `${type} application`]
  if (app_type === 'non_interactive') parts.push('no user logs in to it')
  if (reserved === 'tester') parts.push('Greencheck’s connection tester')
  if (callbacks.length === 0 && app_type !== 'non_interactive') {
    parts.push('no callback URL yet, so no direct link')
  }
  if (is_first_party === false) {
    parts.push(
      domainLevel
        ? 'third-party: can use this connection, which is at domain level'
        : 'third-party: needs a domain connection (is_domain_connection), which this is not',
    )
  }
  return `${parts.join(' · ')}.`
}

const upperFirst = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1)

const reasons: Partial<Record<NonNullable<ClientView['reserved']>, string>> = {
  dashboard:
    'This dashboard’s own application: a customer’s provider must not sign anyone in here.',
  machine: 'Greencheck’s own access to the tenant: no user logs in to it.',
}

/** Why an application can never use a connection; undefined when it can. */
export const whyReserved = ({ reserved }: ClientView): string | undefined =>
  reserved && reasons[reserved]

/** Whether users log in to it through an `oidc` connection that is not at domain level. */
export const takesLogins = ({ app_type, is_first_party, reserved }: ClientView): boolean =>
  app_type !== 'non_interactive' && is_first_party !== false && reserved === undefined

/** Applications whose name or client id contains the words, in the order given. */
export function searchApplications<A extends Pick<ClientView, 'name' | 'client_id'>>(
  applications: readonly A[],
  words: string,
): readonly A[] {
  const wanted = words.trim().toLowerCase()
  if (wanted === '') return applications
  return applications.filter(({ name, client_id }) =>
    `${name}\n${client_id}`.toLowerCase().includes(wanted),
  )
}
