import type {
  DemoAppView,
  IdpView,
  WorkspaceView,
} from '#domain/destinations/cloudentity/contract/views.ts'
import type { IdpTabId } from '../data/paths.ts'

/** One thing that has to be so before a login can be tried, and what was seen of it. */
export interface Precondition {
  readonly kind: 'good' | 'bad' | 'unknown'
  readonly title: string
  readonly seen: string
  /** The tab with the field that mends it. */
  readonly mend?: IdpTabId
}

/** What the workspace tells of its demo application. */
export function demoWorkspace({ hasDemoApp }: Pick<WorkspaceView, 'hasDemoApp'>): Precondition {
  const title = 'Demo workspace is available'
  if (hasDemoApp === undefined)
    return { kind: 'unknown', title, seen: 'The workspace does not tell (environment, demo_app).' }
  return hasDemoApp
    ? { kind: 'good', title, seen: 'The environment has demo_app.' }
    : { kind: 'bad', title, seen: 'The environment says that it has no demo_app.' }
}

export function demoClient(
  { workspaceId, permissions }: Pick<WorkspaceView, 'workspaceId' | 'permissions'>,
  demoApp: DemoAppView | undefined,
): Precondition {
  const title = 'Demo app is registered'
  const id = `${workspaceId}-demo`
  if (demoApp === undefined) return { kind: 'unknown', title, seen: 'It was not read.' }
  if (demoApp.client) {
    const { client_id, scopes, trusted } = demoApp.client
    const asks = `Client ${client_id} asks for ${scopes.join(', ') || 'no scope'}`
    const consent = trusted === true ? ' It is trusted: nobody is asked for consent.' : ''
    return { kind: 'good', title, seen: `${asks}.${consent}` }
  }
  // A client that may not be read is not shown either.
  return permissions?.['read_clients'] === true
    ? { kind: 'bad', title, seen: `The workspace has no client ${id}.` }
    : {
        kind: 'unknown',
        title,
        seen: `The workspace shows no client ${id}; Greencheck’s client may lack read_clients.`,
      }
}

/** As far as the identity provider itself decides whether it is listed. */
export function listed({ disabled, hidden }: Pick<IdpView, 'disabled' | 'hidden'>): Precondition {
  const title = 'The identity provider is on the login page'
  if (disabled)
    return {
      kind: 'bad',
      title,
      seen: 'It is disabled: not shown, and nobody logs in through it.',
      mend: 'configuration',
    }
  return hidden
    ? { kind: 'bad', title, seen: 'It is hidden: not shown, though usable.', mend: 'configuration' }
    : { kind: 'good', title, seen: 'It is neither disabled nor hidden.' }
}
