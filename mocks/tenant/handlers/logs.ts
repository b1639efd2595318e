import type { Management } from '#domain/destinations/auth0/contract/management.ts'
import { TenantError, invalidQuery } from '../errors.ts'
import type { Handler } from '../handler.ts'
import { parseLogQuery } from '../log-query.ts'
import type { ToolRows } from '../tool-rows.ts'
import { offsetPage, wantsCheckpoint, wholeNumber } from '../pagination.ts'

/** The most one page may hold (Management API reference, "Search log events"). */
const maxTake = 100

/**
 * Two ways to read: by checkpoint (`from` is a log_id, other parameters are ignored, oldest
 * first), or by search, newest first.
 */
export const listLogs: Handler<Management['listLogs']> = ({ tenant, query }) => {
  const { logs } = tenant.state
  if (wantsCheckpoint(query)) {
    const take = wholeNumber(query, 'take', 1, maxTake) ?? 50
    const from = query.get('from') ?? ''
    return { status: 200, body: logs.filter(({ log_id: id }) => id > from).slice(0, take) }
  }
  const q = query.get('q')
  const found = q === null || q === '' ? [...logs] : logs.filter(parseLogQuery(q))
  const sort = query.get('sort') ?? 'date:-1'
  if (sort !== 'date:-1' && sort !== 'date:1')
    throw invalidQuery(`Query validation error: 'No enum match for: ${sort}' on property sort.`)
  if (sort === 'date:-1') found.reverse()
  const { items, ...totals } = offsetPage(found, query)
  const body =
    query.get('include_totals') === 'true'
      ? { ...totals, length: items.length, logs: items }
      : items
  return { status: 200, body }
}

export const getLog: Handler<ToolRows['getLog']> = ({ tenant, param }) => {
  const found = tenant.state.logs.find(({ log_id: id }) => id === param('id'))
  if (found === undefined) throw new TenantError(404, 'The log does not exist', 'inexistent_log')
  return { status: 200, body: { ...found } }
}
