import { type ExportedCall, secretPlaceholder } from '#domain/exports/exported-call.ts'
import { fillPath } from '#domain/wire/endpoint.ts'
import { createBody, idOfAttempt } from './changes.ts'
import { adminApi } from './contract/admin-api.ts'
import type { NewIdp } from './contract/views.ts'

/** The call of the Admin API that creates it, as the gateway sends it. Never holds the secret. */
export const createCalls = (idp: NewIdp, wid: string, key: string): ExportedCall[] => [
  {
    method: adminApi.createAuth0Idp.method,
    path: fillPath(adminApi.createAuth0Idp.path, { wid }),
    body: createBody(idp, secretPlaceholder, idOfAttempt(key)),
    scopes: [],
    title: 'Create the identity provider',
  },
]
