import { usePlace, useRouter } from '#panels/router/router-context.tsx'

declare module '@tanstack/history' {
  interface HistoryState {
    /** Name of a connection whose deletion led to this page. */
    deleted?: string
  }
}

/** What became of a deletion on the page one came from; it stays until it is dismissed. */
export function useDeletedNotice() {
  const deleted = usePlace().state.deleted
  const { settle } = useRouter()
  return { deleted, dismiss: settle }
}
