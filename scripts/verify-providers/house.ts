import { join } from 'node:path'
import { type Page, chromium } from '@playwright/test'
import { preflightEvidence } from '#domain/destinations/auth0/contract/preflight-route.ts'
import { explainFailure } from '#domain/destinations/auth0/failures/explain.ts'
import {
  type PreflightVerdicts,
  judgePreflight,
} from '#domain/destinations/auth0/preflight/judge-preflight.ts'
import { permissions } from '#domain/gateway-api/gateway.ts'
import { main as check } from '#gateway/check/main.ts'
import { parseConfig } from '#gateway/config.ts'
import { createGateway } from '#gateway/create-gateway.ts'
import { createGuardedFetch } from '#gateway/probe/guarded-fetch.ts'
import { bind } from '#mocks/http/listen.ts'
import { sandboxClients } from '#mocks/sentinels.ts'
import { startSandbox } from '#mocks/start.ts'
import { findBrowser } from '../lib/browser.mjs'
import { gatewayEnv } from '../lib/sandbox-env.mjs'
import { createConnection } from './create-connection.ts'
import { type Setup, usualScope } from './provider.ts'

interface Checked extends Omit<Setup, 'name'> {
  readonly issuer: string
  readonly callback: string
}

/** The sandbox's tenant, the gateway in front of it, and a browser. */
export async function openHouse(folder: string, issuers: readonly string[]) {
  // Where the tester's logins end: in the dashboard's place, a page that says nothing.
  const end = await bind({ port: 0, what: 'the end of logins', setting: '-' })
  end.serve((_, answer) => void answer.end('back'))
  const dashboard = `http://localhost:${end.port}`
  const testerCallback = `${dashboard}/callback.html`
  const sandbox = await startSandbox({
    ports: { http: 0, https: 0, idp: 0 },
    publicUrls: [dashboard],
    issuers,
    caPath: join(folder, 'ca.pem'),
  })
  const tenant = sandbox.origins.http
  const env = gatewayEnv({ port: end.port, origin: tenant, issuers })
  const parsed = parseConfig(env)
  if ('problems' in parsed) throw new Error(parsed.problems.join('\n'))
  const { config } = parsed
  const { management } = sandbox
  const operator = await management.issueOperatorToken({ sub: 'auth0|operator', permissions })
  const browser = await chromium.launch({
    executablePath: await findBrowser(),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })

  /** The finding codes of `npm run check`, after its verdict. */
  async function doctor(issuer: string): Promise<string> {
    const texts: string[] = []
    await check([issuer, '--json', '--channel', 'back'], {
      env,
      createProbe: (originRules) => createGuardedFetch({ originRules }),
      tenantFetch: () => Promise.reject(new Error('No tenant is asked.')),
      readFile: () => Promise.reject(new Error('no file')),
      now: Date.now,
      out: (text) => void texts.push(text),
      err: (text) => void texts.push(text),
      isTerminal: false,
    })
    const { verdict, findings } = JSON.parse(texts.join(''))
    const told = findings.flatMap(({ code, severity }: Record<string, string>) =>
      severity === 'fine' || severity === 'note' ? [] : [`${code} (${severity})`],
    )
    return [verdict, ...told].join(', ')
  }

  /** As the dialog does. A gateway of its own each time: it lets five a minute through. */
  async function checkClient(asked: Checked): Promise<PreflightVerdicts> {
    const { issuer, clientId, secret, callback, scope = usualScope, pkce = 'auto' } = asked
    const gateway = createGateway({
      config,
      tenantFetch: (request) => management.fetch(request),
      probe: createGuardedFetch({ originRules: config.originRules }),
      now: Date.now,
      log: () => undefined,
    })
    const about = { clientId, callback, channel: 'back_channel', scope } as const
    const answer = await gateway(
      new Request(`${config.publicUrl}/api/preflight/client`, {
        method: 'POST',
        headers: { authorization: `Bearer ${operator}`, 'content-type': 'application/json' },
        body: JSON.stringify({
          discoveryUrl: issuer,
          client_id: clientId,
          channel: about.channel,
          scope,
          pkce,
          send_back_channel_nonce: asked.nonce === true,
          callback,
          credential: { kind: 'given', client_secret: secret, host: new URL(issuer).host },
        }),
      }),
    )
    return judgePreflight(preflightEvidence.parse(await answer.json()), about)
  }

  /** A login through a connection as the wizard creates it; how it ended, in the dictionary's words. */
  async function logIn(issuer: string, setup: Setup, signIn: (page: Page) => Promise<void>) {
    const name = `real-${crypto.randomUUID()}`
    await createConnection(management, tenant, name, issuer, setup)
    const context = await browser.newContext()
    const page = await context.newPage()
    await page.goto(
      `${tenant}/authorize?${new URLSearchParams({
        client_id: sandboxClients.tester,
        response_type: 'code',
        redirect_uri: testerCallback,
        scope: usualScope,
        state: 'opaque',
        connection: name,
      })}`,
    )
    const isBack = () => page.url().startsWith(testerCallback)
    if (!isBack()) await signIn(page)
    if (!isBack()) await page.waitForURL(`${testerCallback}**`, { timeout: 15_000 }).catch(() => {})
    const back = isBack() ? new URL(page.url()).searchParams : undefined
    const shown = back ? '' : (await page.locator('body').innerText()).replaceAll(/\s+/g, ' ')
    await context.close()
    if (back?.has('code')) return { ended: 'logged in', explained: '' }
    const code = back?.get('error') ?? ''
    const description = back?.get('error_description') ?? shown
    const facts = { code, description, channel: 'back_channel', strategy: 'oidc' } as const
    return { ended: `${code}: ${description}`, explained: explainFailure(facts).headline }
  }

  const close = async () => {
    await browser.close()
    await sandbox.close()
    await end.close()
  }
  return { doctor, checkClient, logIn, close, callback: `${tenant}/login/callback` }
}
