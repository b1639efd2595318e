import { looksRight, withLooks } from './support/looks-right.ts'
import { expect, refused, signIn, test } from './support/test.ts'

test.setTimeout(withLooks(180_000))
test.use({ expectedErrors: [refused(401, 404)], viewport: { width: 1350, height: 900 } })

test('a workspace’s own screens, by keyboard from the list to what was created', async ({
  page,
  stack,
}) => {
  await signIn(page)
  await expect(page.getByRole('heading', { level: 1, name: 'Connections' })).toBeVisible()
  await page.getByLabel(/^Auth0 tenant/).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('list', { name: 'Destinations' })).toBeVisible()
  await looksRight(page, 'destinations')
  await page.getByRole('link', { name: /Cloudentity workspace/ }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('table', { name: 'Identity Providers' })).toBeVisible()
  await looksRight(page, 'identity providers')

  await page.getByRole('link', { name: 'Create Connection' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('radio', { name: 'Auth0' })).toBeVisible()
  await looksRight(page, 'template')
  const next = async () => {
    await page.getByRole('button', { name: 'Continue' }).focus()
    await page.keyboard.press('Enter')
  }
  const type = async (label: string, text: string) => {
    await page.getByLabel(label, { exact: true }).focus()
    await page.keyboard.type(text)
  }
  await next()
  await type('Redirect URL', `${stack.origins.cloudentity}/acme/customers/callback`)
  await expect(page.getByText('Regular Web Application fits')).toBeVisible()
  await looksRight(page, 'redirect URL')
  await next()
  await type('Domain', `${stack.origins.http}/`)
  await type('Client ID', 'acme-cloudentity')
  await type('Client Secret', 'MOCK_acme-cloudentity_secret')
  await expect(page.getByText('Issuer found').first()).toBeVisible()
  await looksRight(page, 'credentials')
  await next()
  await expect(
    page.getByRole('heading', { name: 'Is the authentication context kept?' }),
  ).toBeFocused()
  await page.getByLabel('Authentication context caching').focus()
  await page.keyboard.press('Space')
  await looksRight(page, 'caching')
  await next()
  await expect(page.getByRole('heading', { name: 'Is everything right?' })).toBeFocused()
  await expect(page.getByText('What will be sent')).toBeVisible()
  await looksRight(page, 'review')
  await page.getByRole('button', { name: 'Save' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Created. Login not yet tested.')).toBeVisible()
  await looksRight(page, 'configuration')

  await page.getByLabel('Get user info').focus()
  await page.keyboard.press('Space')
  await page.getByRole('button', { name: 'Save…' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeVisible()
  await looksRight(page, 'what a save changes')
  await page.getByRole('dialog').getByRole('button', { name: 'Save changes' }).click()
  await expect(page.getByText('Saved.')).toBeVisible()

  for (const [tab, role, name] of [
    ['Attributes', 'button', 'Add attribute'],
    ['Mappings', 'button', 'Add mapping'],
    ['Extensions', 'combobox', 'Script'],
    ['Lineage', 'button', 'Fill in a sample'],
    ['Test', 'link', /user portal/],
  ] as const) {
    await page.getByRole('navigation').getByRole('link', { name: tab, exact: true }).last().click()
    await expect(page.getByRole(role, { name })).toBeVisible()
    for (const select of await page.getByRole('combobox').all())
      expect((await select.boundingBox())?.width, `${tab}: pixels`).toBeLessThan(700)
    await looksRight(page, tab)
  }
})
