import type { Query } from '@tanstack/react-query'
import { type ErrorKind, isApiError } from '#api/errors.ts'

const kinds: readonly ErrorKind[] = ['signed-out', 'forbidden', 'machine']

/**
 * For `throwOnError`: a page that has nothing to show because somebody has to grant something goes
 * to the route's error page, which says who. What may pass by itself is shown at its place.
 */
export const isAccessFailure = (error: Error, query: Pick<Query, 'state'>): boolean =>
  query.state.data === undefined && isApiError(error) && kinds.includes(error.kind)
