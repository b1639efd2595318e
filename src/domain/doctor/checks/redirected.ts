import type { Check } from '../case.ts'

type Found = {
  readonly code: 'redirected'
  readonly severity: 'note'
  readonly hops: readonly {
    readonly url: string
    readonly status: number
    readonly location: string
  }[]
}

/** The specifications define no redirect; whoever follows one does so by own choice. */
export const redirected: Check<Found> = ({ subject, parsed }) => {
  const hops = subject.document?.hops ?? []
  return parsed && hops.length > 0 ? [{ code: 'redirected', severity: 'note', hops }] : []
}
