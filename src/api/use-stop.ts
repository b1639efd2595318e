import { CancelledError, type QueryKey, useQueryClient } from '@tanstack/react-query'

/**
 * Stops reads by hand. Each fails with an error of its own (`isStopped`), so that its place on the
 * screen says so and offers to read again; what was read before stays.
 */
export function useStop(): (keys: readonly QueryKey[]) => void {
  const queries = useQueryClient()
  return (keys) => {
    for (const queryKey of keys)
      void queries.cancelQueries({ queryKey, exact: true }, { revert: false })
  }
}

/** Whether a read failed because the operator stopped it. */
export const isStopped = (error: unknown): boolean => error instanceof CancelledError
