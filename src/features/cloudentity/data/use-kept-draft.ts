import { useMemo, useSyncExternalStore } from 'react'
import { useSession } from '#api/context.tsx'
import type { WorkspaceView } from '#domain/destinations/cloudentity/contract/views.ts'
import { draftOf } from '#kept/cloudentity-store.ts'

type Whose = Pick<WorkspaceView, 'host' | 'tenantId' | 'workspaceId'>

/** The identity provider that the operator began and has not created, and what keeps it. */
export function useKeptDraft({ host, tenantId, workspaceId }: Whose) {
  const { sub } = useSession()
  const store = useMemo(
    () => draftOf({ host, tenantId, workspaceId }, sub),
    [host, tenantId, workspaceId, sub],
  )
  return { store, draft: useSyncExternalStore(store.subscribe, store.get) }
}
