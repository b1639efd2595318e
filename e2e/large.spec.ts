import { looksRight } from './support/looks-right.ts'
import { expect, signIn, test } from './support/test.ts'

test.use({ stackOptions: { seed: 'large' } })

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

  // A part of a name may be in any page; only what is near the screen is drawn.
  await search.fill('customer')
  await expect(page.getByText('1987 of 2000 loaded match')).toBeVisible()
  const table = page.getByRole('table', { name: 'Connections' })
  await expect(table).toHaveAttribute('aria-rowcount', '1988')
  expect(await table.getByRole('row').count()).toBeLessThan(60)

  // The focus stays with its row, and goes from row to row past what was drawn at first.
  await page.getByRole('link', { name: 'customer-0001' }).focus()
  const far = page.getByRole('link', { name: 'customer-0040' })
  // Where several can be chosen a row has two stops, else one.
  const isThere = () =>
    far.evaluateAll((links) => links.some((link) => link === document.activeElement))
  for (let stop = 0; stop < 80 && !(await isThere()); stop++) await page.keyboard.press('Tab')
  await expect(far).toBeFocused()
  await page.mouse.wheel(0, 60_000)
  await expect(page.getByRole('row', { name: /customer-09\d\d/ }).first()).toBeVisible()
  await expect(page.getByRole('link', { name: 'customer-0040' })).toBeFocused()
  await looksRight(page, 'a long list')
})
