import { createServer } from 'node:http'
import { once } from 'node:events'
import { Provider } from 'oidc-provider'
import type { RealProvider } from './provider.ts'

const secret = 'MOCK_acme_secret'

/**
 * The library as its own documentation starts it: its development pages, a client with nothing but
 * what it must have (which authenticates by `client_secret_basic`), and PKCE demanded of all.
 */
export const oidcProvider: RealProvider = {
  name: 'oidc-provider 9.13.3',
  async start({ port, callback }) {
    const issuer = `http://localhost:${port}`
    const client = { client_secret: secret, redirect_uris: [callback] }
    const provider = new Provider(issuer, {
      clients: [
        { client_id: 'acme', ...client },
        { client_id: 'acme-post', ...client, token_endpoint_auth_method: 'client_secret_post' },
      ],
      claims: { email: ['email', 'email_verified'], profile: ['name'] },
      pkce: { required: () => true },
      findAccount: (_, id) => ({
        accountId: id,
        claims: () => ({ sub: id, email: `${id}@acme.example`, email_verified: true, name: id }),
      }),
    })
    const handle = provider.callback()
    const server = createServer((request, answer) => void handle(request, answer)).listen(port)
    await once(server, 'listening')
    return {
      issuer,
      setups: [
        { name: 'client as it is by default (client_secret_basic)', clientId: 'acme', secret },
        {
          name: 'client with client_secret_post, PKCE disabled in the connection',
          clientId: 'acme-post',
          secret,
          pkce: 'disabled',
        },
        { name: 'client with client_secret_post', clientId: 'acme-post', secret },
      ],
      async signIn(page) {
        await page.locator('[name=login]').fill('emil')
        await page.locator('[name=password]').fill('any')
        await page.locator('button[type=submit]').click()
        await page.locator('button[type=submit]').click()
      },
      close: async () => {
        server.closeAllConnections()
        server.close()
        await once(server, 'close')
      },
    }
  },
}
