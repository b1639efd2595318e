import { z } from 'zod/mini'
import { createConnectionBody } from '#domain/destinations/auth0/contract/connection.ts'
import { isObject } from '#domain/wire/json.ts'
import type { Management } from '#domain/destinations/auth0/contract/management.ts'
import { completeOptions, isCompleted } from '../complete-options.ts'
import { TenantError, invalidBody } from '../errors.ts'
import type { Handler } from '../handler.ts'
import { connectionId } from '../ids.ts'
import { addConnection, findByName, noticeRead, type TenantState } from '../state.ts'
import { isEnterprise, isLabelled, optionDefaults, ticketOf } from '../strategy-defaults.ts'
import { refuseDatabase } from '../validation/database.ts'
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

const requestingAppRefused = 'Cross App Access Requesting App is not supported for this connection.'

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
  const { strategy } = body
  if (!strategies.includes(strategy))
    throw invalidBody(
      `Payload validation error: 'No enum match for: ${strategy}' on property strategy.`,
    )
  if (strategy === 'auth0-oidc') validateAuth0OidcOptions(call.body)
  if (strategy === 'oidc') validateOidcOptions(call.body, tenant.originRules)
  if (strategy === 'auth0') refuseDatabase(body.options ?? {})
  if (body.cross_app_access_requesting_app?.active === true && !isEnterprise(strategy))
    throw new TenantError(400, requestingAppRefused, 'operation_not_supported')
  const lost = tenant.sentinels.apply(body)
  demandFreeName(tenant.state, body.name)
  const given = body.options ?? {}
  const options = isCompleted(strategy)
    ? await completeOptions(tenant, strategy, given, 'auto')
    : { ...optionDefaults(strategy, given), ...given }
  // Again: another create may have taken the name while the issuer was asked.
  demandFreeName(tenant.state, body.name)

  const { enabled_clients: enabled = [], ...sent } = body
  const id = connectionId(tenant.state.nextSeq)
  const stored = addConnection(
    tenant.state,
    {
      is_domain_connection: false,
      ...(isEnterprise(strategy) && { show_as_button: false }),
      authentication: { active: true },
      connected_accounts: { active: false },
      ...(isLabelled(strategy) && { display_name: body.name }),
      realms: [body.name],
      ...sent,
      id,
      ...ticketOf(strategy, id.replace('con_', '')),
      options,
    },
    enabled,
  )
  // Recorded, also since reads leave it out (2026-07-24 and later).
  return { status: 201, body: { ...answered(stored, grant), enabled_clients: enabled }, lost }
}
