import { z } from 'zod'
import { deployExport, deployImport, exported } from './support/deploy-cli.ts'
import { startStack } from './support/stack.ts'
import { expect, test } from './support/test.ts'
import { sdk } from './support/tools.ts'

test.use({ stackOptions: { alone: 'an application is deleted, and it is read as a whole' } })

/** By the one placeholder that stands for the secrets of all connections of a strategy. */
const otherSecrets = {
  CONNECTIONS_AUTH0_OIDC_SECRET: 'MOCK_of_all_auth0_oidc',
  CONNECTIONS_OKTA_SECRET: 'MOCK_of_all_okta',
  CONNECTIONS_WAAD_SECRET: 'MOCK_of_all_waad',
  CONNECTIONS_GOOGLE_OAUTH2_SECRET: 'MOCK_of_all_google',
}
const secrets = { ...otherSecrets, CONNECTIONS_OIDC_SECRET: 'MOCK_of_all_oidc' }
const found = z.array(z.looseObject({ id: z.string(), name: z.string() }))

test('what the Deploy CLI exports it imports into a new tenant, and exports from there again', async ({
  stack,
}, info) => {
  // It compiles a schema of all of Auth0 before an import: ten seconds of a processor.
  test.setTimeout(300_000)
  // A tenant can hold a name that it does not take any more.
  await sdk(stack, [['clients.delete', 'odd-name']])
  const folder = `.cache/deploy-cli-${info.workerIndex}`

  expect(await deployExport(stack, folder)).toContain('Export Successful')
  const first = await exported(folder)
  expect(first['/connections/globex-oidc.json']).toMatchObject({
    strategy: 'oidc',
    enabled_clients: expect.arrayContaining(['Billing', 'Customer Portal']),
    options: {
      discovery_url: `${stack.origins.idp}/.well-known/openid-configuration`,
      client_secret: '##CONNECTIONS_OIDC_SECRET##',
    },
  })
  expect(Object.keys(first)).toContain('/connections/soylent-saml.json')
  expect(Object.keys(first)).toContain('/clients/Billing.json')

  const fresh = await startStack(`fresh-${info.workerIndex}`, {
    seed: 'empty',
    issuers: [stack.origins.idp],
  })
  try {
    expect(await sdk(fresh, [['connections.list']])).toEqual([[]])
    expect(await deployImport(fresh, folder, secrets)).toContain('Import Successful')
    expect(await deployExport(fresh, `${folder}-again`)).toContain('Export Successful')
    expect(await exported(`${folder}-again`)).toEqual(first)

    // Without a value for the placeholder it says that the stored secret stays, and sends options
    // without one: they are replaced whole.
    expect(await deployImport(fresh, folder, otherSecrets)).toMatch(
      /globex-oidc.*will be preserved/,
    )
    const [list] = await sdk(fresh, [['connections.list', { name: 'globex-oidc' }]])
    expect(found.parse(list)[0]).not.toHaveProperty('options.client_secret')
  } finally {
    await fresh.close()
  }
})
