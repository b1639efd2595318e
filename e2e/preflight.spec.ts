import type { Page } from '@playwright/test'
import { expect, signIn, test } from './support/test.ts'
import { create, openTab, question, walkWizard } from './support/wizard.ts'

const secret = 'MOCK_northwind_secret'
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Check client' })
const answer = (page: Page) =>
  page.getByRole('region', { name: 'What the provider said of the client' })

async function check(page: Page, attempts = 'two failed attempts') {
  await page.getByRole('button', { name: 'Check client' }).click()
  await send(page, attempts)
}

async function send(page: Page, attempts: string) {
  await expect(dialog(page)).toContainText(attempts)
  await dialog(page)
    .getByRole('button', { name: /^Send th/ })
    .click()
  await expect(answer(page).getByRole('heading', { name: 'Client Secret' })).toBeVisible()
}

test('a client is checked in the wizard, and again with the stored secret', async ({
  page,
  stack,
}) => {
  const answers: Promise<string>[] = []
  page.on('response', (response) => {
    answers.push(response.text().catch(() => ''))
  })
  await signIn(page)
  const wanted = {
    shape: 'back channel, discovery',
    name: 'checked',
    idp: stack.origins.idp,
    clientId: 'northwind-acme',
    secret,
  } as const
  await walkWizard(page, wanted, 'credentials')
  await page.getByRole('radio', { name: 'Back Channel' }).check()
  await page.getByLabel('Client ID', { exact: true }).fill(wanted.clientId)
  await page.getByLabel('Client Secret', { exact: true }).fill('MOCK_wrong')
  await check(page)
  await expect(answer(page)).toContainText('Client ID and callback are known')
  await expect(answer(page)).toContainText('refused like a wrong one')

  await page.getByLabel('Client Secret', { exact: true }).fill(secret)
  await page.getByRole('button', { name: 'Continue', exact: true }).click()
  await expect(question(page, 'scopes')).toBeVisible()
  for (const step of ['login-experience', 'applications', 'review'] as const) {
    await page.getByRole('button', { name: 'Continue', exact: true }).click()
    await expect(question(page, step)).toBeVisible()
  }
  await create(page).click()
  await expect(page.getByRole('heading', { level: 1, name: 'checked' })).toBeVisible()

  await openTab(page, 'Settings')
  await check(page)
  await expect(answer(page)).toContainText('The Client Secret is accepted')

  // A callback, and then a client, that northwind does not know: its page says so.
  await page.getByRole('button', { name: 'Check client' }).click()
  await dialog(page)
    .getByLabel('Callback')
    .selectOption('https://login.acme.example/login/callback')
  await send(page, 'two failed attempts')
  await expect(answer(page)).toContainText('The callback is not registered for this client')
  await page.getByLabel('Client ID', { exact: true }).fill('nobody-registered-it')
  await check(page, 'one attempt without a login')
  await expect(answer(page)).toContainText('The client is not known, or disabled')
  await expect(answer(page)).toContainText('It wrote: ')
  expect((await Promise.all(answers)).join('\n')).not.toContain(secret)
})
