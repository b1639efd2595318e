import type { Check } from '../case.ts'

type Found = {
  readonly code: 'not-discovery'
  readonly severity: 'blocks'
  readonly name: string
  /** Authorization servers that it names. */
  readonly servers?: readonly string[] | undefined
}

/** A JSON object without one member of a discovery document. */
export const notDiscovery: Check<Found> = ({ kind }) =>
  kind?.kind === 'other'
    ? [{ code: 'not-discovery', severity: 'blocks', name: kind.name, servers: kind.servers }]
    : []
