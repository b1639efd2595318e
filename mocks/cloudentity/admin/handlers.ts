import type { AdminApi } from '#domain/destinations/cloudentity/contract/admin-api.ts'
import type { Handler } from './handler.ts'
import { getAuth0Idp, listIdps } from './handlers/read-idp.ts'
import {
  checkPermissions,
  getClient,
  getEnvironment,
  listClaims,
  listCustomApps,
} from './handlers/reads.ts'
import {
  getScript,
  listExecutionPoints,
  listScripts,
  setExecutionPoints,
  testScript,
} from './handlers/scripts.ts'
import { getServer, updateServer } from './handlers/server.ts'
import { createAuth0Idp, deleteIdp, updateAuth0Idp } from './handlers/write-idp.ts'

/** One per row of the contract: a row without a handler does not compile. */
export const handlers = {
  listIdps,
  createAuth0Idp,
  getAuth0Idp,
  updateAuth0Idp,
  deleteIdp,
  getServer,
  updateServer,
  checkPermissions,
  getEnvironment,
  listClaims,
  listScripts,
  getScript,
  testScript,
  listExecutionPoints,
  setExecutionPoints,
  listCustomApps,
  getClient,
} satisfies { readonly [K in keyof AdminApi]: Handler<AdminApi[K]> }
