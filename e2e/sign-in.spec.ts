import type { Page } from '@playwright/test'
import { expect, signIn, signOut, test } from './support/test.ts'

const wizardPath = '/connections/new/provider'
const heading = (page: Page, name: string) =>
  expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
const button = (page: Page) => page.getByRole('button', { name: 'Sign in', exact: true })

test('tabs that are opened at once from a signed-in browser sign in by themselves', async ({
  page,
}) => {
  await signIn(page)
  await heading(page, 'Connections')
  const paths = [wizardPath, '/inspector', '/issuer-check'] as const
  const tabs = await Promise.all(
    paths.map(async (path) => {
      const tab = await page.context().newPage()
      await tab.goto(path)
      return tab
    }),
  )
  const [wizard = page, inspector = page, check = page] = tabs
  await heading(wizard, 'New connection')
  await heading(inspector, 'Inspector')
  await heading(check, 'Issuer check')
  for (const tab of tabs) expect(tab.url()).not.toContain('state=')
  // Nobody chose to go to the tenant: Back leads to where the tab was before.
  await inspector.goBack()
  expect(inspector.url()).toBe('about:blank')
})

test('a new tab whose tenant has no session shows the button, and asks no second time', async ({
  page,
  stack,
}) => {
  await signIn(page)
  await heading(page, 'Connections')
  await page.context().clearCookies({ domain: new URL(stack.origins.http).hostname })
  const other = await page.context().newPage()
  const asked: string[] = []
  other.on('request', (request) => {
    if (request.url().includes('/authorize')) asked.push(request.url())
  })
  await other.goto('/inspector')
  await expect(button(other)).toBeVisible()
  await expect(other).toHaveURL(/\/inspector$/)
  await other.reload()
  await expect(button(other)).toBeVisible()
  expect(asked).toHaveLength(1)

  await button(other).click()
  await other.getByRole('button', { name: 'operator@acme.example' }).click()
  await heading(other, 'Inspector')
})

test('signing out in one tab: the next one waits, the other is asked who it is', async ({
  page,
}) => {
  await signIn(page)
  await heading(page, 'Connections')
  const other = await page.context().newPage()
  await other.goto('/inspector')
  await heading(other, 'Inspector')
  await signOut(page)
  await expect(button(page)).toBeVisible()

  const next = await page.context().newPage()
  await next.goto('/inspector')
  await expect(button(next)).toBeVisible()
  // It was signed in: the tenant asks.
  await other.reload()
  await other.getByRole('button', { name: 'operator@acme.example' }).click()
  await heading(other, 'Inspector')
})

test('Back from the tenant’s login page leads to the button, forward of it to the login', async ({
  page,
}) => {
  await page.goto('/inspector')
  await button(page).click()
  await page.getByRole('button', { name: 'operator@acme.example' }).waitFor()
  await page.goBack()
  await expect(button(page)).toBeEnabled()
  await button(page).click()
  await page.getByRole('button', { name: 'operator@acme.example' }).click()
  await heading(page, 'Inspector')
})

test.describe('no network', () => {
  test.use({ expectedErrors: [/net::ERR_|Failed to fetch|preload|ChunkError/] })

  const hops = {
    'while the dashboard is fetched': '**/assets/program-*.js',
    'at the exchange of the code': '**/oauth/token',
    'at the gateway': '**/api/session',
    'at the page’s own code': '**/assets/inspector-page-*.js',
  } as const
  const told: Record<keyof typeof hops, string> = {
    'while the dashboard is fetched': 'Greencheck did not load',
    'at the exchange of the code': 'Signing in did not finish',
    'at the gateway': 'Greencheck’s server does not answer',
    'at the page’s own code': 'This page did not load',
  }
  for (const [hop, url] of Object.entries(hops))
    test(`${hop}: said in words, with a way on`, async ({ page }) => {
      const words = Object.entries(told).find(([name]) => name === hop)?.[1] ?? ''
      await signIn(page, '/inspector')
      await heading(page, 'Inspector')
      await page.context().route(url, (route) => route.abort())
      await page.reload()
      await expect(page.getByRole('heading', { name: words })).toBeVisible()
      await page.context().unroute(url)
      await page.getByRole('button', { name: /^(Reload|Sign in|Try again)$/ }).click()
      await heading(page, 'Inspector')
    })
})
