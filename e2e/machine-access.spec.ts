import { looksRight } from './support/looks-right.ts'
import { expect, refused, signIn, test } from './support/test.ts'

// The gateway keeps its token, and with it the scopes it had when it was asked for.
test.use({ stackOptions: { alone: 'withheld scopes' }, expectedErrors: [refused(502)] })

test('Greencheck itself may not: for an administrator, not for the operator', async ({
  page,
  panel,
}) => {
  await signIn(page)
  await expect(page.getByRole('row', { name: /globex-oidc/ })).toBeVisible()
  await panel.arm('no-read-connections')
  await page.reload()

  const title = 'Greencheck’s own access is incomplete'
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await expect(page.getByText('Your account is not at fault')).toContainText('administrator')
  await expect(page.getByRole('paragraph').filter({ hasText: 'grant' })).toContainText(
    'read:connections',
  )
  await looksRight(page, 'machine scope missing')

  await panel.reset()
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('row', { name: /globex-oidc/ })).toBeVisible()
})
