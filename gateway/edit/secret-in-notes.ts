import { holdsSecret } from '#domain/destinations/auth0/credential/looks-secret.ts'
import { isObject } from '#domain/wire/json.ts'
import { ownFailure } from '../failure.ts'
import { stringsIn } from './hidden.ts'

/** `metadata` is shown to everybody who sees the connection, and to other tools. */
export function refuseSecretInNotes(metadata: unknown, secret: unknown): void {
  if (!isObject(metadata) || typeof secret !== 'string') return
  if (!stringsIn(metadata).some((note) => holdsSecret(note, secret))) return
  const words = 'A note has the Client Secret itself in it. Notes are readable: leave it out.'
  throw ownFailure(400, 'invalid_request', words, { property: 'metadata' })
}
