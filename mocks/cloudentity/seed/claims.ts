import { defaultContext } from '#domain/destinations/cloudentity/context/default-attributes.ts'
import type { WorkspaceClaim } from '#domain/destinations/cloudentity/contract/workspace.ts'
import { tenantId, workspaceId } from '../places.ts'

const scopeOf = (path: string): string =>
  path.startsWith('email')
    ? 'email'
    : path.startsWith('phone')
      ? 'phone'
      : path.startsWith('address')
        ? 'address'
        : 'profile'

const notClaims = ['sub', 'scp']

/**
 * Claims of the workspace's tokens: every attribute of a new context, in both tokens. `department`
 * and `customer_number` are prepared for attributes that the context does not have yet. Of both
 * scopes and names the product's own list is not published.
 */
export const seedClaims: readonly WorkspaceClaim[] = [
  ...defaultContext.map(({ name }) => name).filter((name) => !notClaims.includes(name)),
  'department',
  'customer_number',
].flatMap((path) =>
  (['id_token', 'access_token'] as const).map((type) => ({
    id: `${type}-${path}`,
    tenant_id: tenantId,
    authorization_server_id: workspaceId,
    name: path,
    type,
    source_type: 'authnCtx',
    source_path: path,
    mapping: path,
    scopes: path === 'idp_sub' ? [] : [scopeOf(path)],
    opaque: false,
  })),
)
