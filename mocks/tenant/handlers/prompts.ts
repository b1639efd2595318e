import { management, type Management } from '#domain/destinations/auth0/contract/management.ts'
import type { Handler, Tenant } from '../handler.ts'
import type { ToolRows } from '../tool-rows.ts'
import { parseBody } from '../validation/parse-body.ts'

/** Of the login page, as the panel's switches leave it. */
export const promptsOf = ({ state: { prompts }, panel }: Pick<Tenant, 'state' | 'panel'>) => ({
  ...prompts,
  ...(panel.isOn('classic-login') && { universal_login_experience: 'classic' }),
  identifier_first: prompts.identifier_first && !panel.isOn('not-identifier-first'),
})

export const getPrompts: Handler<Management['getPrompts']> = ({ tenant }) => ({
  status: 200,
  body: promptsOf(tenant),
})

export const updatePrompts: Handler<ToolRows['updatePrompts']> = ({ tenant, body }) => {
  Object.assign(tenant.state.prompts, parseBody(management.getPrompts.response, body))
  return { status: 200, body: promptsOf(tenant) }
}
