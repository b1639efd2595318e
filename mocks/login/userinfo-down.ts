import type { Provider } from 'oidc-provider'
import type { acmeUsers } from '../sentinels-cloudentity.ts'
import type { TenantState } from '../tenant/state.ts'

const down: (typeof acmeUsers)[number]['email'] = 'userinfo-down@acme.example'

/** UserInfo of one user answers 503. */
export function breakUserinfo(provider: Provider, state: TenantState): void {
  provider.use(async (ctx, next) => {
    await next()
    const id = ctx.path === '/userinfo' ? ctx.oidc.account?.accountId : undefined
    if (id === undefined || state.users.get(id)?.email !== down) return
    ctx.status = 503
    ctx.body = { error: 'temporarily_unavailable' }
  })
}
