import type { KoaContextWithOIDC, Provider } from 'oidc-provider'
import { z } from 'zod'
import { addLog } from '../tenant/logs.ts'
import type { TenantState } from '../tenant/state.ts'

const isCodeExchange = (ctx: KoaContextWithOIDC) =>
  ctx.oidc.params?.['grant_type'] === 'authorization_code'

/** Writes what the token endpoint does into the tenant's log. */
export function logExchanges(provider: Provider, state: TenantState, now: () => number): void {
  provider.on('grant.success', (ctx) => {
    if (!isCodeExchange(ctx)) return
    const { client, account } = ctx.oidc
    addLog(state, now(), {
      type: 'seacft',
      description: 'Authorization Code for Access Token',
      ...(client && { client_id: client.clientId }),
      ...(account && { user_id: account.accountId }),
    })
  })
  provider.on('grant.error', (ctx, error) => {
    if (!isCodeExchange(ctx)) return
    const clientId = ctx.oidc.params?.['client_id']
    addLog(state, now(), {
      type: 'feacft',
      description: error.error_description ?? error.error,
      ...(typeof clientId === 'string' && { client_id: clientId }),
    })
  })
}

const body = z.record(z.string(), z.unknown())

/** Remembers every token that the token endpoint answers with; /sandbox/issued tells them. */
export function keepIssued(provider: Provider, state: TenantState): void {
  provider.use(async (ctx, next) => {
    await next()
    const { success, data } = body.safeParse(ctx.body)
    if (ctx.path !== '/oauth/token' || !success) return
    for (const [name, value] of Object.entries(data))
      if (name.endsWith('_token') && typeof value === 'string') state.issued.push(value)
  })
}
