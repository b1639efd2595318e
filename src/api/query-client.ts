import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { type ApiError, type ErrorKind, isApiError } from './errors.ts'

/** Seconds: longer than this nobody watches a countdown; the error is shown instead. */
export const maxWait = 60

/** How often a failed call of a kind is repeated without being asked. */
const repeats: Partial<Record<ErrorKind, number>> = {
  'rate-limited': 3,
  unavailable: 1,
  offline: 1,
}

export function retryQuery(failures: number, error: Error): boolean {
  // What was waited for to the end of our patience is not waited for once more, unasked.
  if (!isApiError(error) || error.code === 'late' || waits(error) > maxWait) return false
  return failures < (repeats[error.kind] ?? 0)
}

/** Of a write only what was certainly not executed is repeated: a 429. */
export function retryMutation(failures: number, error: Error): boolean {
  return isApiError(error) && error.kind === 'rate-limited' && retryQuery(failures, error)
}

/** Milliseconds: what a 429 asks for, else half a second and its doubles. */
export function retryDelay(failures: number, error: Error): number {
  if (isApiError(error) && error.kind === 'rate-limited') return waits(error) * 1000
  return 500 * 2 ** failures
}

const waits = (error: ApiError) => error.retryAfter ?? 1

/** @param onError told of every query and mutation that failed for good */
export function createQueryClient(onError: (error: Error) => void = () => {}): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      // `always`: a browser that believes itself offline still reaches a gateway on this machine,
      // and a paused call would never say why nothing comes.
      queries: { retry: retryQuery, retryDelay, networkMode: 'always', staleTime: 15_000 },
      mutations: { retry: retryMutation, retryDelay, networkMode: 'always' },
    },
  })
}
