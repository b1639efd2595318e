import type { ClientView } from '#domain/contract/gateway.ts'

/** Auth0's application types, in its dashboard's words. */
const types: Readonly<Record<string, string>> = {
  spa: 'Single Page Application',
  native: 'Native application',
  regular_web: 'Regular Web Application',
  non_interactive: 'Machine to Machine: no user logs in to it',
}

/** What kind of application it is, and what to know before it is chosen. */
export function describeApplication(application: ClientView): string {
  const { app_type, callbacks, is_first_party, reserved } = application
  const parts = [app_type === undefined ? 'Type not set' : typeWords(app_type)]
  if (reserved === 'tester') parts.push('Greencheck’s connection tester')
  if (callbacks.length === 0 && app_type !== 'non_interactive') {
    parts.push('no callback URL yet, so no direct link')
  }
  if (is_first_party === false) {
    parts.push('third-party: needs a domain connection (is_domain_connection), which this is not')
  }
  return `${parts.join(' · ')}.`
}

const typeWords = (type: string): string =>
  Object.hasOwn(types, type) ? (types[type] ?? type) : `Type ${type}`

/** Why an application can never use a connection; undefined when it can. */
export function whyReserved({ reserved }: ClientView): string | undefined {
  switch (reserved) {
    case 'dashboard':
      return 'This dashboard’s own application: a customer’s provider must not sign anyone in here.'
    case 'machine':
      return 'Greencheck’s own access to the tenant: no user logs in to it.'
    default:
      return undefined
  }
}

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
