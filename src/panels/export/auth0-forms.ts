import { exportJob } from '#domain/destinations/auth0/exports/job.ts'
import type { ExportedConnection, Tool } from '#domain/destinations/auth0/exports/tool.ts'
import { printScimToken, scimCalls } from '#domain/destinations/auth0/exports/scim.ts'
import { tools, untried } from '#domain/destinations/auth0/exports/tools.ts'
import { exportCalls, withPlaceholder } from '#domain/destinations/auth0/request.ts'
import { needsSecret } from '#domain/exports/exported-job.ts'
import {
  callForms,
  type Exported,
  type ExportForm,
  type Fact,
  inOneFile,
  noSecret,
} from './forms.ts'

/** A connection of a tenant, as the forms want it. */
export interface ExportedOfTenant extends Exported {
  readonly connection: ExportedConnection
}

const scimToken: Fact = {
  term: 'SCIM token',
  value: `With ${printScimToken}=yes one is created, which ends after 180 days, and printed to standard output: Auth0 shows it this once. Else none is, and create:scim_token is not needed.`,
  plain: true,
}

/** What is not in the choice, and why. */
export const notOffered = `Not offered: ${untried
  .map(({ name, its }) => `${name} (its ${its})`)
  .join(' and ')}. Neither could be run here, so nothing written for them was tried.`

/** @param made ISO 8601: one time for all forms, so that what is copied is what is seen */
export function exportedOfTenant(connection: ExportedConnection, made: string): ExportedOfTenant {
  const { origin, clients, scim } = connection
  const body = withPlaceholder(connection.body)
  const enabled = clients.map(({ clientId }) => clientId)
  const calls = [...exportCalls(body, enabled), ...(scim ? scimCalls(scim) : [])]
  return {
    name: body.name,
    job: exportJob(origin, calls),
    made,
    remarks: [
      { term: 'A second run', value: 'Stops at 409: the name is taken.', plain: true },
      ...(scim ? [scimToken] : []),
    ],
    connection: { origin, body, clients, scim },
  }
}

const ofTool = (tool: Tool): ExportForm<ExportedOfTenant> => ({
  value: tool.id,
  label: tool.label,
  extension: tool.extension,
  text: ({ connection }) => tool.text(connection),
  ...(tool.join && {
    joined: {
      says: inOneFile,
      text: (all) => tool.join?.(all.map(({ connection }) => tool.text(connection))) ?? '',
    },
  }),
  refusal: ({ connection }) => tool.refuses?.(connection),
  facts: ({ job, connection }, file) => [
    { term: 'Programs', value: tool.needs, plain: true },
    { term: 'Use', value: tool.use(file), plain: true },
    ...(needsSecret(job) ? [{ term: 'Secret', value: tool.secret(connection.body.name) }] : []),
    { term: 'What it does', value: tool.consequences, plain: true },
    ...(connection.scim ? [{ term: 'SCIM', value: tool.scim, plain: true }] : []),
    noSecret,
  ],
})

export const auth0Forms: readonly [
  ExportForm<ExportedOfTenant>,
  ...ExportForm<ExportedOfTenant>[],
] = [...callForms, ...tools.map(ofTool)]
