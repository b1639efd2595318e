import {
  ownLoginWords,
  touchesLogin,
} from '#domain/destinations/auth0/connection/edit/own-login.ts'
import type { Operation } from '#domain/destinations/auth0/contract/edit.ts'
import type { ConnectionView } from '#domain/destinations/auth0/contract/views.ts'

/** Why an edit is not made here, of a connection that operators sign in through. */
export const barredEdit = (
  { ownLogin }: ConnectionView,
  operations: readonly Operation[],
  secretGiven = false,
): string | undefined =>
  ownLogin === true &&
  touchesLogin({ operations: [...operations], ...(secretGiven && { clientSecret: '' }) })
    ? ownLoginWords
    : undefined
