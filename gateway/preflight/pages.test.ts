import { expect, test } from 'vitest'
import type { PreflightRequest } from '#domain/destinations/auth0/contract/preflight-route.ts'
import { judgePreflight } from '#domain/destinations/auth0/preflight/judge-preflight.ts'
import { createIdpBench } from './idp.helper.ts'
import { asked } from './request.helper.ts'

const page = (title: string, ...paragraphs: readonly string[]) =>
  `<!doctype html><html><head><title>${title}</title><script>const all = ["client not found"]</script></head><body><nav>Help &amp; Contact</nav>${paragraphs.map((one) => `<p>${one}</p>`).join('\n')}</body></html>`

/** Of our client; a made-up one is told apart. */
async function verdictOn(html: string, part: Partial<PreflightRequest> = {}) {
  const { evidence } = await createIdpBench({
    authorize: (sent) =>
      new Response(sent.get('client_id') === 'northwind-acme' ? html : page('No such client')),
  })
  const body = asked(part)
  return judgePreflight(await evidence(body), { ...body, clientId: body.client_id }).callback
}
const callbackRefused = 'The callback is not registered for this client'
const clientRefused = 'The client is not known, or disabled'

test.each<[string, string, string]>([
  [
    'Keycloak in German',
    page('Anmeldung', 'Wir bedauern ...', 'Ungültiger Parameter: redirect_uri'),
    callbackRefused,
  ],
  ['Keycloak in French', page('Connexion', 'Paramètre invalide : redirect_uri'), callbackRefused],
  [
    'Ory',
    page(
      'An error occurred',
      'invalid_request',
      'The request is missing a required parameter. The &#39;redirect_uri&#39; parameter does not match any of the OAuth 2.0 Client&#39;s pre-registered redirect urls.',
    ),
    callbackRefused,
  ],
  [
    'ZITADEL',
    page('Error', 'The requested redirect_uri is missing in the client configuration.'),
    callbackRefused,
  ],
  [
    'Entra, by its number',
    page('Anmelden', 'AADSTS50011: Der angegebene Umleitungs-URI stimmt nicht überein.'),
    callbackRefused,
  ],
  [
    'Keycloak, client disabled',
    page('Sign in', 'We are sorry...', 'Client disabled.'),
    clientRefused,
  ],
  ['Keycloak in German, no client', page('Anmeldung', 'Client nicht gefunden.'), clientRefused],
  [
    'Entra, no application',
    page('Sign in', "AADSTS700016: Application with identifier 'x' was not found."),
    clientRefused,
  ],
])('%s', async (_, html, headline) => {
  expect(await verdictOn(html)).toMatchObject({ kind: 'bad', headline })
})

test.each([
  ['a login page', page('Sign in', 'User name', 'Password')],
  ['one that says something went wrong', page('Error', 'Something went wrong.')],
  ['an empty one', ''],
])('%s: could not tell', async (_, html) => {
  expect(await verdictOn(html)).toMatchObject({
    kind: 'unknown',
    headline: expect.stringMatching(/^Could not tell/),
  })
})
