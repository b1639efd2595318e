import { type Field, fields } from './fields.ts'
import type { Strategy } from './strategy.ts'

interface Words {
  readonly label: string
  readonly hint: string
}

/**
 * What a strategy calls fields, where that differs. Apart from the field table, which is part of the
 * first screen.
 */
const ownWords: Readonly<Record<Strategy, Partial<Record<Field, Partial<Words>>>>> = {
  oidc: {},
  'auth0-oidc': {
    clientId: { hint: 'Of the application in the other tenant, not of one in this tenant.' },
    scopes: { label: 'Scope', hint: 'What is asked of the other tenant. openid always is.' },
    displayName: {
      label: 'Display name',
      hint: 'What Universal Login calls the connection. Empty: the connection name.',
    },
  },
}

/** Label and hint in the words of a strategy. */
export function fieldWords(field: Field, strategy: Strategy): Words {
  const { label, hint } = fields[field]
  return { label, hint, ...ownWords[strategy][field] }
}
