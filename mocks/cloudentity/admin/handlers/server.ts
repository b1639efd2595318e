import { attributeTypes } from '#domain/destinations/cloudentity/context/types.ts'
import type { AdminApi } from '#domain/destinations/cloudentity/contract/admin-api.ts'
import { server, type Server } from '#domain/destinations/cloudentity/contract/workspace.ts'
import { workspaceId } from '../../places.ts'
import { invalid } from '../errors.ts'
import { demandTag, etagOf } from '../etag.ts'
import type { Handler } from '../handler.ts'
import { parsed } from '../parse.ts'

function demandContext({ authentication_context_settings: settings }: Server): void {
  const attributes = settings?.attributes ?? []
  const names = attributes.map(({ name }) => name)
  const wrong = attributes.flatMap(({ name, type }, index) =>
    name === '' || names.indexOf(name) !== index
      ? [[`attributes.${index}.name`, name === '' ? 'is required' : 'is not unique']]
      : attributeTypes.some((one) => one === type)
        ? []
        : [[`attributes.${index}.type`, 'is not a known type']],
  )
  if (wrong.length > 0) throw invalid(Object.fromEntries(wrong))
}

export const getServer: Handler<AdminApi['getServer']> = ({ cloud: { state } }) => ({
  status: 200,
  body: state.server,
  etag: etagOf(state.server),
})

/** Whole: what the body leaves out is gone. */
export const updateServer: Handler<AdminApi['updateServer']> = ({ cloud, headers, body }) => {
  const { state, panel } = cloud
  if (panel.take('foreign-write'))
    state.server = { ...state.server, name: 'Renamed by somebody else' }
  demandTag(headers, etagOf(state.server))
  const next = parsed(server, body)
  demandContext(next)
  state.server = { ...next, id: workspaceId }
  return { status: 200, body: state.server, etag: etagOf(state.server) }
}
