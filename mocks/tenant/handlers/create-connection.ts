import { z } from 'zod/mini'
import { createConnectionBody } from '#domain/destinations/auth0/contract/connection.ts'
import { isObject } from '#domain/wire/json.ts'
import type { Management } from '#domain/destinations/auth0/contract/management.ts'
import { completeOptions } from '../complete-options.ts'
import { TenantError, invalidBody } from '../errors.ts'
import type { Handler } from '../handler.ts'
import { connectionId } from '../ids.ts'
import { addConnection, findByName, noticeRead, type TenantState } from '../state.ts'
import { validateAuth0OidcOptions, validateOidcOptions } from '../validation/options.ts'
import { parseBody } from '../validation/parse-body.ts'
import { strategies } from '../validation/strategies.ts'
import { answered } from './connections.ts'

/**
 * The name in the documentation's own request bodies breaks the documented pattern (no
 * underscore). The sandbox takes those bodies as they stand, and no other such name.
 */
const placeholder = 'CONNECTION_NAME'
const placeholderBody = z.extend(createConnectionBody, { name: z.literal(placeholder) })

const parseCreate = (body: unknown) =>
  isObject(body) && body['name'] === placeholder
    ? parseBody(placeholderBody, body)
    : parseBody(createConnectionBody, body)

function demandFreeName(state: TenantState, name: string): void {
  const stored = findByName(state, name)
  if (stored === undefined) return
  const conflict = stored.deleting
    ? 'A connection with the same name is being deleted, try again later'
    : 'A connection with the same name already exists'
  noticeRead(state, stored)
  throw new TenantError(409, conflict, 'connection_conflict')
}

export const createConnection: Handler<Management['createConnection']> = async (call) => {
  const { tenant, grant } = call
  const body = parseCreate(call.body)
  if (!strategies.includes(body.strategy))
    throw invalidBody(
      `Payload validation error: 'No enum match for: ${body.strategy}' on property strategy.`,
    )
  if (body.strategy === 'auth0-oidc') validateAuth0OidcOptions(call.body)
  const oidc =
    body.strategy === 'oidc' ? validateOidcOptions(call.body, tenant.originRules) : undefined
  const lost = tenant.sentinels.apply(body)
  demandFreeName(tenant.state, body.name)
  const options =
    oidc === undefined ? (body.options ?? {}) : await completeOptions(tenant, oidc, 'auto')
  // Again: another create may have taken the name while the issuer was asked.
  demandFreeName(tenant.state, body.name)

  const { enabled_clients: enabled = [], ...sent } = body
  const stored = addConnection(
    tenant.state,
    {
      is_domain_connection: false,
      show_as_button: false,
      authentication: { active: true },
      connected_accounts: { active: false },
      display_name: body.name,
      realms: [body.name],
      ...sent,
      id: connectionId(tenant.state.nextSeq),
      options,
    },
    enabled,
  )
  // UNVERIFIED since clients have their own endpoint: recordings before that show the member here.
  return { status: 201, body: { ...answered(stored, grant), enabled_clients: enabled }, lost }
}
