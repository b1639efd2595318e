import { useMatchRoute } from '@tanstack/react-router'

/** True where a test is run: a link to there would lead to itself. */
export function useOnTestTab(connectionId: string): boolean {
  const match = useMatchRoute()
  return match({ to: '/connections/$id/test', params: { id: connectionId } }) !== false
}
