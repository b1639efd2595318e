import { createHmac, hkdfSync } from 'node:crypto'
import { editableIds, specOf } from '#domain/destinations/auth0/connection/edit/editable.ts'
import { canonical } from '#domain/destinations/auth0/connection/edit/equal.ts'
import { readPath } from '#domain/destinations/auth0/connection/edit/path.ts'
import { isStrategy } from '#domain/destinations/auth0/connection/strategy.ts'
import { isObject } from '#domain/wire/json.ts'

/**
 * Beside the fields that say so. The mapping whole: members of it that no field is about decide the
 * profile too. `scopes` is what Auth0's older examples call `scope`.
 */
const besides = ['strategy', 'options.client_secret', 'options.scopes', 'options.attribute_map']

/**
 * Everything a test login depends on. Not here: what it is called and where it is shown (name,
 * display name, logo, domains, button), who may use it (applications, `authentication.active`:
 * whoever may not is told so), and what is kept of the user afterwards. In the order of their names:
 * that of the rows means nothing.
 */
export const fingerprinted: readonly string[] = [
  ...besides,
  ...editableIds
    .filter((field) => specOf(field).tested === true)
    .map((field) => specOf(field).path)
    .filter((path) => !besides.some((one) => path.startsWith(`${one}.`))),
].sort()

const bytes = 16

/** Of a connection as the tenant answered it; undefined where its id or options are not shown. */
export type Fingerprint = (connection: unknown) => string | undefined

/**
 * An HMAC over the connection's id and the settings above, the secret among them: it tells that
 * something changed, and nothing of what. With the id, for else a second connection with a guessed
 * secret would have the same one where the guess is right. Null and absent are the same, so that a
 * field Greencheck learns of later changes no fingerprint of a connection without it. The key is
 * derived from the machine credential; after that is renewed every test counts as one of other
 * settings.
 */
export function createFingerprint(credential: string): Fingerprint {
  const key = Buffer.from(
    hkdfSync('sha256', credential, '', 'greencheck connection fingerprint v2', 32),
  )
  return (connection) => {
    if (!isObject(connection) || !isObject(connection['options'])) return undefined
    if (!isStrategy(connection['strategy'])) return undefined
    const { id } = connection
    if (typeof id !== 'string' || id === '') return undefined
    const settings = fingerprinted
      .map((path) => [path, readPath(connection, path) ?? null])
      .filter(([, value]) => value !== null)
    return createHmac('sha256', key)
      .update(canonical([id, ...settings]))
      .digest()
      .subarray(0, bytes)
      .toString('base64url')
  }
}
