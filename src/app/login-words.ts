import { isObject } from '#domain/wire/json.ts'
import { codeOf } from './login-error.ts'

export interface Words {
  readonly title: string
  readonly text: string
}

const byCode: Readonly<Record<string, Words>> = {
  access_denied: {
    title: 'The tenant did not let this account in',
    text: 'The sign-in was cancelled, or this account may not use Greencheck. An administrator of the tenant decides who may.',
  },
  missing_transaction: {
    title: 'This sign-in belongs to another tab or is too old',
    text: 'It was started elsewhere, or its page was opened a second time. Start again from here.',
  },
  state_mismatch: {
    title: 'This sign-in belongs to another tab or is too old',
    text: 'Another sign-in was started in this tab meanwhile. Start again from here.',
  },
  invalid_grant: {
    title: 'This sign-in is too old',
    text: 'The tenant no longer accepts its code. Start again from here.',
  },
  unauthorized_client: {
    title: 'The tenant does not know this dashboard',
    text: 'An administrator has to check the dashboard’s application in the tenant: its type is single-page, and it may use the code grant with refresh tokens.',
  },
  timeout: {
    title: 'The tenant does not answer',
    text: 'Try again in a moment.',
  },
}

/** What went wrong at sign-in, from the errors of auth0-spa-js (OAuth 2.0 codes and its own). */
export function loginWords(error: Error): Words {
  const code = codeOf(error)
  const known = code === undefined ? undefined : byCode[code]
  if (known) return known
  if (code === undefined) {
    return {
      title: 'Signing in did not finish',
      text: 'The tenant could not be reached, or its answer could not be verified.',
    }
  }
  return { title: 'The tenant refused the sign-in', text: `Its error code: ${code}.` }
}

/** Codes of auth0-spa-js itself: what it says beside them are not the tenant's words. */
const ownCodes = ['missing_transaction', 'state_mismatch', 'timeout']

/** The words the tenant sent along: an administrator reads them. Untrusted text. */
export function tenantWords(error: Error): string | undefined {
  if (ownCodes.includes(codeOf(error) ?? '')) return undefined
  const text: unknown = isObject(error) ? error['error_description'] : undefined
  return typeof text === 'string' && text !== codeOf(error) ? text : undefined
}
