import { z } from 'zod'
import { confirm, given, saveForm, stored } from './support/edit.ts'
import { looksRight } from './support/looks-right.ts'
import type { Stack } from './support/stack.ts'
import { expect, refused, signIn, test } from './support/test.ts'
import { readBack } from './support/tools.ts'
import { create, walkTo, walkWizard } from './support/wizard.ts'

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
  for (let row = 2; row <= 40; row++) await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'customer-0040' })).toBeFocused()
  await page.mouse.wheel(0, 60_000)
  await expect(page.getByRole('row', { name: /customer-09\d\d/ }).first()).toBeVisible()
  await expect(page.getByRole('link', { name: 'customer-0040' })).toBeFocused()
  await looksRight(page, 'a long list')
})

const audited = z.object({
  action: z.string(),
  outcome: z.string(),
  connection: z.object({ id: z.string() }),
})

/** How the gateway's calls for the applications of one connection ended, by its audit lines. */
const outcomes = (stack: Stack, id: string) =>
  stack.log
    .filter((line) => line.includes('"action":"updateConnectionClients"'))
    .map((line) => audited.parse(JSON.parse(line)))
    .filter(({ connection }) => connection.id === id)
    .map(({ outcome }) => outcome)

test.describe('120 applications of a connection', () => {
  test.use({ expectedErrors: [refused(429, 502, 503)] })

  test('3 calls, past a 429 and a failure in the middle', async ({ page, stack, panel }) => {
    const { id } = await given(stack, 'for-120-applications')
    await signIn(page, `/connections/${id}/applications`)
    for (const [words, count] of [
      ['app-01', 100],
      ['app-020', 10],
      ['app-021', 10],
    ] as const) {
      await page.getByRole('searchbox', { name: 'Search applications' }).fill(words)
      await page.getByRole('button', { name: `Choose all ${count} found` }).click()
    }
    await saveForm(page)
    const dialog = page.getByRole('dialog', { name: 'Change 120 applications?' })
    await expect(dialog).toContainText('3 calls of at most 50 each.')
    await panel.arm('next-429')
    await panel.arm('clients-second-fails')
    await confirm(dialog)
    await expect(page.getByText(/Trying again in [12] s/)).toBeVisible()
    const progress = page.getByRole('progressbar', { name: 'Changes made' })
    await expect(progress).toHaveAttribute('max', '120')

    await expect(
      page.getByText(/^The last call failed: The tenant gave no usable answer/),
    ).toBeVisible()
    expect((await stored(stack, id)).clients).toHaveLength(50)
    expect(outcomes(stack, id)).toEqual(['refused', 'done', 'failed'])
    // What is left outlives the page.
    await page.reload()
    await page.getByRole('button', { name: 'Make the remaining 70 changes' }).click()
    await expect(page.getByText('All 120 changes of applications are made.')).toBeVisible()
    expect((await stored(stack, id)).clients).toHaveLength(120)
    expect(outcomes(stack, id).slice(3)).toEqual(['done', 'done'])
  })
})

test.describe('200 applications at once', () => {
  test.use({ expectedErrors: [refused(503)] })

  test('chosen by search and by the page; a call that fails is resumed', async ({
    page,
    stack,
    panel,
  }) => {
    const wanted = {
      shape: 'front channel, discovery',
      name: 'for-many',
      idp: stack.origins.idp,
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
    await page.getByRole('button', { name: /^Choose all \d+ shown/ }).click()
    await walkTo(page, wanted, 'review', 'applications')

    await panel.arm('clients-second-fails')
    await create(page).click()
    await expect(
      page.getByText(/^Created\. 50 of \d+ applications are enabled\.$/).first(),
    ).toBeVisible()
    expect((await readBack(stack, wanted.name)).clients).toHaveLength(50)

    await page.getByRole('button', { name: /^Enable the remaining \d+$/ }).click()
    await expect(page.getByText(/^All \d+ chosen applications are enabled\.$/)).toBeVisible()
    expect((await readBack(stack, wanted.name)).clients.length).toBeGreaterThan(150)
  })
})
