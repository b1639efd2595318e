import type { IdpView, WorkspaceView } from '#domain/destinations/cloudentity/contract/views.ts'
import { Stack } from '#ui/stack.tsx'
import { ApplicationSection } from './application-section.tsx'
import { ScriptSection } from './script-section.tsx'

interface Props {
  readonly idp: IdpView
  readonly workspace: WorkspaceView
}

/** What happens between the login at Auth0 and the tokens of Cloudentity. */
export const ExtensionsTab = (props: Props) => (
  <Stack gap="wide">
    <ScriptSection {...props} />
    <ApplicationSection {...props} />
  </Stack>
)
