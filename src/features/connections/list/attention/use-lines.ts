import { skipToken, useQuery } from '@tanstack/react-query'
import { useMemo, useState, useSyncExternalStore } from 'react'
import { useSession } from '#api/context.tsx'
import { ofBrowser } from '#kept/guarded-storage.ts'
import { runPrefix } from '#kept/runs/run-keys.ts'
import { type Checked, checkedKey } from './checked.ts'
import type { LinesOf } from './lines.ts'

const part = {
  queryKey: ['lines-of-connections'],
  queryFn: () => import('./lines-source.ts'),
  staleTime: Infinity,
  gcTime: Infinity,
  structuralSharing: false,
  throwOnError: true,
} as const
const nothing: Checked = {}
const never = () => () => {}

/**
 * What is said of a connection beside what the tenant's list says; it is fetched where there is
 * something to say, or it is asked for. Undefined until then.
 */
export function useLines(wanted: boolean): LinesOf | undefined {
  const { config, sub } = useSession()
  const operator = useMemo(() => ({ domain: config.domain, sub }), [config.domain, sub])
  const { data: checked = nothing } = useQuery<Checked>({
    queryKey: checkedKey,
    queryFn: skipToken,
    staleTime: Infinity,
    gcTime: Infinity,
  })
  const [hasRuns] = useState(() =>
    ofBrowser.keys().some((key) => key.startsWith(runPrefix(operator))),
  )
  const { data } = useQuery({ ...part, enabled: wanted || hasRuns || checked !== nothing })
  const source = useMemo(() => data?.linesSource(operator), [data, operator])
  const runs = useSyncExternalStore(source?.subscribe ?? never, () => source?.runs())
  return useMemo(() => runs && source?.linesBy(runs, checked), [source, runs, checked])
}
