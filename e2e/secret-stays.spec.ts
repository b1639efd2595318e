import type { Browser, Page } from '@playwright/test'
import { z } from 'zod'
import { sandboxClients } from '../mocks/sentinels.ts'
import { confirm, given, isSaved, review, saveForm, stored } from './support/edit.ts'
import { startStack, type Stack } from './support/stack.ts'
import { startListener } from './support/listener.ts'
import { expect, refused, signIn, test } from './support/test.ts'

const kept = 'MOCK_northwind_secret'
const typed = 'MOCK_meant_for_the_new_place'

// What is written is refused, and the login that fails on purpose ends at the application.
test.use({ expectedErrors: [refused(400)] })

test('a token endpoint that is moved never gets the stored secret', async ({
  page,
  browser,
}, info) => {
  const name = `${info.workerIndex}-listener`
  const listener = await startListener(name)
  // A tenant that would speak to it: what is refused, the gateway alone refuses.
  const stack = await startStack(name, { trusts: listener.caPath })
  try {
    const { id, before } = await given(stack, 'led-astray', { applications: [sandboxClients.shop] })
    const elsewhere = `${listener.url}/token`
    const token = operatorToken(page)
    await signIn(page, `${stack.url}/connections/${id}/settings`)

    await page.getByText(/^Endpoints stored with the connection/).click()
    await page.getByLabel('Token endpoint', { exact: true }).fill(elsewhere)
    await saveForm(page)
    await confirm(review(page))
    await expect(review(page)).toContainText('Give the Client Secret, or remove it.')
    expect(await stored(stack, id)).toEqual(before)

    await refusesWithoutSecret(page, `${stack.url}/api/connections/${id}`, token(), elsewhere)
    expect(await stored(stack, id)).toEqual(before)
    expect(await logIn(browser, stack)).toContain('code')
    expect(listener.heard).toEqual([])

    // Given anew, the new secret goes there, and the stored one is gone.
    await review(page)
      .getByLabel('Client Secret for the changed connection', { exact: true })
      .fill(typed)
    // No tenant of Auth0 reaches a loopback address.
    await review(page).getByLabel('Reason').fill('a listener of the test')
    await confirm(review(page))
    await isSaved(page, /^Saved: Token endpoint, Client Secret/)
    expect(await logIn(browser, stack)).toContain('error')
    expect(listener.heard.join('\n')).toContain(typed)
    expect(listener.heard.join('\n')).not.toContain(kept)
  } finally {
    await Promise.all([stack.close(), listener.close()])
  }
})

/** The token that the page shows the gateway, for whoever takes it out of the browser. */
function operatorToken(page: Page) {
  let last = ''
  page.on('request', (request) => {
    if (new URL(request.url()).pathname.startsWith('/api/'))
      last = request.headers()['authorization'] ?? last
  })
  return () => last
}

const answered = z.object({ tag: z.string() })
const refusal = z.object({ error: z.object({ code: z.string(), property: z.string() }) })

/** Every field by which the secret could be led to another place, straight at the gateway. */
async function refusesWithoutSecret(page: Page, url: string, token: string, elsewhere: string) {
  const headers = { authorization: token }
  const { tag } = answered.parse(await (await page.request.get(url, { headers })).json())
  const metadata = { issuer: elsewhere, authorization_endpoint: elsewhere, jwks_uri: elsewhere }
  for (const operation of [
    { field: 'tokenEndpoint', set: elsewhere },
    { field: 'discoveryUrl', set: elsewhere },
    { field: 'pushedRequestEndpoint', set: elsewhere },
    { field: 'oidcMetadata.token_endpoint', set: elsewhere },
    { field: 'oidcMetadata', set: { ...metadata, token_endpoint: elsewhere } },
  ]) {
    const data = { tag, operations: [operation] }
    const answer = await page.request.patch(url, { headers, data })
    expect(answer.status(), operation.field).toBe(400)
    const { code, property } = refusal.parse(await answer.json()).error
    expect([code, property]).toEqual(['secret_required', 'options.client_secret'])
  }
}

/** A user logs in through the connection, as far as that goes. */
async function logIn(browser: Browser, stack: Stack) {
  const callback = `${stack.origins.app}/callback`
  const query = new URLSearchParams({
    client_id: sandboxClients.shop,
    response_type: 'code',
    redirect_uri: callback,
    state: 'OPAQUE_VALUE',
    connection: 'led-astray',
  })
  const context = await browser.newContext()
  const user = await context.newPage()
  await user.goto(`${stack.origins.http}/authorize?${query}`)
  await user.getByRole('button', { name: 'employee@northwind.example' }).click()
  await user.waitForURL(`${callback}*`)
  const { searchParams } = new URL(user.url())
  await context.close()
  return [...searchParams.keys()]
}
