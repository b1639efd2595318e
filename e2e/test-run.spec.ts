import { sandboxClients } from '../mocks/sentinels.ts'
import { looksRight } from './support/looks-right.ts'
import { expect, signIn, signOut, test } from './support/test.ts'
import { endedAs, keptIn, runInWindow, testable } from './support/test-login.ts'

const employee = 'employee@northwind.example'
const operator = 'operator@acme.example'

test('a window logs in as far as the claims; then still the operator, until they sign out', async ({
  page,
  stack,
}) => {
  const id = await testable(stack, 'tested-in-window')
  await signIn(page, `/connections/${id}/test`)
  const codes: string[] = []
  page.context().on('request', (request) => {
    const url = new URL(request.url())
    if (url.pathname === '/callback.html') codes.push(url.searchParams.get('code') ?? '')
  })

  const login = await runInWindow(page)
  const account = login.getByRole('button', { name: employee })
  await expect(account).toBeVisible()
  // The provider's page cannot reach the dashboard.
  expect(await login.evaluate(() => opener)).toBeNull()
  const closed = login.waitForEvent('close')
  await account.click()
  await closed

  await endedAs(page, 'Passed')
  const { runs, all } = await keptIn(page)
  const sub = 'oidc|tested-in-window|nw-1001'
  expect(runs).toMatchObject([
    {
      outcome: 'passed',
      claims: { sub, email: employee, aud: sandboxClients.tester, iss: `${stack.origins.http}/` },
      userinfo: { sub, email: employee },
    },
  ])
  // No token, no code, nothing that binds the login.
  expect(all).not.toMatch(/eyJ|verifier|"nonce"|"state"|"sid"/)
  const code = codes.find((one) => one !== '') ?? 'no code was seen'
  expect(code.length).toBeGreaterThan(20)
  expect(all).not.toContain(code)
  expect(stack.log.join('\n')).not.toContain(code)

  // Never the tested user: the tenant's session is over, so it asks who it is.
  await page.reload()
  await page.getByRole('button', { name: operator }).click()
  await expect(page.getByRole('banner')).toContainText(operator)
  await endedAs(page, 'Passed')

  await signOut(page)
  await expect(page.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible()
  expect((await keptIn(page)).keys.filter((one) => one.startsWith('greencheck:run:'))).toEqual([])
})

test('in the same tab: a denied consent ends as failed, back at the connection', async ({
  page,
  stack,
}) => {
  const id = await testable(stack, 'tested-in-tab')
  await signIn(page, `/connections/${id}/test`)
  await page.getByRole('button', { name: 'Run test in this tab' }).click()
  await page.getByRole('button', { name: 'denies@northwind.example' }).click()

  // The session of the tenant has ended with the test.
  await page.getByRole('button', { name: operator }).click()
  await expect(page).toHaveURL(new RegExp(`/connections/${id}/test\\?run=`))
  await endedAs(page, 'Failed')
  expect((await keptIn(page)).runs).toMatchObject([
    { way: 'page', outcome: 'failed', failure: { source: 'authorize', code: 'access_denied' } },
  ])
})

test('a window whose run was forgotten meanwhile keeps nothing, and ends the session', async ({
  page,
  stack,
}) => {
  const id = await testable(stack, 'forgotten')
  await signIn(page, `/connections/${id}/test`)
  const login = await runInWindow(page)
  const closed = login.waitForEvent('close')
  await expect(login.getByRole('button', { name: employee })).toBeVisible()
  await page.evaluate(() => localStorage.clear())
  await login.getByRole('button', { name: employee }).click()
  await closed
  expect((await keptIn(page)).runs).toEqual([])
})

test('a tested user whose session was left open is never the operator', async ({ page, stack }) => {
  await testable(stack, 'left-open')
  await signIn(page)
  await expect(page.getByRole('heading', { name: 'Connections', level: 1 })).toBeVisible()
  const login = await page.context().newPage()
  const asked = new URLSearchParams({
    client_id: sandboxClients.tester,
    response_type: 'code',
    redirect_uri: `${stack.url}/callback.html`,
    scope: 'openid',
    connection: 'left-open',
    prompt: 'login',
    state: 'forged',
  })
  await login.goto(`${stack.origins.http}/authorize?${asked}`)
  await login.getByRole('button', { name: employee }).click()

  // An answer that no test of this window waits for: refused, and out of the address at once.
  await expect(login.getByRole('heading', { name: 'This test has ended' })).toBeFocused()
  expect(login.url()).toBe(`${stack.url}/callback.html`)
  await looksRight(login, 'The page of test logins')

  await page.reload()
  await expect(page.getByRole('button', { name: operator })).toBeVisible()
})

test('another operator whom nobody chose in this tab is refused in words', async ({ page }) => {
  await signIn(page)
  const heading = page.getByRole('heading', { name: 'Connections', level: 1 })
  await expect(heading).toBeVisible()
  const other = await page.context().newPage()
  await signInElsewhere(other)

  await page.reload()
  await expect(
    page.getByRole('heading', { name: 'The tenant signed in somebody else' }),
  ).toBeFocused()
  await expect(page.getByRole('main')).toContainText('viewer@acme.example')
  await looksRight(page, 'Another account')

  await page.getByRole('button', { name: 'Sign in again' }).click()
  await page.getByRole('button', { name: operator }).click()
  await expect(heading).toBeVisible()
  await expect(page.getByRole('banner')).toContainText(operator)
})

/** In another tab the operator signs out, and a colleague in. */
async function signInElsewhere(page: Parameters<typeof signIn>[0]) {
  await page.goto('/connections')
  await signOut(page)
  await expect(page.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible()
  await signIn(page, '/connections', 'viewer@acme.example')
  await expect(page.getByRole('banner')).toContainText('viewer@acme.example')
}
