import { type ComponentType, lazy } from 'react'
import type { IdpView, WorkspaceView } from '#domain/destinations/cloudentity/contract/views.ts'
import type { IdpTabId } from '../data/paths.ts'

export interface TabProps {
  readonly idp: IdpView
  readonly workspace: WorkspaceView
}

/** A tab is shown once it is here. */
export const tabViews: Readonly<Partial<Record<IdpTabId, ComponentType<TabProps>>>> = {
  configuration: lazy(() =>
    import('../configuration/configuration-tab.tsx').then((m) => ({ default: m.ConfigurationTab })),
  ),
}
