import { expect, refused, signIn, test } from './support/test.ts'
import { create, question, walkTo, walkWizard } from './support/wizard.ts'

// Tokens so short that each call renews one: a refused renewal shows at once.
test.use({ stackOptions: { tokenSeconds: 20 }, expectedErrors: [refused(400, 401, 403)] })

test('signed out midway: the draft is whole, the secret is asked again', async ({
  page,
  stack,
  panel,
}) => {
  const wanted = {
    shape: 'back channel, discovery',
    name: 'outlived-its-operator',
    idp: stack.origins.idp,
    clientId: 'northwind-acme',
    secret: 'MOCK_northwind_secret',
    applications: ['Customer Portal'],
  } as const
  await signIn(page)
  await walkWizard(page, wanted)
  await panel.arm('operator-expired')
  await create(page).click()
  await expect(page.getByRole('heading', { name: 'Your sign-in has ended' })).toBeFocused()
  await panel.reset()
  await page.getByRole('button', { name: 'Sign in' }).click()

  // Back to the same draft, at the first question that is open again.
  await expect(question(page, 'credentials')).toBeVisible()
  await expect(page.getByText('The Client Secret is asked again')).toBeVisible()
  await expect(page.getByLabel('Client ID', { exact: true })).toHaveValue(wanted.clientId)
  await expect(page.getByLabel('Client Secret', { exact: true })).toHaveValue('')
  await walkTo(page, wanted, 'review', 'credentials')
  await create(page).click()
  await expect(page.getByRole('heading', { level: 1, name: wanted.name })).toBeVisible()
})
