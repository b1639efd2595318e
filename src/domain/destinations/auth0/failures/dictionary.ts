import type { Row } from './row.ts'
import { auth0Application } from './rows/auth0-application.ts'
import { auth0Logs } from './rows/auth0-logs.ts'
import { callback } from './rows/callback.ts'
import { endpoints } from './rows/endpoints.ts'
import { entraClient } from './rows/entra-client.ts'
import { entraUser } from './rows/entra-user.ts'
import { googleOkta } from './rows/google-okta.ts'
import { oauth } from './rows/oauth.ts'
import { oidc } from './rows/oidc.ts'
import { tester } from './rows/tester.ts'
import { validationRows } from './rows/validation.ts'

/** The families as docs/errors.md shows them. Within one kind of match the first row that fits wins. */
export const families = {
  'Between your tenant and the connection tester': tester,
  'Callback and client, on the provider’s own page': callback,
  'What your tenant says': auth0Application,
  'The ID token does not pass': validationRows,
  'The provider’s endpoints and answers': endpoints,
  'Microsoft Entra: the application': entraClient,
  'Microsoft Entra: users and policies': entraUser,
  'Google and Okta': googleOkta,
  'OAuth 2.0': oauth,
  'OpenID Connect': oidc,
  'Types of log lines': auth0Logs,
} as const satisfies Readonly<Record<string, readonly Row[]>>

export const dictionary: readonly Row[] = Object.values(families).flat()
