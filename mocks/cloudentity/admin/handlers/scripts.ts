import { adminApi, type AdminApi } from '#domain/destinations/cloudentity/contract/admin-api.ts'
import { executionPoints } from '#domain/destinations/cloudentity/contract/workspace.ts'
import { runScript } from '../../script/run-script.ts'
import { AdminError, invalid, notFound } from '../errors.ts'
import { demandTag, etagOf } from '../etag.ts'
import type { Handler } from '../handler.ts'
import { parsed } from '../parse.ts'

/** `limit` 1–100, 20 where it is not named (specification: listScripts). */
export const listScripts: Handler<AdminApi['listScripts']> = ({ cloud: { state }, query }) => {
  const limit = Math.min(100, Math.max(1, Number(query.get('limit') ?? 20)))
  const all = [...state.scripts.values()]
  const start = all.findIndex(({ id }) => id === query.get('after_script_id')) + 1
  return {
    status: 200,
    body: { scripts: all.slice(start, start + limit) },
    etag: etagOf(all),
  }
}

export const getScript: Handler<AdminApi['getScript']> = ({ cloud: { state }, param }) => {
  const script = state.scripts.get(param('script'))
  if (script === undefined) throw notFound('script')
  return { status: 200, body: script, etag: etagOf(script) }
}

export const testScript: Handler<AdminApi['testScript']> = async ({ body }) => {
  const request = parsed(adminApi.testScript.body, body)
  const { output, stdout, stderr, error, duration } = await runScript(request.body, request.input)
  return {
    status: 200,
    body: { ...(output && { output }), stdout, stderr, caught_err: error ?? '', duration },
  }
}

export const listExecutionPoints: Handler<AdminApi['listExecutionPoints']> = ({
  cloud: { state },
}) => ({
  status: 200,
  body: { execution_points: [...state.points] },
  etag: etagOf(state.points),
})

/** Replaces the list: whoever sends one row alone loses the others. Its tag comes in `etag`. */
export const setExecutionPoints: Handler<AdminApi['setExecutionPoints']> = (call) => {
  const { state, panel } = call.cloud
  if (panel.take('points-fail')) throw new AdminError({ status: 503, error: 'service unavailable' })
  demandTag(call.headers, etagOf(state.points), 'etag', 409)
  const { execution_points: points = [] } = parsed(executionPoints, call.body)
  const unknown = points.filter(({ script_id: id }) => id && !state.scripts.has(id))
  if (unknown.length > 0)
    throw invalid(Object.fromEntries(unknown.map((one) => [`${one.script_id}`, 'no such script'])))
  // A row without a script unassigns it.
  state.points = points.filter(({ script_id: id }) => id)
  return {
    status: 200,
    body: { execution_points: [...state.points] },
    etag: etagOf(state.points),
  }
}
