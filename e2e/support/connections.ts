import { expect, type Page } from '@playwright/test'
import { z } from 'zod'
import { idpClients, partnerClients } from '../../mocks/sentinels-idp.ts'
import { sandboxClients } from '../../mocks/sentinels.ts'
import type { Stack } from './stack.ts'
import { sdk } from './tools.ts'

export interface Shaped {
  readonly name: string
  readonly strategy: 'oidc' | 'auth0-oidc'
  readonly options: Readonly<Record<string, unknown>>
}

const secretOf = (clientId: string) =>
  [...idpClients, ...partnerClients].find(({ id }) => id === clientId)?.secret

/** To northwind, as one of its clients, with that client's secret where no other is given. */
export const toNorthwind = (
  stack: Stack,
  name: string,
  clientId: string,
  options: Readonly<Record<string, unknown>> = {},
): Shaped => ({
  name,
  strategy: 'oidc',
  options: {
    type: 'back_channel',
    discovery_url: `${stack.origins.idp}/.well-known/openid-configuration`,
    issuer: stack.origins.idp,
    client_id: clientId,
    client_secret: secretOf(clientId) ?? 'MOCK_any',
    scope: 'openid profile email',
    ...options,
  },
})

/** To the other Auth0 tenant, by the older strategy. */
export const toPartner = (stack: Stack, name: string): Shaped => ({
  name,
  strategy: 'auth0-oidc',
  options: {
    client_id: 'partner-client',
    client_secret: secretOf('partner-client'),
    domain: new URL(stack.origins.partner).host,
    scope: 'openid profile email identities',
  },
})

const created = z.array(z.object({ id: z.string() }))

/** Creates them for the connection tester, and for nobody else unless told. Answers their ids. */
export async function connect(
  stack: Stack,
  wanted: readonly Shaped[],
  applications: readonly string[] = [],
): Promise<readonly string[]> {
  const enabled_clients = [sandboxClients.tester, ...applications]
  const answers = await sdk(
    stack,
    wanted.map((one) => ['connections.create', { ...one, enabled_clients }] as const),
  )
  return created.parse(answers).map(({ id }) => id)
}

/**
 * From wherever the dashboard is to the connection's tab "Test". By links, not by an address: a
 * page that is loaded anew asks who the operator is, because a test ends the tenant's session.
 */
export async function openTest(page: Page, name: string) {
  const navigation = page.getByRole('navigation')
  await navigation.getByRole('link', { name: 'Connections', exact: true }).first().click()
  await page.getByRole('link', { name, exact: true }).click()
  await navigation.getByRole('link', { name: 'Test', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Run test', exact: true })).toBeEnabled()
}
