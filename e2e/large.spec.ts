import { expect, refused, signIn, test } from './support/test.ts'
import { readBack } from './support/tools.ts'
import { create, walkTo, walkWizard } from './support/wizard.ts'

test.use({ houseOptions: { seed: 'large' } })

test('2,000 connections: a page at a time, and any of them by its whole name', async ({ page }) => {
  const lists: string[] = []
  page.on('request', (request) => {
    const { pathname, search } = new URL(request.url())
    if (pathname === '/api/connections') lists.push(search)
  })
  await signIn(page)
  await expect(page.getByText('100 loaded, more on demand')).toBeVisible()
  expect(lists).toHaveLength(1)

  await page.getByRole('button', { name: 'Load more' }).click()
  await expect(page.getByText('200 loaded, more on demand')).toBeVisible()
  expect(lists).toHaveLength(2)

  const search = page.getByRole('searchbox', { name: 'Search' })
  await search.fill('customer-1987')
  await expect(page.getByRole('row', { name: /customer-1987/ })).toContainText('not among the')
  await expect(page.getByRole('row')).toHaveCount(2)
  expect(lists.slice(2)).toEqual(['?name=customer-1987'])

  await search.fill('customer-0042')
  await expect(page.getByText('1 of 200 loaded matches')).toBeVisible()
  expect(lists).toHaveLength(3)
})

test.describe('200 applications at once', () => {
  test.use({ expectedErrors: [refused(503)] })

  test('chosen by search and by the page; a call that fails is resumed', async ({
    page,
    house,
    panel,
  }) => {
    const wanted = {
      shape: 'front channel, discovery',
      name: 'for-many',
      idp: house.origins.idp,
      clientId: 'northwind-acme-front',
      secret: '',
    } as const
    await signIn(page)
    await walkWizard(page, wanted, 'applications')
    await page.getByRole('button', { name: 'Load more' }).click()
    await page.getByRole('searchbox', { name: 'Search applications' }).fill('application 17')
    await expect(page.getByRole('checkbox', { name: 'Application 171' })).toBeVisible()
    await expect(page.getByRole('checkbox', { name: 'Application 21' })).toHaveCount(0)
    await page.getByRole('searchbox', { name: 'Search applications' }).fill('')
    await page.getByRole('button', { name: /^Show \d+ more$/ }).click()
    await page.getByRole('button', { name: /^Choose all \d+ shown$/ }).click()
    await walkTo(page, wanted, 'review', 'applications')

    await panel.arm('clients-second-fails')
    await create(page).click()
    await expect(
      page.getByText(/^Created\. 50 of \d+ applications are enabled\.$/).first(),
    ).toBeVisible()
    expect((await readBack(house, wanted.name)).clients).toHaveLength(50)

    await page.getByRole('button', { name: /^Enable the remaining \d+$/ }).click()
    await expect(page.getByText(/^All \d+ chosen applications are enabled\.$/)).toBeVisible()
    expect((await readBack(house, wanted.name)).clients.length).toBeGreaterThan(150)
  })
})
