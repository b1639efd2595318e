import type { Management } from '#domain/destinations/auth0/contract/management.ts'
import type { Handler } from '../handler.ts'

export const listCustomDomains: Handler<Management['listCustomDomains']> = ({ tenant }) => ({
  status: 200,
  body: tenant.state.customDomains.map((domain) => ({ ...domain })),
})
