import type { Row } from '../row.ts'
import { spoken } from '../spoken.ts'

const flows =
  'https://learn.microsoft.com/windows-server/identity/ad-fs/overview/ad-fs-openid-connect-oauth-flows-scenarios'
const group = 'In AD FS: Application Groups, the group'

/** AD FS's MSIS numbers. Callback and client are in callback.ts and client.ts. */
export const adfs = [
  {
    ...spoken.token,
    about: 'credentials',
    id: 'adfs-secret',
    match: { numbers: { MSIS: [9622] } },
    headline: 'AD FS refused the Client Secret',
    cause: 'It is wrong, or was reset after it had been sent.',
    who: 'operator',
    next: 'Enter the Client Secret again, as it was sent. If it stays, ask their IT for a new one.',
    ask: `AD FS refuses our client secret. Could you reset it and send it to us in a safe way? ${group}, the server application, “Configure Application Credentials”.`,
    field: 'clientSecret',
    source: flows,
  },
  {
    ...spoken.token,
    about: 'credentials',
    id: 'adfs-client-authentication',
    match: { numbers: { MSIS: [9623] } },
    headline: 'AD FS has this client registered for another kind of authentication',
    cause:
      'It is a native application, which has no secret, or its credential is a key or Windows authentication and not a shared secret.',
    who: 'their-it',
    next: 'Ask them for a server application with a shared secret, or use Private Key JWT with a key registered there.',
    ask: `Our client authenticates with a shared secret in the body. Is it registered as a server application with one, and not as a native application? ${group}.`,
    field: 'authMethod',
    source: flows,
  },
  {
    ...spoken.authorizationOrLater,
    id: 'adfs-not-permitted',
    match: { numbers: { MSIS: [9605] } },
    headline: 'AD FS does not allow this client the resource or the scopes',
    cause:
      'The client has no permission to the Web API of its group, or one of the scopes is not permitted there.',
    who: 'their-it',
    next: 'Ask them to permit the client and the scopes openid, profile and email. Take away the scopes they do not know.',
    ask: `Could you permit our client and the scopes openid, profile and email (and allatclaims)? ${group}, the Web API, Client Permissions.`,
    field: 'scopes',
    source: flows,
  },
  {
    ...spoken.authorizationOrLater,
    id: 'adfs-scope',
    match: { numbers: { MSIS: [9648] } },
    headline: 'AD FS does not permit a scope',
    cause: 'A scope that was asked for is not selected for this client.',
    who: 'operator',
    next: 'Ask for openid, profile and email alone, or ask their IT to permit the scope.',
    ask: `Could you permit the scope that the text names for our client? ${group}, the Web API, Client Permissions.`,
    field: 'scopes',
    source: flows,
  },
  {
    ...spoken.authorizationOrLater,
    id: 'adfs-id-token',
    match: { numbers: { MSIS: [9642] } },
    headline: 'AD FS could not make an ID token for this user',
    cause:
      'The user has no claim to build the subject from, as users of another claims provider may.',
    who: 'their-it',
    next: 'Test with another account, and send them the text.',
    ask: 'AD FS could not construct an ID token for our test user. Does the claims provider trust name an anchor claim, and do its rules issue it?',
    source: flows,
  },
  {
    ...spoken.token,
    id: 'adfs-code',
    match: { numbers: { MSIS: [9612] } },
    headline: 'AD FS refused the code it had just given',
    cause: 'It had been used or had expired, or another server of the farm gave it.',
    who: 'user',
    next: 'Run the test again. If it stays, send them the text.',
    ask: 'Your AD FS refuses a new authorization code (MSIS9612). What does its event log say?',
    source: flows,
  },
  {
    ...spoken.userinfo,
    id: 'adfs-userinfo-audience',
    match: { numbers: { MSIS: [9921] } },
    headline: 'The access token is not for AD FS’s UserInfo',
    cause:
      'A resource was asked for, so the access token is for that Web API. AD FS’s UserInfo takes only tokens of its own, and tells no more than the subject.',
    who: 'operator',
    next: 'Map from the ID token (context.tokenset) in the place of UserInfo. Their IT adds claims to the ID token, with the scope allatclaims.',
    ask: 'Could you issue the claims we need into the ID token, and permit the scope allatclaims for our client?',
    field: 'attributes',
    source: flows,
  },
  {
    ...spoken.authorizationOrLater,
    id: 'adfs-other',
    match: { anyNumber: ['MSIS'] },
    headline: 'AD FS refused with a number that is not in the dictionary',
    cause: 'The number after MSIS stands in the event log of their AD FS, with more words.',
    who: 'their-it',
    next: 'Send them the text.',
    ask: 'What does the event log of your AD FS say of this number at this time?',
    source: flows,
  },
] as const satisfies readonly Row[]
