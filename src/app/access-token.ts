import { ApiError } from '#api/errors.ts'
import { codeOf } from './login-error.ts'

/**
 * An access token, or the reason in the API's terms. auth0-spa-js rejects with an OAuth code when
 * the tenant refused (`invalid_grant`) or memory holds no refresh token (`missing_refresh_token`),
 * and with a plain Error when no answer came.
 */
export async function accessToken(get: () => Promise<string | undefined>): Promise<string> {
  const token = await get().catch((error: unknown) => {
    const code = codeOf(error)
    if (code === undefined || code === 'timeout') {
      throw new ApiError({
        ...browser,
        kind: 'offline',
        code: 'tenant_unreachable',
        message: 'The tenant cannot be reached to renew the sign-in.',
      })
    }
    throw signedOut(code)
  })
  if (!token) throw signedOut('token_missing')
  return token
}

const browser = { source: 'browser', status: 0, requestId: '' } as const

const signedOut = (code: string) =>
  new ApiError({
    ...browser,
    kind: 'signed-out',
    code,
    message: 'The tenant does not renew this sign-in.',
  })
