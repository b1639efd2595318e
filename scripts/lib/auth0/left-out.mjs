// What stands in the dashboard's build for the parts of Auth0's client that it has no use for: the
// client makes one of each when it is made, and calls none of them (left-out.test.ts).
function LeftOut() {}

export {
  // Of `@auth0/auth0-auth-js`: another login library, which the next three talk through.
  LeftOut as AuthClient,
  LeftOut as AnonymousSessionApiClient,
  LeftOut as PasskeyApiClient,
  LeftOut as MyAccountApiClient,
  LeftOut as Fetcher,
  // Made with `useDpop` alone.
  LeftOut as Dpop,
  // Of `browser-tabs-lock`, for browsers without Web Locks; and the worker, which is served from here.
  LeftOut as default,
}

export class MfaApiClient {
  /** Of a renewal that the tenant wants a second factor for: here it ends the sign-in. */
  setMFAAuthDetails() {}
}
