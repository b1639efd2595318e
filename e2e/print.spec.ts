import type { Page } from '@playwright/test'
import { openTab, walkWizard } from './support/wizard.ts'
import { expect, signIn, test } from './support/test.ts'

/** Sheets of A4. */
async function sheetsOf(page: Page, landscape: boolean) {
  const pdf = await page.pdf({ format: 'A4', landscape })
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? Infinity
}

/** Sheets, landscape, and what of the frame is on them. */
async function print(page: Page) {
  const sheets = await sheetsOf(page, true)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('button', { name: 'Sign out' })).toBeHidden()
  await expect(page.getByLabel('Theme')).toBeHidden()
  await expect(page.getByText('operator@acme.example')).toBeHidden()
  const main = await page.getByRole('main').boundingBox()
  expect(main?.x).toBe(0)
  await page.emulateMedia({ media: 'screen' })
  return sheets
}

test('four screens on paper: the page itself, and no sheet more than it takes', async ({
  page,
  stack,
}) => {
  await signIn(page, '/issuer-check')
  const sheets: Record<string, number> = {}

  await page.getByLabel('Issuer or discovery URL').fill(stack.origins.idp)
  await expect(page.getByText(/checks are fine$/)).toBeVisible()
  sheets['check'] = await print(page)

  await page.getByRole('link', { name: 'Connections', exact: true }).click()
  await page.getByRole('link', { name: 'globex-oidc' }).first().click()
  await openTab(page, 'Settings')
  await expect(page.getByRole('region', { name: 'To copy' })).toBeVisible()
  sheets['settings'] = await print(page)
  await openTab(page, 'Claims')
  await expect(page.getByRole('button', { name: 'Add a row' })).toBeVisible()
  sheets['claims'] = await print(page)

  await page.getByRole('link', { name: 'Connections', exact: true }).click()
  await walkWizard(page, {
    shape: 'front channel, discovery',
    name: 'printed',
    idp: stack.origins.idp,
    clientId: 'northwind-acme',
    secret: '',
  })
  sheets['review'] = await print(page)
  // At most: another machine's fonts break lines elsewhere.
  for (const [screen, most] of Object.entries({ check: 4, settings: 6, claims: 3, review: 4 }))
    expect(sheets[screen], screen).toBeLessThanOrEqual(most)
})

test('a hand-off sheet and a report take one or two sheets, upright and across', async ({
  page,
  stack,
}) => {
  // Headless, nobody would see the browser's own dialog.
  await page.addInitScript(() => Object.assign(globalThis, { print: () => {} }))
  await signIn(page, '/issuer-check')
  /** Sheets of what a button prints, which alone is on them. */
  const printed = async (button: string, heading: RegExp, landscape: boolean) => {
    await page.getByRole('button', { name: button }).click()
    await page.emulateMedia({ media: 'print' })
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading)
    const sheets = await sheetsOf(page, landscape)
    await page.emulateMedia({ media: 'screen' })
    return sheets
  }
  const both = async (button: string, heading: RegExp) => [
    await printed(button, heading, false),
    await printed(button, heading, true),
  ]
  const atMost = (sheets: readonly number[]) => expect(Math.max(...sheets)).toBeLessThanOrEqual(2)

  await page.getByLabel('Issuer or discovery URL').fill(stack.origins.idp)
  atMost(await both('Print report', /^Issuer check: Fits Auth0/))

  await page.getByRole('link', { name: 'Connections', exact: true }).click()
  await page.getByRole('link', { name: 'globex-oidc' }).first().click()
  await openTab(page, 'Settings')
  await page.getByText('Hand-off sheet for their IT').click()
  // The longest of the recipes.
  await page.getByLabel('Written for').selectOption('Microsoft Entra ID')
  atMost(await both('Print hand-off sheet', /^Login with OpenID Connect/))
})
