import { useQuery } from '@tanstack/react-query'
import type { Judge } from './judge.ts'

/** The diagnosis engine; fetched when there is first something to judge, not with the first screen. */
export function useJudge(wanted: boolean): Judge | undefined {
  const { data } = useQuery({
    queryKey: ['judge'],
    queryFn: () => import('./judge.ts'),
    enabled: wanted,
    staleTime: Infinity,
    gcTime: Infinity,
    structuralSharing: false,
    // A chunk that does not load is the page's failure, as with every other chunk.
    throwOnError: true,
  })
  return data?.judge
}
