import type { IdpView, WorkspaceView } from '#domain/destinations/cloudentity/contract/views.ts'
import { Button } from '#ui/button.tsx'
import { Callout } from '#ui/callout.tsx'
import { CopyButton } from '#ui/copy-button.tsx'
import { VisibleText } from '#ui/visible-text.tsx'

interface Props {
  readonly idp: IdpView
  readonly workspace: WorkspaceView
  readonly asking: boolean
  readonly onAsk: () => void
}

/** The list was refused: which of two reasons it has, the API tells in part. */
export function AppsRefused({ idp, workspace, asking, onAsk }: Props) {
  const { permissions, tenantId, host } = workspace
  const mayRead = permissions?.['read_custom_apps']
  const request = `Please enable the feature flag custom_apps for the tenant ${tenantId} at ${host}. We want to use a Post Authentication application with an identity provider.`
  return (
    <Callout
      kind="warn"
      title="The workspace does not show its applications"
      actions={
        <>
          <Button size="small" busy={asking ? 'Asking…' : undefined} onClick={onAsk}>
            Ask again
          </Button>
          {mayRead !== false && <CopyButton what="request for custom_apps" value={request} />}
        </>
      }
    >
      {mayRead === false ? (
        <p>
          Greencheck’s client lacks read_custom_apps, which an administrator of the workspace
          grants.
        </p>
      ) : (
        <p>
          That is so where the feature flag <code>custom_apps</code> is not enabled for the tenant.
          Whether it is the reason here, the interface does not tell. The flag is set by whoever
          runs the tenant; at Cloudentity’s own service ask its sales team. What to ask is ready to
          be copied.
        </p>
      )}
      {idp.post_authn_app_id !== undefined && (
        <p>
          Assigned is{' '}
          <code>
            <VisibleText value={idp.post_authn_app_id} />
          </code>
          ; it stays as it is.
        </p>
      )}
    </Callout>
  )
}
