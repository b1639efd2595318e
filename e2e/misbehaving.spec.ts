import type { Page } from '@playwright/test'
import { connect, openTest, toNorthwind } from './support/connections.ts'
import { resultingProfile } from './support/resulting-profile.ts'
import { expect, signIn, test } from './support/test.ts'
import { endedAs, runInWindow } from './support/test-login.ts'

/** A test login as somebody of northwind, to its end. */
async function logInAs(page: Page, account: string) {
  const login = await runInWindow(page)
  await login.getByRole('button', { name: account }).click()
  // The next test would meet the sign-out of this one, and northwind remembers who was here.
  await expect.poll(() => login.isClosed()).toBe(true)
  await page.context().clearCookies()
}

const steps = (page: Page) => page.getByRole('list', { name: 'Steps of the login' })

/** The failure that is shown at its step, and where it leads. */
async function isExplained(page: Page, headline: string, field?: readonly [string, string]) {
  const failed = steps(page).getByRole('listitem').filter({ hasText: headline })
  await expect(failed).toHaveCount(1)
  const leads = failed.getByRole('link', { name: /^Go to / })
  if (field === undefined) return expect(leads).toHaveCount(0)
  const [label, id] = field
  await expect(leads).toHaveText(`Go to ${label}`)
  return expect(leads).toHaveAttribute('href', new RegExp(`/settings#field-${id}$`))
}

const accounts = [
  ['denies', 'The login was refused', undefined],
  [
    'wrong-nonce',
    'The ID token carries another nonce than the request',
    ['Send a nonce on the back channel', 'backChannelNonce'],
  ],
  ['expired', 'The ID token had expired when it arrived', undefined],
  [
    'rotated-key',
    'The ID token is signed with a key that is not published',
    ['JWKS URI', 'jwksUri'],
  ],
  ['clock', 'The ID token is from the future', undefined],
] as const

const profile = ['User Mapping', 'claims#field-attributes'] as const
/** Let in, with a profile that is worth a look. */
const odd = [
  ['no-email', 'No email address', ['Scopes', 'settings#field-scopes']],
  ['verified-as-text', 'email_verified is text, not true or false', profile],
  ['markup', 'name holds markup', profile],
  ['groups', 'federated_groups holds 300 entries', profile],
] as const

test('every account that misbehaves ends in its own explanation', async ({ page, stack }) => {
  const attributes = {
    name: '${context.tokenset.name}',
    email: '${context.tokenset.email}',
    email_verified: '${context.tokenset.email_verified}',
    federated_groups: '${context.userinfo.groups}',
  }
  const mapping = { attribute_map: { mapping_mode: 'use_map', attributes } }
  await connect(stack, [toNorthwind(stack, 'odd-people', 'northwind-acme', mapping)])
  await signIn(page)
  await openTest(page, 'odd-people')

  for (const [account, headline, field] of accounts)
    await test.step(account, async () => {
      await logInAs(page, `${account}@northwind.example`)
      await isExplained(page, headline, field)
      await endedAs(page, 'Failed')
    })
  for (const [account, headline, [label, id]] of odd)
    await test.step(account, async () => {
      await logInAs(page, `${account}@northwind.example`)
      await endedAs(page, 'Passed')
      const notes = resultingProfile(page).getByRole('list', { name: 'Worth a look' })
      const note = notes.getByRole('listitem').filter({ hasText: headline })
      const link = note.getByRole('link', { name: `Open ${label}`, exact: true })
      await expect(link).toHaveAttribute('href', new RegExp(`/${id}$`))
    })
})

const clients = [
  {
    name: 'only-back',
    client: 'northwind-back-only',
    options: { type: 'front_channel' },
    headline: 'The provider does not give this client the Front Channel',
    field: ['Communication Channel', 'channel'],
  },
  {
    name: 'only-front',
    client: 'northwind-acme-front',
    headline: 'The provider does not give this client the Back Channel',
    field: ['Communication Channel', 'channel'],
  },
  {
    name: 'other-secret',
    client: 'northwind-other-secret',
    options: { client_secret: 'MOCK_wrong' },
    account: 'employee@northwind.example',
    headline: 'The provider refused the Client ID or the Client Secret',
    field: ['Client Secret', 'clientSecret'],
  },
] as const

/** Nobody comes back from these: northwind shows a page of its own. */
const strangers = [
  {
    name: 'other-callback',
    client: 'northwind-other-callback',
    says: 'invalid_redirect_uri',
    headline: 'The provider does not know our callback URL',
  },
  {
    name: 'no-such-client',
    client: 'nobody-registered-it',
    says: 'invalid_client',
    headline: 'The provider does not know this Client ID',
  },
] as const

test.describe('clients', () => {
  // Of northwind's own error page, which names no icon either.
  test.use({ expectedErrors: [/status of 400 .*\/authorize|\/favicon\.ico$/] })

  test('every client that is refused ends in its own explanation', async ({ page, stack }) => {
    await connect(stack, [
      ...clients.map(({ name, client, ...more }) =>
        toNorthwind(stack, name, client, 'options' in more ? more.options : {}),
      ),
      ...strangers.map(({ name, client }) => toNorthwind(stack, name, client)),
    ])
    await signIn(page)

    for (const { name, headline, field, ...more } of clients)
      await test.step(name, async () => {
        await openTest(page, name)
        if ('account' in more) await logInAs(page, more.account)
        else {
          const login = await runInWindow(page)
          await expect.poll(() => login.isClosed()).toBe(true)
        }
        await isExplained(page, headline, field)
        await endedAs(page, 'Failed')
      })

    await page.clock.install()
    for (const { name, says, headline } of strangers)
      await test.step(name, async () => {
        await openTest(page, name)
        const login = await runInWindow(page)
        await expect(login.getByText(says)).toBeVisible()
        const question = page.getByRole('form', { name: 'What do you see?' })
        await expect(question).toHaveCount(0)
        await page.clock.fastForward('00:20')
        await question.getByRole('radio', { name: 'An error page' }).check()
        await question.getByLabel('What the page says').fill(await login.innerText('body'))
        await question.getByRole('button', { name: 'Explain it' }).click()
        await isExplained(page, headline, ['Client ID', 'clientId'])
        await endedAs(page, 'Failed')
        await login.close()
      })

    // The link leads to the field itself.
    await page.getByRole('link', { name: 'Go to Client ID' }).click()
    await expect(page.getByLabel('Client ID', { exact: true })).toBeFocused()
    await expect(page.getByLabel('Client ID', { exact: true })).toHaveValue('nobody-registered-it')
  })
})
