import { expect, test } from 'vitest'
import { editableIds, specOf } from '#domain/destinations/auth0/connection/edit/editable.ts'
import { writePath } from '#domain/destinations/auth0/connection/edit/path.ts'
import { production } from '#domain/wire/origin-rules.ts'
import type { Strategy } from '#domain/destinations/auth0/connection/strategy.ts'
import { validateAuth0OidcOptions, validateOidcOptions } from './options.ts'

const options = { type: 'back_channel', client_id: 'a', client_secret: 'b', domain: 'c' }
const validate: Readonly<Record<Strategy, (body: unknown) => unknown>> = {
  oidc: (body) => validateOidcOptions(body, production),
  'auth0-oidc': validateAuth0OidcOptions,
}

// Members of the metadata are the tenant's to write; it takes what it is given.
const typed = editableIds
  .filter((field) => specOf(field).path.startsWith('options.'))
  .filter((field) => !field.startsWith('oidcMetadata.'))
  .flatMap((field) => specOf(field).strategies.map((strategy) => [field, strategy] as const))

test.each(typed)('%s has a type in the sandbox, with %s', (field, strategy) => {
  const check = validate[strategy]
  check({ options })
  const path = specOf(field).path
  expect(() => check(writePath({ options }, path, 7))).toThrow(path)
})
