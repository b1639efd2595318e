import { useQuery } from '@tanstack/react-query'
import { screen } from '@testing-library/react'
import type { ComponentType } from 'react'
import { useApi } from '#api/context.tsx'
import type { Auth0Idp } from '#domain/destinations/cloudentity/contract/identity-provider.ts'
import type { IdpView, WorkspaceView } from '#domain/destinations/cloudentity/contract/views.ts'
import type { CloudPanel } from '#mocks/cloudentity/panel.ts'
import { openSandbox, type SandboxOptions } from '#testing/open-sandbox.ts'
import { showPart } from '#testing/show-part.tsx'
import { idpQuery, workspaceQuery } from './data/queries.ts'

type Tab = ComponentType<{ readonly idp: IdpView; readonly workspace: WorkspaceView }>

interface Options extends SandboxOptions {
  /** Of the stored identity provider. */
  readonly idp?: Partial<Auth0Idp>
  /** The address it stands at. */
  readonly path?: string
  readonly generation?: WorkspaceView['generation']
  /** Of the workspace, before anything is asked of it. */
  readonly switches?: readonly Parameters<CloudPanel['arm']>[0][]
}

const id = 'idp-northwind'
const stored: Auth0Idp = {
  id,
  name: 'Auth0 northwind',
  method: 'auth0',
  disabled: false,
  hidden: false,
  settings: { domain: 'localhost:4400', client_id: 'acme-cloudentity', get_user_info: false },
  credentials: { client_secret: 'MOCK_acme-cloudentity_secret' },
  attributes: [],
  mappings: [],
  post_authn_app_id: null,
  x_future_member: 'kept',
}

/** A tab of an identity provider that is stored in the sandbox's workspace. */
export async function showIdpTab(
  Tab: Tab,
  { idp = {}, generation, switches = [], path, ...options }: Options = {},
) {
  const sandbox = await openSandbox(options)
  const { idps } = sandbox.workspace.state
  idps.set(id, { ...stored, ...idp })
  for (const one of switches) sandbox.workspace.panel.arm(one)
  const Page = () => {
    const client = useApi()
    const read = useQuery(idpQuery(client, id))
    const workspace = useQuery(workspaceQuery(client))
    if (!read.data || !workspace.data) return <p>Reading</p>
    const shown = { ...workspace.data, ...(generation && { generation }) }
    return <Tab idp={read.data} workspace={shown} />
  }
  const view = showPart(sandbox, <Page />, path)
  await screen.findAllByRole('heading', { level: 2 })
  return { ...sandbox, ...view, id, cloud: sandbox.workspace.panel, now: () => idps.get(id) }
}
