import type { TenantUser } from '../state.ts'

/** For tests: somebody whom SCIM made under the default mapping. */
export const provisionedUser = (
  connection: string,
  externalId: string,
  email = `${externalId}@globex.example`,
): TenantUser => ({
  user_id: `oidc|${connection}|${externalId}`,
  connection,
  email,
  identities: [{ user_id: `${connection}|${externalId}`, provider: 'oidc', connection }],
  profile: { app_metadata: { external_id: externalId } },
})
