import { expect, it } from 'vitest'
import { z } from 'zod'
import { fillPath } from '#domain/wire/endpoint.ts'
import { createTestTenant } from '../tenant.helper.ts'
import { toolRows } from '../tool-rows.ts'
import { toolEvidence } from './tools.ts'

const refusal = z.object({ message: z.string(), errorCode: z.optional(z.string()) })

/** How the table writes an error: by its code, or what its text begins with. */
function nameOf(status: number, json: unknown): string {
  const { message, errorCode } = refusal.parse(json)
  if (errorCode !== undefined) return `${status} \`${errorCode}\``
  return message.includes('does not support SCIM')
    ? `${status} of a strategy without SCIM`
    : `${status} ${message}`
}

const ids = ['MOCK_unknown', 'globex-oidc', 'tyrell-ad', 'MOCKglobalclient', 'acme-portal']
const bodies = [undefined, {}, { name: 7 }, { user_id_attribute: 'a', mapping: [] }]

/** What a row is answered with for any thing and any body, SCIM set up in full or not at all. */
async function refusals(row: (typeof toolRows)[keyof typeof toolRows]) {
  const found = new Set<string>()
  for (const withScim of [false, true])
    for (const name of ids)
      for (const body of row.method === 'GET' ? [undefined] : bodies) {
        const tenant = await createTestTenant()
        const bearer = await tenant.token('automation')
        const named = [...tenant.state.connections.values()].find(
          ({ connection }) => connection.name === name,
        )
        const id = named?.connection.id ?? name
        const scim = `/connections/${id}/scim-configuration`
        for (const path of withScim ? [scim, `${scim}/tokens`, `${scim}/tokens`] : [])
          await tenant.call('POST', path, {}, bearer)
        const path = fillPath(row.path, { id, token: 'tok_none' })
        const { status, json } = await tenant.call(row.method, path, body, bearer)
        if (status >= 400) found.add(nameOf(status, json))
      }
  return [...found]
}

it.each(Object.entries(toolRows))(
  '%s is refused as the table says, and no other way',
  async (name, row) => {
    const { errors = {} } = new Map(Object.entries(toolEvidence)).get(name) ?? {}
    const said = Object.values(errors)
      .flat()
      .filter((text) => !text.startsWith('2'))

    const seen = await refusals(row)

    expect(seen.filter((one) => !said.some((text) => text.startsWith(one)))).toEqual([])
    expect(said.filter((text) => !seen.some((one) => text.startsWith(one)))).toEqual([])
  },
)
