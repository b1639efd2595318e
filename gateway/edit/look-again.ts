import { afterWrite } from '../after-write.ts'
import { readConnection } from '../read-connection.ts'
import type { Reads } from '../reads.ts'
import type { Members } from './intended-write.ts'

/**
 * A connection after it was written. Another process of this gateway, or another tool, may have
 * written what it read before: only a further look shows that. Undefined where there is none, for
 * the write itself has been answered.
 */
export const lookAgain = (tenant: Reads, id: string): Promise<Members | undefined> =>
  afterWrite((signal) => readConnection(tenant, id, signal)).catch(() => undefined)
