import { changeRoutes } from '#domain/destinations/auth0/contract/routes-of-changes.ts'
import { homeRealmRoute } from '#domain/destinations/auth0/contract/home-realm-route.ts'
import { preflightRoute } from '#domain/destinations/auth0/contract/preflight-route.ts'
import { provisionedRoutes } from '#domain/destinations/auth0/contract/routes-of-provisioned.ts'
import { provisioningCheckRoute } from '#domain/destinations/auth0/contract/provisioning-check-route.ts'
import { scimRoutes } from '#domain/destinations/auth0/contract/routes-of-scim.ts'
import {
  keyRoutes,
  rotationRoutes,
} from '#domain/destinations/auth0/contract/routes-of-rotation.ts'
import { testRoutes } from '#domain/destinations/auth0/contract/routes-of-tests.ts'
import { cloudentityRoutes } from '#domain/destinations/cloudentity/contract/routes.ts'
import type { GatewayRow } from '#domain/wire/route.ts'
import { firstContract } from './first.ts'

/**
 * What the dashboard speaks, below `/api` of the gateway's own origin: who the operator is, what
 * issuers answer, and the rows of each destination. `scopes` are the permissions the operator's
 * access token must carry.
 */
export const gatewayContract = {
  ...firstContract,
  ...testRoutes,
  ...preflightRoute,
  ...homeRealmRoute,
  ...scimRoutes,
  ...provisionedRoutes,
  ...changeRoutes,
  ...provisioningCheckRoute,
  ...rotationRoutes,
  ...keyRoutes,
  ...cloudentityRoutes,
} as const satisfies Readonly<Record<string, GatewayRow>>
export type GatewayContract = typeof gatewayContract
export type RouteName = keyof GatewayContract

/** Every permission an operator's token can carry for this dashboard. */
export const permissions: readonly string[] = [
  ...new Set(Object.values(gatewayContract).flatMap((row) => [...row.scopes])),
].sort()
