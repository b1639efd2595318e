import {
  AuthorizationResponseError,
  ClientError,
  ResponseBodyError,
  WWWAuthenticateChallengeError,
} from 'openid-client'

/** A login that ended at or behind the identity provider, as the application is told of it. */
export class LoginFailed extends Error {
  constructor(
    readonly error: string,
    description: string,
  ) {
    super(description)
  }

  /** What the log's line says beside its description. */
  get details() {
    return {
      error: { message: this.message, oauthError: this.error, type: 'oauth-authorization' },
    }
  }
}

/**
 * What the tenant failed at by itself. Auth0 validates with this same library and passes its
 * words on: "server responded with a challenge in the WWW-Authenticate HTTP Header" with
 * `unauthorized` is quoted by support.auth0.com, "Authentication Failure When Upstream OIDC
 * Connection Requires client_secret_basic". UNVERIFIED that every other text is passed on too.
 */
const unauthorized = (description: string) => new LoginFailed('unauthorized', description)

/** Errors of the identity provider by their own name, everything else as `unauthorized`. */
export function asLoginFailed(thrown: unknown): LoginFailed {
  if (thrown instanceof LoginFailed) return thrown
  if (thrown instanceof AuthorizationResponseError || thrown instanceof ResponseBodyError)
    return new LoginFailed(thrown.error, thrown.error_description ?? thrown.error)
  if (thrown instanceof WWWAuthenticateChallengeError) return unauthorized(thrown.message)
  if (thrown instanceof ClientError)
    return unauthorized(thrown.cause instanceof Error ? thrown.cause.message : thrown.message)
  return unauthorized(thrown instanceof Error ? thrown.message : 'something went wrong')
}
