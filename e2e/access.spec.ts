import { looksRight } from './support/looks-right.ts'
import { expect, signIn, test } from './support/test.ts'

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

test('the operator may not: said before anything is typed', async ({ page }) => {
  await signIn(page, '/connections', 'viewer@acme.example')
  await expect(page.getByRole('row', { name: /globex-oidc/ })).toBeVisible()
  const start = page.getByRole('button', { name: 'New connection' })
  await expect(start).toHaveAccessibleDescription(/create:connections/)

  await page.goto('/connections/new/provider')

  await expect(page.getByRole('heading', { name: 'Your account may not do this' })).toBeVisible()
  await expect(page.getByText('create:connections')).toBeVisible()
  await expect(page.getByRole('textbox')).toHaveCount(0)
  await looksRight(page, 'permission missing')
})
