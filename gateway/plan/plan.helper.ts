import { createIssuers } from '#mocks/idp/issuers.ts'
import { createManagement } from '#mocks/tenant/management.ts'
import type { SeedSize } from '#mocks/tenant/seed/seed.ts'
import { findByName } from '#mocks/tenant/state.ts'
import { createUpstream } from '#mocks/tenant/upstream.ts'
import {
  audience,
  issuerOrigin,
  noProbe,
  origin,
  originRules,
  terminalEnv,
} from '../bench.helper.ts'
import { main, type PlanDeps } from './main.ts'

/** For tests: a sandbox tenant, and the commands before it. */
export async function openTerminal(size: SeedSize = 'small') {
  const upstream = createUpstream({ [issuerOrigin]: createIssuers({ origin: issuerOrigin }) })
  const tenant = await createManagement({
    originRules,
    origins: [origin],
    audience,
    fetch: upstream,
    seed: size,
    idp: issuerOrigin,
  })
  /** Method and path of what reached the tenant. */
  const asked: string[] = []

  async function run(
    argv: readonly string[],
    text: string,
    { env = {}, ...more }: Partial<Omit<PlanDeps, 'env'>> & { env?: Record<string, string> } = {},
  ) {
    let out = ''
    let err = ''
    asked.length = 0
    const code = await main(argv, {
      env: { ...terminalEnv, ...env },
      tenantFetch: (request) => {
        asked.push(`${request.method} ${new URL(request.url).pathname}`)
        return tenant.fetch(request)
      },
      probe: noProbe,
      readFile: () => Promise.resolve(text),
      now: Date.now,
      wait: () => Promise.resolve(),
      out: (line) => (out += line),
      err: (line) => (err += line),
      confirm: undefined,
      stopped: new AbortController().signal,
      ...more,
    })
    return { code, out, err, writes: asked.filter((one) => !/^GET|oauth\/token/.test(one)) }
  }
  const options = (name: string) => findByName(tenant.state, name)?.connection.options
  return { run, tenant, options, named: (name: string) => findByName(tenant.state, name) }
}

export const connection = (name: string, options: object = {}, more: object = {}) => ({
  name,
  strategy: 'oidc',
  options: {
    type: 'back_channel',
    discovery_url: `${issuerOrigin}/.well-known/openid-configuration`,
    client_id: 'northwind-acme',
    scope: 'openid email',
    ...options,
  },
  ...more,
})
