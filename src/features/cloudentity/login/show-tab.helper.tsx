import type { ComponentType } from 'react'
import type { Auth0Idp } from '#domain/destinations/cloudentity/contract/identity-provider.ts'
import { cloudentityRoutes } from '#domain/destinations/cloudentity/contract/routes.ts'
import type { IdpView, WorkspaceView } from '#domain/destinations/cloudentity/contract/views.ts'
import { cloudClients, cloudSecrets } from '#mocks/sentinels-cloudentity.ts'
import { openSandbox, type SandboxOptions } from '#testing/open-sandbox.ts'
import { showPart } from '#testing/show-part.tsx'

const attribute = (name: string, type: string) => ({ name, type, description: name })

/** An identity provider of tenant acme: `email` arrives, `groups` has no mapping. */
export const acmeIdp = (more: Auth0Idp = {}): Auth0Idp => ({
  id: 'acme',
  name: 'Auth0 acme',
  method: 'auth0',
  settings: {
    domain: 'localhost:4400',
    client_id: cloudClients.atAcme,
    get_user_info: false,
    scopes: ['openid', 'email', 'profile'],
  },
  credentials: { client_secret: cloudSecrets.atAcme },
  attributes: [attribute('email', 'string'), attribute('groups', 'string_array')],
  mappings: [{ source: 'email', target: 'email', type: 'string' }],
  ...more,
})

interface Options extends SandboxOptions {
  readonly idp?: Auth0Idp
  /** What the workspace is said to be. */
  readonly workspaceMore?: Partial<WorkspaceView>
  /** Done to the sandbox before the tab is there. */
  readonly prepare?: (sandbox: Awaited<ReturnType<typeof openSandbox>>) => void
}

/** A tab of that identity provider's page by itself, as the page shows it. */
export async function showTab(
  Tab: ComponentType<{ idp: IdpView; workspace: WorkspaceView }>,
  { idp = acmeIdp(), workspaceMore = {}, prepare, ...options }: Options = {},
) {
  const sandbox = await openSandbox(options)
  const { client, workspace } = sandbox
  workspace.state.idps.set('acme', idp)
  const [view, place] = await Promise.all([
    client.send(cloudentityRoutes.getIdp, { params: { iid: 'acme' } }),
    client.send(cloudentityRoutes.getWorkspace, {}),
  ])
  prepare?.(sandbox)
  const shown = showPart(sandbox, <Tab idp={view} workspace={{ ...place, ...workspaceMore }} />)
  return { ...sandbox, ...shown }
}

/** What a row of a table says, by its name, whatever lies around its parts. */
export const wordsIn = (row: HTMLElement): string =>
  [...row.children].map((cell) => cell.textContent).join(' | ')
