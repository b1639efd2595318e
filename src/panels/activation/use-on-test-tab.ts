import { usePlace } from '../router/router-context.tsx'
import { hrefOf } from '../router/to.ts'

/** True where a test is run: a link to there would lead to itself. */
export function useOnTestTab(connectionId: string): boolean {
  return (
    usePlace().pathname === hrefOf({ to: '/connections/$id/test', params: { id: connectionId } })
  )
}
