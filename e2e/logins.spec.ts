import type { Page } from '@playwright/test'
import { z } from 'zod'
import { partnerAccounts } from '../mocks/sentinels-idp.ts'
import { sandboxClients } from '../mocks/sentinels.ts'
import { connect, openTest, type Shaped, toNorthwind, toPartner } from './support/connections.ts'
import type { Stack } from './support/stack.ts'
import { asTexts, resultingProfile, storedOnScreen } from './support/resulting-profile.ts'
import { expect, signIn, test } from './support/test.ts'
import { endedAs, runInWindow } from './support/test-login.ts'
import { sdk } from './support/tools.ts'
import { openTab } from './support/wizard.ts'

const employee = 'employee@northwind.example'

const asEmployee = (login: Page) => login.getByRole('button', { name: employee }).click()

/** With what its login page shows. */
async function asPartnersUser(login: Page) {
  const { email, password } = partnerAccounts.database
  await login.getByLabel('Email address').fill(email)
  await login.getByLabel('Password').fill(password)
  await login.getByRole('button', { name: 'Continue', exact: true }).click()
}

interface Login {
  readonly connection: Shaped
  /** What the provider is asked for. */
  readonly asks: object
  readonly signsIn: (login: Page) => Promise<void>
  readonly user: string
}

const pkce = (stack: Stack, name: string, mode: string, method: string | null): Login => ({
  connection: toNorthwind(stack, name, 'northwind-acme', { connection_settings: { pkce: mode } }),
  asks: { type: 'code', method },
  signsIn: asEmployee,
  user: `oidc|${name}|nw-1001`,
})

const loginsOf = (stack: Stack): readonly Login[] => [
  {
    connection: toNorthwind(stack, 'by-front', 'northwind-acme-front', { type: 'front_channel' }),
    asks: { type: 'id_token', method: null },
    signsIn: asEmployee,
    user: 'oidc|by-front|nw-1001',
  },
  pkce(stack, 'by-s256', 'S256', 'S256'),
  pkce(stack, 'by-plain', 'plain', 'plain'),
  pkce(stack, 'without-pkce', 'disabled', null),
  {
    connection: toPartner(stack, 'by-auth0-oidc'),
    asks: { type: 'code', method: null },
    signsIn: asPartnersUser,
    user: `auth0-oidc|by-auth0-oidc|auth0|${partnerAccounts.database.user_id}`,
  },
]

const users = z.array(z.looseObject({ user_id: z.string() }))

/** What the tenant holds, as a script of its automation client reads it. */
const usersOf = async (stack: Stack, ids: readonly string[]) =>
  users.parse(
    await sdk(
      stack,
      ids.map((id) => ['users.get', id] as const),
    ),
  )

test('every way to log in: the screen shows what the tenant holds', async ({ page, stack }) => {
  const logins = loginsOf(stack)
  await connect(
    stack,
    logins.map(({ connection }) => connection),
  )
  /** What providers were asked for, last one last. */
  const asked: object[] = []
  page.context().on('request', (request) => {
    const { origin, pathname, searchParams: sent } = new URL(request.url())
    if (origin !== stack.origins.http && pathname === '/authorize')
      asked.push({ type: sent.get('response_type'), method: sent.get('code_challenge_method') })
  })
  await signIn(page)

  const shown: object[] = []
  for (const { connection, asks, signsIn, user } of logins)
    await test.step(connection.name, async () => {
      await openTest(page, connection.name)
      const login = await runInWindow(page)
      await signsIn(login)
      await endedAs(page, 'Passed')
      expect(asked.at(-1)).toEqual(asks)
      const parts = resultingProfile(page).getByRole('list', { name: 'Parts of user_id' })
      expect((await parts.getByRole('code').allTextContents()).join('|')).toBe(user)
      shown.push(await storedOnScreen(page))
      // The provider's session as well: the next one shall ask again.
      await expect.poll(() => login.isClosed()).toBe(true)
      await page.context().clearCookies()
    })

  const held = await usersOf(
    stack,
    logins.map(({ user }) => user),
  )
  expect(shown).toEqual(held.map(asTexts))
})

test('a direct link is copied, opened, and followed to its end', async ({ page, stack }) => {
  const [id] = await connect(
    stack,
    [toNorthwind(stack, 'linked', 'northwind-acme')],
    [sandboxClients.shop],
  )
  await signIn(page, `/connections/${id}`)
  await openTab(page, 'Links')
  await page.getByRole('button', { name: 'Copy direct link for Web shop' }).click()
  const link = await page.evaluate(() => navigator.clipboard.readText())

  const user = await page.context().newPage()
  await user.goto(link)
  await asEmployee(user)
  await expect(user.getByRole('heading', { name: 'Signed in' })).toBeVisible()
  expect(new URL(user.url()).origin).toBe(stack.origins.app)
  const [held] = await usersOf(stack, ['oidc|linked|nw-1001'])
  for (const table of ['ID token', 'UserInfo'])
    await expect(
      user.getByRole('table', { name: table }).getByRole('row', { name: 'sub' }),
    ).toContainText(String(held?.user_id))
  await expect(user.getByRole('table', { name: 'UserInfo' })).toContainText(String(held?.email))
})
