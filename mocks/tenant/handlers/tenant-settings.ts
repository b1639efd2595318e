import type { Management } from '#domain/destinations/auth0/contract/management.ts'
import type { Handler } from '../handler.ts'

export const getTenantSettings: Handler<Management['getTenantSettings']> = ({ tenant }) => ({
  status: 200,
  body: { ...tenant.state.settings },
})
