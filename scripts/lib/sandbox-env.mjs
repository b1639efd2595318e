/**
 * The gateway's environment when tenant and workspace are the sandbox's. The secrets are its own and
 * open nothing else.
 * @param {{ port: number, origin: string, issuers: readonly string[], cloudentity?: string, webRoot?: string }} sandbox
 *   `origin` is the tenant's http origin, `issuers` the http origins of the sandbox's IdPs,
 *   `cloudentity` that of its workspace; without it there is no such destination.
 * @returns {Record<string, string>}
 */
export function gatewayEnv({ port, origin, issuers, cloudentity, webRoot }) {
  return {
    PORT: String(port),
    PUBLIC_URL: `http://localhost:${port}`,
    AUTH0_DOMAIN: new URL(origin).host,
    GATEWAY_CLIENT_ID: 'sandbox-gateway',
    GATEWAY_CLIENT_SECRET: 'MOCK_sandbox_gateway_secret',
    GATEWAY_AUDIENCE: 'https://greencheck.example/api',
    DASHBOARD_CLIENT_ID: 'sandbox-dashboard',
    TESTER_CLIENT_ID: 'sandbox-tester',
    ...(cloudentity && workspaceEnv(cloudentity)),
    SANDBOX_ORIGINS: [origin, ...issuers, ...(cloudentity ? [cloudentity] : [])].join(','),
    ...(webRoot ? { WEB_ROOT: webRoot } : {}),
  }
}

/** @param {string} origin */
const workspaceEnv = (origin) => ({
  CLOUDENTITY_HOST: new URL(origin).host,
  CLOUDENTITY_HOST_KIND: 'default',
  CLOUDENTITY_TENANT_ID: 'acme',
  CLOUDENTITY_WORKSPACE_ID: 'customers',
  CLOUDENTITY_CLIENT_ID: 'sandbox-greencheck',
  CLOUDENTITY_CLIENT_SECRET: 'MOCK_cloudentity_secret',
  CLOUDENTITY_CLIENT_AUTH: 'basic',
  CLOUDENTITY_GENERATION: '2023-07',
})
