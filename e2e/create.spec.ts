import type { Page } from '@playwright/test'
import { isBack, isManual, optionsOf, shapes, type Shape } from './support/shapes.ts'
import { expect, refused, signIn, test } from './support/test.ts'
import { readBack, sdk } from './support/tools.ts'
import { create, openTab, walkWizard } from './support/wizard.ts'

const wantedOf = (shape: Shape, idp: string) => ({
  shape,
  name: `new-${shape.replaceAll(/\W+/g, '-')}`,
  idp,
  clientId: 'northwind-acme',
  secret: 'MOCK_northwind_secret',
})

const isCreated = (page: Page, name: string) =>
  expect(page.getByRole('heading', { level: 1, name })).toBeVisible()

// By discovery: the journey below, and the one by keyboard alone.
for (const shape of shapes.filter(isManual)) {
  test(`creates a connection: ${shape}`, async ({ page, stack }) => {
    const wanted = wantedOf(shape, stack.origins.idp)
    await signIn(page)
    await walkWizard(page, wanted)
    await create(page).click()
    await isCreated(page, wanted.name)
    await openTab(page, 'Links')
    await expect(page.getByText('Nobody can log in through it yet.')).toBeVisible()

    const { connection, clients } = await readBack(stack, wanted.name)
    expect(connection).toMatchObject({
      strategy: 'oidc',
      options: {
        ...optionsOf(shape, wanted.idp, wanted.clientId, wanted.secret),
        set_user_root_attributes: 'on_each_login',
      },
    })
    if (!isBack(shape)) expect(connection.options).not.toHaveProperty('client_secret')
    expect(clients).toEqual([])
  })
}

test.describe('afterwards', () => {
  // The deletion is followed until the tenant has it no longer.
  test.use({ expectedErrors: [refused(404)] })

  test('enables applications, hands out their links, and deletes', async ({ page, stack }) => {
    const name = 'new-with-applications'
    await signIn(page)
    const wanted = wantedOf('back channel, discovery', stack.origins.idp)
    await walkWizard(page, { ...wanted, name, applications: ['Customer Portal', 'Billing'] })
    await create(page).click()
    await isCreated(page, name)
    const { connection, clients } = await readBack(stack, name)
    expect(clients).toEqual(['acme-billing', 'acme-portal'])
    const { shape, idp, clientId, secret } = wanted
    expect(connection.options).toMatchObject(optionsOf(shape, idp, clientId, secret))

    await openTab(page, 'Links')
    // The tenant's own domain, a callback that is not the first, and a custom domain.
    const copied = () => page.evaluate(() => navigator.clipboard.readText())
    const copy = page.getByRole('button', { name: 'Copy direct link for Customer Portal' })
    const link = (origin: string, redirectUri: string) =>
      `${origin}/authorize?client_id=acme-portal&response_type=code` +
      `&redirect_uri=${encodeURIComponent(redirectUri)}&state=OPAQUE_VALUE&connection=${name}`
    await copy.click()
    await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toBeVisible()
    expect(await copied()).toBe(link(stack.origins.http, 'https://portal.acme.example/callback'))

    const local = 'http://localhost:5173/callback'
    await page.getByLabel('Redirect URI for Customer Portal').selectOption(local)
    await copy.click()
    await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toBeVisible()
    expect(await copied()).toBe(link(stack.origins.http, local))
    const user = await page.context().newPage()
    await user.goto(await copied())
    await expect(user.getByRole('heading', { name: 'Sign in to Northwind' })).toBeVisible()
    await user.close()

    await page.getByLabel('Domain of the links').selectOption('https://login.acme.example')
    await copy.click()
    await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toBeVisible()
    expect(await copied()).toBe(link('https://login.acme.example', local))

    await deleteByName(page, name)
    const [gone] = await sdk(stack, [['connections.get', connection.id]])
    expect(gone).toMatchObject({ statusCode: 404 })
  })
})

async function deleteByName(page: Page, name: string) {
  await openTab(page, 'Danger')
  await page.getByRole('button', { name: 'Delete connection', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: `Delete ${name}?` })
  await expect(dialog).toContainText('2 applications lose this login.')
  const confirm = dialog.getByRole('button', { name: 'Delete connection and its users' })
  await dialog.getByLabel('Connection name').fill(`${name}x`)
  await confirm.click()
  await expect(dialog.getByText('This is not its name.')).toBeVisible()
  await dialog.getByLabel('Connection name').fill(name)
  await confirm.click()
  await expect(dialog.getByText(/^Being deleted/)).toBeVisible()

  await expect(page.getByText(`${name} is deleted.`)).toBeVisible()
  await expect(page.getByRole('heading', { level: 1, name: 'Connections' })).toBeVisible()
  await expect(page.getByRole('row', { name: new RegExp(name) })).toHaveCount(0)
}
