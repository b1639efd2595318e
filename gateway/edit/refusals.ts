import {
  type EditableField,
  fieldValue,
  specOf,
} from '#domain/destinations/auth0/connection/edit/editable.ts'
import type { Refused } from '#domain/destinations/auth0/connection/edit/operations.ts'
import { readOptionsScope } from '#domain/destinations/auth0/contract/options-scopes.ts'
import type { ConnectionView } from '#domain/destinations/auth0/contract/views.ts'
import { Failure, ownFailure } from '../failure.ts'

/** Options that cannot be read cannot be kept. The cause is Greencheck's own access. */
export const unreadable = () =>
  new Failure(
    {
      source: 'tenant',
      status: 403,
      code: 'options_unreadable',
      message:
        'The tenant does not show Greencheck this connection’s options: they are not written.',
      missing: readOptionsScope,
    },
    { http: 502 },
  )

/** 412, with the values of the projection and no others. */
export function stale(fields: readonly EditableField[], view: ConnectionView): Failure {
  const changed = fields.map((field) => ({ field, now: fieldValue(field, view) }))
  return ownFailure(412, 'stale', 'The connection changed since you read it.', { changed })
}

export const notValid = ({ field, path, problem }: Refused) =>
  ownFailure(400, 'invalid_request', problem, { property: path ?? field })

/** Throws when the stored secret would go to a place or with an identity it was not given for. */
export function demandSecret(moved: readonly EditableField[]): void {
  if (moved.length === 0) return
  const names = moved.map((field) => specOf(field).label).join(', ')
  const message = `Changes where or as whom the Client Secret is sent (${names}). Give the secret again, or remove it.`
  throw ownFailure(400, 'secret_required', message, { property: 'options.client_secret' })
}
