import { exportJob } from '#domain/destinations/auth0/exports/job.ts'
import type { ExportedConnection, Tool } from '#domain/destinations/auth0/exports/tool.ts'
import { tools } from '#domain/destinations/auth0/exports/tools.ts'
import { exportCalls, withPlaceholder } from '#domain/destinations/auth0/request.ts'
import { needsSecret } from '#domain/exports/exported-job.ts'
import { callForms, type Exported, type ExportForm, noSecret } from './forms.ts'

/** A connection of a tenant, as the forms want it. */
export interface ExportedOfTenant extends Exported {
  readonly connection: ExportedConnection
}

/** @param made ISO 8601: one time for all forms, so that what is copied is what is seen */
export function exportedOfTenant(connection: ExportedConnection, made: string): ExportedOfTenant {
  const { origin, clients } = connection
  const body = withPlaceholder(connection.body)
  const calls = exportCalls(
    body,
    clients.map(({ clientId }) => clientId),
  )
  return {
    name: body.name,
    job: exportJob(origin, calls),
    made,
    remarks: [{ term: 'A second run', value: 'Stops at 409: the name is taken.', plain: true }],
    connection: { origin, body, clients },
  }
}

const ofTool = (tool: Tool): ExportForm<ExportedOfTenant> => ({
  value: tool.id,
  label: tool.label,
  extension: tool.extension,
  text: ({ connection }) => tool.text(connection),
  refusal: ({ connection }) => tool.refuses?.(connection),
  facts: ({ job, connection }, file) => [
    { term: 'Programs', value: tool.needs, plain: true },
    { term: 'Use', value: tool.use(file), plain: true },
    ...(needsSecret(job) ? [{ term: 'Secret', value: tool.secret(connection.body.name) }] : []),
    { term: 'What it does', value: tool.consequences, plain: true },
    noSecret,
  ],
})

export const auth0Forms: readonly [
  ExportForm<ExportedOfTenant>,
  ...ExportForm<ExportedOfTenant>[],
] = [...callForms, ...tools.map(ofTool)]
