/** The one tenant and workspace of the sandbox's Cloudentity. */
export const tenantId = 'acme'
export const workspaceId = 'customers'

const workspace = `/${tenantId}/${workspaceId}`

/** Paths below its origin, as a host of the SaaS has them (docs/sandbox.md says which are assumed). */
export const paths = {
  adminApi: '/api/admin/',
  systemApi: `/api/system/${tenantId}/post-authn/`,
  token: { admin: `/${tenantId}/admin/oauth2/token`, system: `/${tenantId}/system/oauth2/token` },
  /** Of the issuer: everything OAuth stands below it. */
  workspace,
  login: `${workspace}/login`,
  callback: `${workspace}/callback`,
  /** Where the product's form would show the callback, before anything is saved. */
  redirectUrl: `${workspace}/redirect-url`,
  demo: `${workspace}/demo`,
  portal: `/app/${tenantId}/${workspaceId}`,
  sampleApp: '/sample-app',
} as const
