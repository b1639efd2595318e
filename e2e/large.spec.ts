import { expect, signIn, test } from './support/test.ts'

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
