import { z } from 'zod'
import type { Page } from '@playwright/test'
import { cloudClients, cloudSecrets } from '../mocks/sentinels-cloudentity.ts'
import type { Stack } from './support/stack.ts'
import { expect, refused, signIn, test } from './support/test.ts'
import { run } from './support/tools.ts'

test.setTimeout(180_000)
test.use({ expectedErrors: [refused(401, 404)] })

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })
const tab = (page: Page, name: string) =>
  page.getByRole('navigation').getByRole('link', { name, exact: true }).click()

async function saveChanges(page: Page, ask: string) {
  await button(page, ask).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Save changes' }).click()
  await expect(page.getByText('Saved.')).toBeVisible()
}

async function addAttribute(page: Page, claim: string, display: string, type: string) {
  await button(page, 'Add attribute').click()
  const dialog = page.getByRole('dialog', { name: 'Add attribute' })
  await dialog.getByLabel('Claim name').fill(claim)
  await dialog.getByLabel('Display name').fill(display)
  await dialog.getByLabel('Data type').selectOption({ label: type })
  await dialog.getByRole('button', { name: 'Add attribute' }).click()
}

/** What reached the workspace, as a script reads it over https with a token of its own. */
async function readBack(stack: Stack, name: string): Promise<unknown> {
  const credentials = [cloudClients.machine, cloudSecrets.machine]
  const script = ['e2e/support/workspace.mjs', stack.origins.cloudentityHttps, ...credentials, name]
  return JSON.parse(await run(stack, script))
}

/** The claims of a token as the demo application shows them. */
async function shownBy(page: Page, token: string): Promise<Record<string, unknown>> {
  const rows = page.getByRole('table', { name: token }).getByRole('row')
  const claims: Record<string, unknown> = {}
  for (const row of await rows.all()) {
    const name = await row.getByRole('rowheader').textContent()
    const text = (await row.getByRole('cell').last().textContent()) ?? ''
    if (name !== null) claims[name] = valueOf(text)
  }
  return claims
}
const json = z.union([z.array(z.unknown()), z.boolean(), z.number()])
function valueOf(text: string): unknown {
  try {
    const { success, data } = json.safeParse(JSON.parse(text))
    return success ? data : text
  } catch {
    return text
  }
}

/** Create Connection, as far as the application of Auth0 behind it. */
async function toCredentials(page: Page, stack: Stack) {
  await signIn(page)
  await expect(page.getByRole('heading', { level: 1, name: 'Connections' })).toBeVisible()
  await page.getByText('Auth0 tenant').first().click()
  await page.getByRole('link', { name: /Cloudentity workspace/ }).click()
  await page.getByRole('link', { name: 'Create Connection' }).click()
  await button(page, 'Continue').click()
  await page.getByLabel('Redirect URL').fill(`${stack.origins.cloudentity}/acme/customers/callback`)
  await button(page, 'Continue').click()
}

async function logIn(person: Page, stack: Stack, idp: string, account: string) {
  await person.goto(`${stack.origins.cloudentity}/app/acme/customers`)
  await button(person, 'LOGIN TO DEMO APP').click()
  await button(person, idp).click()
  await button(person, account).click()
}

test('from Create Connection to the demo app, whose tokens are as predicted', async ({
  page,
  context,
  browser,
  stack,
}) => {
  await toCredentials(page, stack)
  const next = () => button(page, 'Continue').click()
  await page.getByLabel('Name', { exact: true }).fill('Auth0 acme')
  await page.getByLabel('Domain', { exact: true }).fill(new URL(stack.origins.http).host)
  await page.getByLabel('Client ID', { exact: true }).fill('acme-cloudentity')
  await page.getByLabel('Client Secret', { exact: true }).fill('MOCK_acme-cloudentity_secret')
  await next()
  await next()
  await button(page, 'Save').click()
  await expect(page.getByText('Created. Login not yet tested.')).toBeVisible()

  await page.getByLabel('Get user info').check()
  await button(page, 'Add mfa').click()
  await saveChanges(page, 'Save…')

  await tab(page, 'Attributes')
  await button(page, 'Add standard attributes').click()
  await addAttribute(page, 'https://acme.example/groups', 'Groups', 'List of strings')
  await addAttribute(page, 'https://acme.example/department', 'Department', 'String')
  await saveChanges(page, 'Save changes…')

  await tab(page, 'Mappings')
  await button(page, 'Map attributes of the same name').click()
  await button(page, 'Add mapping').click()
  const mapping = page.getByRole('dialog', { name: 'Add mapping' })
  await mapping
    .getByLabel('Attribute', { exact: true })
    .selectOption('https://acme\\.example/groups')
  await mapping.getByLabel('Context attribute', { exact: true }).selectOption('groups')
  await mapping.getByRole('button', { name: 'Add mapping' }).click()
  await button(page, 'Add mapping').click()
  await mapping
    .getByLabel('Attribute', { exact: true })
    .selectOption('https://acme\\.example/department')
  await button(page, 'New context attribute…').click()
  const created = page.getByRole('dialog', { name: 'New context attribute' })
  await created.getByLabel('Name', { exact: true }).fill('customer_number')
  await created.getByLabel('Display name').fill('Customer number')
  await created.getByRole('button', { name: 'Add to the workspace' }).click()
  await expect(created).toBeHidden()
  await mapping.getByLabel('Context attribute', { exact: true }).selectOption('customer_number')
  await mapping.getByRole('button', { name: 'Add mapping' }).click()
  await saveChanges(page, 'Save changes…')

  const person = await context.newPage()
  await logIn(person, stack, 'Auth0 acme', 'ann@acme.example')
  await expect(person.getByText('email', { exact: true })).toBeVisible()
  await button(person, 'ALLOW ACCESS').click()
  const id = await shownBy(person, 'ID token')
  const access = await shownBy(person, 'Access token')
  expect(id).toMatchObject({
    email: 'ann@acme.example',
    groups: ['staff', 'readers'],
    customer_number: 'Research',
    amr: ['mfa'],
  })

  await tab(page, 'Test')
  await page.getByLabel(/Demo app’s ID token/).fill(JSON.stringify(id))
  await page.getByLabel(/Demo app’s access token/).fill(JSON.stringify(access))
  const compared = page.getByRole('row').filter({ hasText: 'as predicted' })
  await expect(compared.filter({ hasText: 'groups' }).first()).toBeVisible()
  for (const word of ['another value than predicted', 'missing', 'came, and was not predicted'])
    await expect(page.getByRole('row').filter({ hasText: word })).toHaveCount(0)

  await tab(page, 'Extensions')
  await page.getByLabel('Script', { exact: true }).selectOption('Add department')
  await button(page, 'Assign script').click()
  await expect(page.getByText('Saved.')).toBeVisible()
  await page.getByLabel('Application', { exact: true }).selectOption('Terms of use')
  await saveChanges(page, 'Save application…')

  expect(await readBack(stack, 'Auth0 acme')).toMatchObject({
    idp: {
      method: 'auth0',
      static_amr: ['mfa'],
      settings: { client_id: 'acme-cloudentity', get_user_info: true },
      credentials: { client_secret: 'MOCK_acme-cloudentity_secret' },
      post_authn_app_id: 'app-terms',
      mappings: expect.arrayContaining([
        expect.objectContaining({
          source: 'https://acme\\.example/department',
          target: 'customer_number',
          type: 'string',
        }),
      ]),
    },
    script: { type: 'post_authn_ctx', script_id: 'script-department' },
  })

  const again = await (await browser.newContext()).newPage()
  await logIn(again, stack, 'Auth0 acme', 'ann@acme.example')
  await button(again, 'I AGREE').click()
  // What was granted is not asked for again; the application sets what the mapping did before.
  await expect(again.getByRole('table', { name: 'ID token' })).toBeVisible()
  expect(await shownBy(again, 'ID token')).toMatchObject({ customer_number: 'MOCK-4711' })
  await again.context().close()
})

test('an application of our own tenant, whose secret nobody sees, lets people in too', async ({
  page,
  context,
  stack,
}) => {
  await toCredentials(page, stack)
  await page.getByLabel('Name', { exact: true }).fill('Auth0 chosen')
  await page.getByLabel('Choose application').selectOption('acme-billing')
  await expect(page.getByLabel('Client Secret', { exact: true })).toHaveCount(0)
  await button(page, 'Continue').click()
  await button(page, 'Continue').click()
  await button(page, 'Save').click()
  await expect(page.getByText('Created. Login not yet tested.')).toBeVisible()
  await tab(page, 'Attributes')
  await button(page, 'Add standard attributes').click()
  await saveChanges(page, 'Save changes…')
  await tab(page, 'Mappings')
  await button(page, 'Map attributes of the same name').click()
  await saveChanges(page, 'Save changes…')

  expect(await readBack(stack, 'Auth0 chosen')).toMatchObject({
    idp: { settings: { client_id: 'acme-billing' }, credentials: { client_secret: billing } },
  })
  expect(stack.log.join('\n')).not.toContain(billing)
  const person = await context.newPage()
  await logIn(person, stack, 'Auth0 chosen', 'bare@acme.example')
  await button(person, 'ALLOW ACCESS').click()
  await expect(person.getByRole('table', { name: 'ID token' })).toBeVisible()
  expect(await shownBy(person, 'ID token')).toMatchObject({ email: 'bare@acme.example' })
})
const billing = 'MOCK_acme-billing_secret'
