import {
  AuthorizationResponseError,
  OperationProcessingError,
  ResponseBodyError,
  UnsupportedOperationError,
  WWWAuthenticateChallengeError,
} from 'oauth4webapi'
import type { RunFailure } from '#domain/destinations/auth0/test-run/run.ts'

/** What a step of the login failed at. Descriptions are the tenant's or the library's words. */
export function asFailure(error: unknown): RunFailure {
  if (error instanceof AuthorizationResponseError) return worded('authorize', error)
  if (error instanceof ResponseBodyError) return worded('token', error)
  if (error instanceof WWWAuthenticateChallengeError)
    return { source: 'token', code: error.code, description: error.message }
  if (error instanceof OperationProcessingError || error instanceof UnsupportedOperationError)
    return { source: 'validation', code: error.code ?? '', description: error.message }
  // `fetch` rejects with a TypeError when nothing answered, or its policy forbade the request.
  if (error instanceof TypeError)
    return { source: 'tester', code: 'no_answer', description: 'The tenant did not answer.' }
  if (error instanceof DOMException && error.name === 'TimeoutError')
    return { source: 'tester', code: 'timeout', description: 'The tenant did not answer in time.' }
  const description = error instanceof Error ? error.message : String(error)
  return { source: 'tester', code: 'unexpected', description }
}

const worded = (
  source: 'authorize' | 'token',
  { error: code, error_description: description }: AuthorizationResponseError | ResponseBodyError,
): RunFailure => ({ source, code, ...(description !== undefined && { description }) })
