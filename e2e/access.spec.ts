import { expect, refused, signIn, test } from './support/test.ts'

test('leads back to where the operator was going', async ({ page }) => {
  await signIn(page, '/connections/new/provider')

  await expect(page).toHaveURL(/\/connections\/new\/provider/)
  await expect(page.getByRole('heading', { name: 'New connection' })).toBeVisible()
})

test('a reload keeps the operator signed in, though a frame may not renew', async ({
  page,
  stack,
}) => {
  await signIn(page)
  await expect(page.getByRole('heading', { name: 'Connections', level: 1 })).toBeVisible()
  const frames: string[] = []
  page.on('frameattached', (frame) => frames.push(frame.url()))

  await page.reload()

  await expect(page.getByRole('row', { name: /globex-oidc/ })).toBeVisible()
  expect(frames).toEqual([])
  // Not for want of trying: with this browser's cookies a frame is refused.
  const silent = new URLSearchParams({
    client_id: 'sandbox-dashboard',
    redirect_uri: stack.url,
    response_type: 'code',
    response_mode: 'web_message',
    prompt: 'none',
    scope: 'openid',
    code_challenge: 'MOCK_challenge_MOCK_challenge_MOCK_challenge',
    code_challenge_method: 'S256',
  })
  const answer = await page.request.get(`${stack.origins.http}/authorize?${silent}`)
  expect(await answer.text()).toContain('login_required')
})

test('a cancelled sign-in says so, and can be tried again', async ({ page }) => {
  await page.goto('/connections')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.getByRole('button', { name: 'Cancel' }).click()

  await expect(
    page.getByRole('heading', { name: 'The tenant did not let this account in' }),
  ).toBeVisible()
})

test.describe('refused, with a screen for each reason', () => {
  test.use({ expectedErrors: [refused(401)] })

  test('the operator may not: said before anything is typed', async ({ page }) => {
    await signIn(page, '/connections', 'viewer@acme.example')
    await expect(page.getByRole('row', { name: /globex-oidc/ })).toBeVisible()
    const start = page.getByRole('button', { name: 'New connection' })
    await expect(start).toHaveAccessibleDescription(/create:connections/)

    await page.goto('/connections/new/provider')

    await expect(page.getByRole('heading', { name: 'Your account may not do this' })).toBeVisible()
    await expect(page.getByText('create:connections')).toBeVisible()
    await expect(page.getByRole('textbox')).toHaveCount(0)
  })

  test('the sign-in has ended: sign in again, back to the same place', async ({ page, panel }) => {
    await panel.arm('operator-expired')
    await signIn(page, '/connections/new/provider')
    const ended = page.getByRole('heading', { name: 'Your sign-in has ended' })
    await expect(ended).toBeFocused()

    await panel.reset()
    await page.getByRole('button', { name: 'Sign in' }).click()

    await expect(page).toHaveURL(/\/connections\/new\/provider/)
    await expect(page.getByRole('heading', { name: 'New connection' })).toBeVisible()
  })
})
