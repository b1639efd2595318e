import type { ClientView } from '../contract/client-view.ts'
import type { Application } from './row.ts'

interface Resolved {
  readonly enables: readonly Application[]
  readonly unknown: readonly string[]
}

/**
 * The applications that a text names, by Client ID or, as the Deploy CLI does, by name. Those of
 * Greencheck itself, and a name that several have, are none.
 *
 * @param enabled Client IDs for which the connection is enabled already
 */
export function applicationsOf(
  named: readonly string[],
  clients: readonly ClientView[],
  enabled: readonly string[],
): Resolved {
  const enables = new Map<string, Application>()
  const unknown: string[] = []
  for (const text of new Set(named)) {
    if (enabled.includes(text)) continue
    const found = clientOf(text, clients)
    if (found === undefined) unknown.push(text)
    else if (!enabled.includes(found.client_id))
      enables.set(found.client_id, { clientId: found.client_id, name: found.name })
  }
  return { enables: [...enables.values()], unknown }
}

function clientOf(text: string, clients: readonly ClientView[]): ClientView | undefined {
  const byId = clients.find(({ client_id }) => client_id === text)
  const [byName, ...more] = clients.filter(({ name }) => name === text)
  const found = byId ?? (more.length === 0 ? byName : undefined)
  const isOwn = found?.reserved === 'dashboard' || found?.reserved === 'machine'
  return isOwn ? undefined : found
}
