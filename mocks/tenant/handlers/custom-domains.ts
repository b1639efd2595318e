import type { Management } from '#domain/contract/management.ts'
import type { Handler } from '../handler.ts'

export const listCustomDomains: Handler<Management['listCustomDomains']> = ({ tenant }) => ({
  status: 200,
  body: tenant.state.customDomains.map((domain) => ({ ...domain })),
})
