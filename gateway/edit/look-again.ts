import { z } from 'zod/mini'
import { read, type Tenant } from '../tenant.ts'
import type { Members } from './intended-write.ts'

const members = z.looseObject({})

/**
 * A connection after it was written. Another process of this gateway, or another tool, may have
 * written what it read before: only a further look shows that. Undefined where there is none, for
 * the write itself has been answered.
 */
export const lookAgain = (
  tenant: Tenant,
  id: string,
  signal: AbortSignal,
): Promise<Members | undefined> =>
  tenant
    .raw('getConnection', { params: { id } }, signal)
    .then((answer) => read(members, answer))
    .catch(() => undefined)
