import { expect, signIn, test } from './support/test.ts'
import { question, steps, walkTo, walkWizard, type Wanted } from './support/wizard.ts'

test('Back and reload at every step lose nothing but the secret', async ({ page, stack }) => {
  test.slow()
  // The Front Channel has no secret: every step stays reachable after a reload.
  const wanted: Wanted = {
    shape: 'front channel, discovery',
    name: 'reloaded',
    idp: stack.origins.idp,
    clientId: 'northwind-acme-front',
    secret: '',
    applications: ['Customer Portal'],
  }
  await signIn(page)
  await page.getByRole('link', { name: 'New connection' }).click()
  for (const [index, step] of steps.entries()) {
    const before = steps[index - 1]
    if (before) await walkTo(page, wanted, step, before)
    await page.reload()
    await expect(question(page, step)).toBeVisible()
    if (!before) continue
    await page.goBack()
    await expect(question(page, before)).toBeVisible()
    await page.goForward()
    await expect(question(page, step)).toBeVisible()
  }
  const review = page.getByRole('main')
  for (const kept of [wanted.name, wanted.idp, wanted.clientId, 'Front Channel', 'Customer Portal'])
    await expect(review.getByText(kept).first()).toBeVisible()
})

test('hostile metadata is text: no dialog, no link, no request, nothing hidden', async ({
  page,
  stack,
}) => {
  const { idp } = stack.origins
  const dialogs: string[] = []
  page.on('dialog', (dialog) => dialogs.push(dialog.message()))
  await signIn(page)
  await walkWizard(page, wantedNowhere(idp), 'issuer')
  const elsewhere: string[] = []
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== stack.url) elsewhere.push(request.url())
  })
  await page.getByLabel('OpenID Connect Discovery URL').fill(`${idp}/hostile`)
  await expect(page.getByText('Show Issuer Details')).toBeVisible()
  await page.getByText('Show Issuer Details').click()
  const members = page.getByRole('list', { name: 'Members' })
  await expect(members).toContainText('javascript:alert(document.domain)')
  await expect(members).toContainText('<img src=x onerror=alert(1)>')
  await expect(members).toContainText('‹U+202E›')
  await expect(members).not.toContainText('\u202E')

  await expect(page.getByRole('link', { name: /alert|javascript/i })).toHaveCount(0)
  await expect(page.getByRole('img', { name: /x/ })).toHaveCount(0)
  expect(dialogs).toEqual([])
  expect(elsewhere).toEqual([])
})

const wantedNowhere = (idp: string): Wanted => ({
  shape: 'front channel, discovery',
  name: 'nowhere',
  idp,
  clientId: 'nobody',
  secret: '',
})
