import { z } from 'zod/mini'
import type { Row } from '#domain/wire/endpoint.ts'
import { pathParams } from '../http/path-params.ts'
import { TenantError, invalidQuery } from './errors.ts'
import { handlers, rows } from './handlers.ts'

type Name = keyof typeof rows
const isName = (name: string): name is Name => name in rows
const names: readonly Name[] = Object.keys(rows).filter(isName)

export interface Match {
  readonly row: Row
  readonly handle: (typeof handlers)[Name]
  readonly param: (name: string) => string
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    throw new TenantError(400, `Path validation error: '${part}'`, 'invalid_uri')
  }
}

/** The row for a method and a path below /api/v2. */
export function matchRow(method: string, path: string): Match | undefined {
  for (const name of names) {
    const row: Row = rows[name]
    const found = row.method === method ? pathParams(row.path, path, decode) : undefined
    if (found) return { row, handle: handlers[name], param: (key) => found.get(key) ?? '' }
  }
  return undefined
}

/** Beside those of the contract: what the official tools also send. */
const alsoAllowed: Partial<Record<string, readonly string[]>> = {
  '/clients': ['is_first_party', 'app_type'],
  '/tenants/settings': ['fields', 'include_fields'],
  '/custom-domains': ['fields', 'include_fields'],
}

/** Throws the API's 400 for a parameter the row does not know. */
export function demandKnownQuery(row: Row, query: URLSearchParams): void {
  const own = row.query instanceof z.ZodMiniObject ? Object.keys(row.query.shape) : []
  const known = new Set([...own, ...(alsoAllowed[row.path] ?? [])])
  const unknown = [...query.keys()].find((key) => !known.has(key))
  if (unknown !== undefined)
    throw invalidQuery(`Query validation error: 'Additional properties not allowed: ${unknown}'.`)
}
