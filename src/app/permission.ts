import { type Session, lackedPermission } from '#api/context.tsx'
import { ApiError } from '#api/errors.ts'
import type { FirstRouteName } from '#domain/gateway-api/first.ts'

/** Says what is missing before anything is typed, in the terms the gateway would use. */
export function requirePermission(session: Session, name: FirstRouteName): void {
  const missing = lackedPermission(session, name)
  if (missing === undefined) return
  throw new ApiError({
    kind: 'forbidden',
    source: 'gateway',
    status: 403,
    code: 'permission_missing',
    message: `The permission ${missing} is missing.`,
    requestId: '',
    missing,
  })
}
