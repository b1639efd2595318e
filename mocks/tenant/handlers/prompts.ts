import type { Management } from '#domain/destinations/auth0/contract/management.ts'
import type { Handler } from '../handler.ts'

export const getPrompts: Handler<Management['getPrompts']> = ({ tenant: { state, panel } }) => ({
  status: 200,
  body: {
    ...state.prompts,
    identifier_first: state.prompts.identifier_first && !panel.isOn('not-identifier-first'),
  },
})
