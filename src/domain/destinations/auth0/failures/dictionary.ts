import type { Row } from './row.ts'
import { adfs } from './rows/adfs.ts'
import { answer } from './rows/answer.ts'
import { auth0Application } from './rows/auth0-application.ts'
import { auth0Logs } from './rows/auth0-logs.ts'
import { auth0User } from './rows/auth0-user.ts'
import { b2c } from './rows/b2c.ts'
import { callback } from './rows/callback.ts'
import { client } from './rows/client.ts'
import { code } from './rows/code.ts'
import { credentials } from './rows/credentials.ts'
import { endpoints } from './rows/endpoints.ts'
import { entraClient } from './rows/entra-client.ts'
import { entraUser } from './rows/entra-user.ts'
import { flow } from './rows/flow.ts'
import { googleOkta } from './rows/google-okta.ts'
import { idToken } from './rows/id-token.ts'
import { network } from './rows/network.ts'
import { oauth } from './rows/oauth.ts'
import { oidc } from './rows/oidc.ts'
import { pkce } from './rows/pkce.ts'
import { providerPage } from './rows/provider-page.ts'
import { request } from './rows/request.ts'
import { tester } from './rows/tester.ts'
import { validationRows } from './rows/validation.ts'

/** The families as docs/errors.md shows them. Within one kind of match the first row that fits wins. */
export const families = {
  'Between your tenant and the connection tester': tester,
  'What your tenant says before the provider': auth0Application,
  PKCE: pkce,
  'The request': request,
  'The callback': callback,
  'The client’s secret and proof': credentials,
  'The client': client,
  'The provider’s login page': providerPage,
  'The answer at the callback': answer,
  'The ID token does not pass': validationRows,
  'The ID token is missing or malformed': idToken,
  'The provider’s endpoints and answers': endpoints,
  'Between your tenant and the provider': network,
  'Microsoft Entra: the application': entraClient,
  'Microsoft Entra: users and policies': entraUser,
  'Azure AD B2C': b2c,
  'AD FS': adfs,
  'Google and Okta': googleOkta,
  'What your tenant says after the provider': auth0User,
  'The flow': flow,
  'The code': code,
  'OAuth 2.0': oauth,
  'OpenID Connect': oidc,
  'Types of log lines': auth0Logs,
} as const satisfies Readonly<Record<string, readonly Row[]>>

type Families = typeof families
export type RowId = Families[keyof Families][number]['id']

export const dictionary: readonly Row[] = Object.values(families).flat()

const rows: ReadonlyMap<string, Row> = new Map(dictionary.map((row) => [row.id, row]))

/** Undefined: no row has this id. */
export const rowNamed = (id: string): Row | undefined => rows.get(id)
