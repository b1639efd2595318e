import type { Page } from '@playwright/test'
import { expect, signIn, test } from './support/test.ts'
import { checkInTerminal } from './support/tools.ts'

const verdict = (page: Page, name: string) =>
  expect(
    page
      .getByRole('complementary', { name: 'Issuer report' })
      .getByRole('heading', { level: 2, name, exact: true }),
  ).toBeVisible()

/** What the page asks the gateway for, from now on. */
function calls(page: Page): readonly string[] {
  const asked: string[] = []
  page.on('request', (request) => {
    const { pathname } = new URL(request.url())
    if (pathname.startsWith('/api/')) asked.push(pathname)
  })
  return asked
}

const field = (page: Page) => page.getByLabel('Issuer or discovery URL')

test('an issuer by its URL: it works, it is another, it is not there', async ({ page, stack }) => {
  const { idp } = stack.origins
  await signIn(page, '/issuer-check')
  for (const [path, words, said] of [
    ['', 'Fits Auth0', /^Issuer found\./],
    ['/wrong-issuer', 'Will not work', /^Issuer found, but it will not work/],
    ['/html', 'Will not work', /^Issuer not found/],
  ] as const) {
    await field(page).fill(idp + path)
    await verdict(page, words)
    await expect(page.getByRole('status').filter({ hasText: said })).toHaveCount(1)
  }
})

test('the copied link repeats the check with the same expectation', async ({ page, stack }) => {
  await signIn(page, '/issuer-check')
  await field(page).fill(`${stack.origins.idp}/code-only`)
  await page.getByLabel('Communication Channel').selectOption('Front Channel')
  await page.getByLabel('PKCE', { exact: true }).selectOption('S256')
  await page.getByLabel('Expected issuer').fill(`${stack.origins.idp}/code-only`)
  await verdict(page, 'Will not work')
  await page.getByRole('button', { name: 'Copy link to this check' }).click()
  const link = await page.evaluate(() => navigator.clipboard.readText())

  const colleague = await page.context().newPage()
  await colleague.goto(link)
  await verdict(colleague, 'Will not work')
  await expect(field(colleague)).toHaveValue(`${stack.origins.idp}/code-only`)
  await expect(colleague.getByLabel('Communication Channel')).toHaveValue('front_channel')
  await expect(colleague.getByLabel('PKCE', { exact: true })).toHaveValue('S256')
  await expect(colleague.getByLabel('Expected issuer')).toHaveValue(
    `${stack.origins.idp}/code-only`,
  )
  await colleague.getByLabel('Communication Channel').selectOption('Back Channel')
  await verdict(colleague, 'Fits Auth0')
})

test('a pasted document is judged without a request', async ({ page, stack, request }) => {
  const published = `${stack.origins.idp}/wrong-issuer/.well-known/openid-configuration`
  const text = await (await request.get(published)).text()
  await signIn(page, '/issuer-check')
  await page.getByRole('radio', { name: 'Documents' }).check()
  const asked = calls(page)
  await page.getByLabel('Discovery document', { exact: true }).fill(text)
  await verdict(page, 'Fits Auth0')
  await page.getByLabel('Expected issuer').fill(`${stack.origins.idp}/wrong-issuer`)
  await verdict(page, 'Will not work')
  expect(asked).toEqual([])
})

test('the same check in a terminal: its exit status is the verdict', async ({ stack }) => {
  const { idp } = stack.origins
  const [good, other, wrong] = await Promise.all(
    ['', '/wrong-issuer', '/wrong-issuer --nonsense'].map((path) =>
      checkInTerminal(stack, `${idp}${path}`.split(' ')),
    ),
  )
  expect(good).toMatchObject({ status: 0, out: expect.stringContaining('✓ Fits Auth0') })
  expect(other).toMatchObject({ status: 1, out: expect.stringContaining('✗ Will not work') })
  expect(wrong).toMatchObject({ status: 64, out: '' })
})
