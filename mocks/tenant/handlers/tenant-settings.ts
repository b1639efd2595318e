import type { Management } from '#domain/contract/management.ts'
import type { Handler } from '../handler.ts'

export const getTenantSettings: Handler<Management['getTenantSettings']> = ({ tenant }) => ({
  status: 200,
  body: { ...tenant.state.settings },
})
