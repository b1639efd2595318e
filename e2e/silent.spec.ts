import type { Page } from '@playwright/test'
import { expect, refused, signIn, test } from './support/test.ts'

/** The list, loaded; what is asked for from then on is not answered. */
async function listThenSilence(page: Page, panel: { arm(id: string): Promise<void> }) {
  await signIn(page)
  const link = page.getByRole('link', { name: 'globex-oidc' })
  await expect(link).toBeVisible()
  await panel.arm('silent')
  await link.click()
}

test('a tenant that never answers is no longer waited for when that is asked', async ({
  page,
  panel,
}) => {
  await listThenSilence(page, panel)
  await page.getByRole('button', { name: 'Stop' }).click()
  await expect(page.getByText('The connection: stopped')).toBeVisible()
  const again = page.getByRole('button', { name: 'Try again' })
  await expect(again).toBeFocused()
  await panel.reset()
  await again.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'globex-oidc' })).toBeVisible()
})

test.describe('a tenant that never answers', () => {
  test.use({ expectedErrors: [refused(502)] })

  test('is given up by the gateway, which says so, and not by the browser', async ({
    page,
    panel,
    stack,
  }) => {
    test.slow()
    await listThenSilence(page, panel)
    // Ten seconds, and once more.
    const alert = page.getByRole('alert')
    await expect(alert).toContainText('The tenant gave no usable answer', { timeout: 30_000 })
    const reads = stack.log.filter((line) => line.includes('"route":"getConnection"')).slice(-2)
    for (const line of reads) {
      const { status, ms } = JSON.parse(line)
      expect(status).toBe(502)
      expect(ms).toBeLessThan(11_500)
    }
    await panel.reset()
    await alert.getByRole('button', { name: 'Try again' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'globex-oidc' })).toBeVisible()
  })
})
