/**
 * The gateway's environment when the tenant is the sandbox. The secret is the sandbox's own and
 * opens nothing else.
 * @param {{ port: number, origin: string, issuers: readonly string[], webRoot?: string }} sandbox
 *   `origin` is the tenant's http origin, `issuers` the http origins of the sandbox's IdPs.
 * @returns {Record<string, string>}
 */
export function gatewayEnv({ port, origin, issuers, webRoot }) {
  return {
    PORT: String(port),
    PUBLIC_URL: `http://localhost:${port}`,
    AUTH0_DOMAIN: new URL(origin).host,
    GATEWAY_CLIENT_ID: 'sandbox-gateway',
    GATEWAY_CLIENT_SECRET: 'MOCK_sandbox_gateway_secret',
    GATEWAY_AUDIENCE: 'https://greencheck.example/api',
    DASHBOARD_CLIENT_ID: 'sandbox-dashboard',
    TESTER_CLIENT_ID: 'sandbox-tester',
    SANDBOX_ORIGINS: [origin, ...issuers].join(','),
    ...(webRoot ? { WEB_ROOT: webRoot } : {}),
  }
}
