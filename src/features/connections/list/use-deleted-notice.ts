import { useLocation, useNavigate } from '@tanstack/react-router'

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** Name of a connection whose deletion led to this page. */
    deleted?: string
  }
}

/** What became of a deletion on the page one came from; it stays until it is dismissed. */
export function useDeletedNotice() {
  const deleted = useLocation({ select: ({ state }) => state.deleted })
  const navigate = useNavigate()
  const dismiss = () => void navigate({ to: '/connections', search: true, replace: true })
  return { deleted, dismiss }
}
