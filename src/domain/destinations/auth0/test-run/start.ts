import type { ConnectionView } from '../contract/views.ts'
import type { TestRun } from './run.ts'

/** Where a test login begins and comes back to, below the dashboard's origin. */
export const callbackPath = '/callback.html'

interface Start {
  readonly id: string
  readonly connection: Pick<ConnectionView, 'id' | 'name' | 'strategy' | 'fingerprint' | 'options'>
  readonly way: TestRun['way']
  /** Epoch in milliseconds. */
  readonly now: number
}

/** A test login that begins now. */
export const newRun = ({ id, connection, way, now }: Start): TestRun => ({
  id,
  connection: { id: connection.id, name: connection.name, strategy: connection.strategy },
  ...(connection.fingerprint !== undefined && { fingerprint: connection.fingerprint }),
  ...(connection.options && { attributeMap: { ...connection.options.attribute_map } }),
  way,
  startedAt: now,
  outcome: 'running',
})

/** Which run, and whose: in the fragment, which no server is sent. */
export interface StartAddress {
  readonly run: string
  readonly sub: string
}

export const startAddress = ({ run, sub }: StartAddress): string =>
  `${callbackPath}#${new URLSearchParams({ run, sub })}`

/** Undefined when this is no start of a run. */
export function readStartAddress(hash: string): StartAddress | undefined {
  const fragment = new URLSearchParams(hash.replace(/^#/, ''))
  const run = fragment.get('run')
  const sub = fragment.get('sub')
  return run && sub ? { run, sub } : undefined
}

/** The page of the dashboard that shows a run. */
export const runAddress = ({ id, connection }: TestRun): string =>
  `/connections/${encodeURIComponent(connection.id)}/test?${new URLSearchParams({ run: id })}`
