import type { WritingRow } from '#domain/destinations/auth0/contract/management-row.ts'
import { isObject } from '#domain/wire/json.ts'
import { hiddenIn, stringsIn } from './edit/hidden.ts'
import { Failure } from './failure.ts'
import { findByName } from './find-by-name.ts'
import { projectClient, projectConnection } from './projection.ts'
import type { Parts, Reads } from './reads.ts'

/**
 * What is stored where a refused write went, and no browser sees: the tenant's words may quote it.
 * Undefined where that cannot be told.
 */
export async function quotedBy(
  tenant: Reads,
  { quotes }: WritingRow,
  { params, body }: Parts,
  signal: AbortSignal,
): Promise<readonly string[] | undefined> {
  const one = { params: { id: params?.['id'] ?? '' } }
  try {
    if (quotes === 'client') return hiddenOfClient(await tenant.raw('getClient', one, signal))
    const stored =
      quotes === 'id'
        ? await tenant.raw('getConnection', one, signal)
        : await findByName(tenant, isObject(body) ? String(body['name']) : '', signal)
    if (stored === undefined) return []
    const view = projectConnection(stored)
    return isObject(stored) && view?.optionsReadable ? hiddenIn(stored, view) : undefined
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    return error.details.status === 404 ? [] : undefined
  }
}

function hiddenOfClient(stored: unknown): readonly string[] {
  const shown = new Set(stringsIn(projectClient(stored, {})))
  return stringsIn(stored).filter((text) => !shown.has(text))
}
