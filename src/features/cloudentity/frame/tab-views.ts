import { type ComponentType, lazy } from 'react'
import type { IdpView, WorkspaceView } from '#domain/destinations/cloudentity/contract/views.ts'
import type { IdpTabId } from '../data/paths.ts'

export interface TabProps {
  readonly idp: IdpView
  readonly workspace: WorkspaceView
}

/** A chunk of its own for each tab. */
export const tabViews: Readonly<Record<IdpTabId, ComponentType<TabProps>>> = {
  configuration: lazy(() =>
    import('../configuration/configuration-tab.tsx').then((m) => ({ default: m.ConfigurationTab })),
  ),
  attributes: lazy(() =>
    import('../attributes/attributes-tab.tsx').then((m) => ({ default: m.AttributesTab })),
  ),
  mappings: lazy(() =>
    import('../mappings/mappings-tab.tsx').then((m) => ({ default: m.MappingsTab })),
  ),
  extensions: lazy(() =>
    import('../extensions/extensions-tab.tsx').then((m) => ({ default: m.ExtensionsTab })),
  ),
  test: lazy(() => import('../test/test-tab.tsx').then((m) => ({ default: m.TestTab }))),
  lineage: lazy(() =>
    import('../lineage/lineage-tab.tsx').then((m) => ({ default: m.LineageTab })),
  ),
}
