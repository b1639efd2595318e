import { screens } from '../src/panels/screens/screens.ts'
import { tabs } from '../src/panels/screens/tabs.ts'
import { confirm, review, saveForm } from './support/edit.ts'
import { exampleOf } from './support/examples.ts'
import { looksRight, withLooks } from './support/looks-right.ts'
import { expect, refused, signIn, test } from './support/test.ts'
import {
  create,
  openTab,
  goOn,
  question,
  walkTo,
  walkWizard,
  steps,
  type Wanted,
} from './support/wizard.ts'

test.setTimeout(withLooks(180_000))

test.use({ expectedErrors: [refused(401, 404)] })

test('the screens of somebody who is not let in', async ({ page, panel }) => {
  await page.goto('/connections')
  await expect(page.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible()
  await looksRight(page, 'signed out')

  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByRole('heading', { name: /did not let this account in/ })).toBeVisible()
  await looksRight(page, 'sign-in refused')

  await signIn(page)
  await expect(page.getByRole('heading', { level: 1, name: 'Connections' })).toBeVisible()
  await panel.arm('operator-expired')
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Your sign-in has ended' })).toBeVisible()
  await looksRight(page, 'sign-in ended')
})

test('every address', async ({ page }) => {
  await signIn(page)
  // Left before it has ended, a sign-in leaves every address with the page of who is signed out.
  await expect(page.getByRole('heading', { level: 1, name: 'Connections' })).toBeVisible()
  const walk = Object.values(screens).map(({ path, title }) => ({
    address: exampleOf(path),
    heading: path.includes('$id') ? 'There is no such connection' : title,
  }))
  const others = [
    { address: '/', heading: screens.connections.title },
    { address: '/connections/new', heading: screens.new.title },
    { address: '/no/such/page', heading: 'There is no such page' },
  ]
  for (const { address, heading } of [...walk, ...others]) {
    await page.goto(address)
    await expect(page.getByRole('heading', { level: 1, name: heading, exact: true })).toBeVisible()
    await expect(page.getByText('Loading')).toHaveCount(0)
    await looksRight(page, address)
  }
})

test('every step of the wizard, and what comes after', async ({ page, stack }) => {
  const wanted: Wanted = {
    shape: 'back channel, discovery',
    name: 'seen-by-axe',
    idp: stack.origins.idp,
    clientId: 'northwind-acme',
    secret: 'MOCK_northwind_secret',
    applications: ['Customer Portal', 'Field App', 'Wiki'],
  }
  await signIn(page)
  await walkWizard(page, wanted, 'issuer')
  await goOn(page)
  await expect(page.getByRole('heading', { name: 'Check these fields' })).toBeVisible()
  await looksRight(page, 'issuer, with errors')
  await page.getByLabel('OpenID Connect Discovery URL').fill(`${stack.origins.idp}/hostile`)
  await expect(page.getByText(/^Issuer found/).first()).toBeVisible()
  await page.getByText('Show Issuer Details').click()
  await looksRight(page, 'issuer, hostile metadata')

  for (const [index, step] of steps.slice(2).entries()) {
    await walkTo(page, wanted, step, steps[index + 1])
    await expect(question(page, step)).toBeVisible()
    await looksRight(page, step)
  }
  await page.getByRole('link', { name: 'Connections' }).click()
  await page.getByRole('button', { name: 'Discard seen-by-axe' }).click()
  await expect(page.getByRole('alertdialog')).toBeVisible()
  await looksRight(page, 'list with a draft, discarding it')
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: 'seen-by-axe' }).click()
  await page.getByRole('link', { name: /^Credentials/ }).click()
  await page.getByLabel('Client Secret', { exact: true }).fill(wanted.secret)
  await walkTo(page, wanted, 'review', 'credentials')
  await create(page).click()
  await expect(page.getByRole('heading', { level: 1, name: wanted.name })).toBeVisible()
  for (const { title } of Object.values(tabs)) {
    await openTab(page, title)
    await expect(page.getByText('Loading')).toHaveCount(0)
    await looksRight(page, `connection, ${title}`)
  }
  await page.getByRole('button', { name: 'Delete connection', exact: true }).click()
  await looksRight(page, 'deleting it')
})

test('what a save asks, and the report of an issuer', async ({ page, stack }) => {
  await signIn(page)
  await page.getByRole('link', { name: 'vandelay-mismatch' }).click()
  await openTab(page, 'Settings')
  await expect(page.getByText('Will not work').first()).toBeVisible()
  await page.getByLabel('Client ID', { exact: true }).fill('another-client')
  await saveForm(page)
  const dialog = review(page)
  await confirm(dialog)
  await expect(dialog.getByText('Give the Client Secret, or remove it.')).toBeVisible()
  await looksRight(page, 'saving, with what it asks for')
  await dialog.getByRole('button', { name: 'Keep editing' }).click()
  await page.getByRole('button', { name: 'Undo changes', exact: true }).click()

  await page.goto(`/issuer-check?url=${encodeURIComponent(`${stack.origins.idp}/hostile`)}`)
  await expect(page.getByRole('list', { name: 'Published members' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Copy link to this check' })).toBeVisible()
  await looksRight(page, 'issuer check, hostile metadata')
})

test('a connection of another strategy', async ({ page }) => {
  await signIn(page)
  await page.getByRole('link', { name: 'soylent-saml' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'soylent-saml' })).toBeVisible()
  await looksRight(page, 'another strategy')
})
