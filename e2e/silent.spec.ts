import { expect, refused, signIn, test } from './support/test.ts'

test.use({ expectedErrors: [refused(502)] })

test('a tenant that never answers is given up by the gateway, and not by the browser', async ({
  page,
  panel,
  stack,
}) => {
  test.slow()
  await signIn(page)
  const link = page.getByRole('link', { name: 'globex-oidc' })
  await expect(link).toBeVisible()
  await panel.arm('silent')
  await link.click()
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
