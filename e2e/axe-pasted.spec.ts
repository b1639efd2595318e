import { openTab } from './support/wizard.ts'
import { looksRight, withLooks } from './support/looks-right.ts'
import { expect, signIn, test } from './support/test.ts'

test.setTimeout(withLooks(120_000))

const part = (member: object) => Buffer.from(JSON.stringify(member)).toString('base64url')

test('a token that was pasted', async ({ page, stack }) => {
  await signIn(page, '/inspector')
  const claims = { iss: stack.origins.idp, sub: 'oidc|northwind|7', exp: 1, email_verified: 'true' }
  const token = `${part({ alg: 'RS256', kid: 'k' })}.${part(claims)}.c2lnbmF0dXJl`
  await page.getByLabel('Token or profile').fill(token)
  await expect(page.getByRole('list', { name: 'Warnings' })).toBeVisible()
  await looksRight(page, 'inspector, a token')
  await page
    .getByLabel('Token or profile')
    .fill(JSON.stringify({ user_id: 'auth0-oidc|a|auth0|1', identities: [], email: 'a@b.example' }))
  await expect(page.getByRole('table', { name: 'Profile' })).toBeVisible()
  await looksRight(page, 'inspector, a profile')
})

test('a token that is mapped', async ({ page, stack }) => {
  await signIn(page)
  await page.getByRole('link', { name: 'hooli-mapped' }).click()
  await openTab(page, 'Claims')
  await page.getByRole('radio', { name: 'Pasted token' }).check()
  const claims = { iss: stack.origins.idp, sub: '7', email: 'x', groups: ['a'], address: { a: 1 } }
  const token = `${part({ alg: 'RS256', kid: 'k' })}.${part(claims)}.c2lnbmF0dXJl`
  await page.getByLabel('The provider’s ID token').fill(token)
  await page.getByRole('button', { name: 'Map groups' }).click()
  await page.getByRole('button', { name: 'Add a row' }).click()
  await page.keyboard.type('groups')
  await page.keyboard.press('Tab')
  await page.getByText('Show the Action').click()
  await page.getByText('Use a template').click()
  await page.getByRole('combobox', { name: 'Value of groups' }).press('$')
  await expect(page.getByRole('listbox', { name: 'Claims' })).toBeVisible()
  await looksRight(page, 'claims, with remarks')
})

test('a link that was pasted, and the links with more parameters', async ({ page, stack }) => {
  await signIn(page, '/link-check')
  const link = (parameters: Record<string, string>) =>
    `${stack.origins.http}/authorize?${new URLSearchParams({
      client_id: 'acme-portal',
      response_type: 'code',
      state: 'OPAQUE_VALUE',
      connection: 'globex-oidc',
      ...parameters,
    }).toString()}`
  const field = page.getByLabel('Link', { exact: true })
  await field.fill(link({ redirect_uri: 'https://evil.example/', client_secret: 'MOCK_s' }))
  await expect(page.getByLabel('Allowed Callback URL')).toBeVisible()
  await looksRight(page, 'link check, what is wrong')
  await field.fill(
    link({ redirect_uri: 'https://portal.acme.example/callback/', id_token_hint: 'x' }),
  )
  await expect(page.getByRole('button', { name: 'Copy mended link' })).toBeVisible()
  await looksRight(page, 'link check, mended')

  await page.getByRole('link', { name: 'Connections' }).click()
  await page.getByRole('link', { name: 'globex-oidc' }).click()
  await openTab(page, 'Links')
  await page.getByText('More parameters').click()
  await page.getByLabel('organization').fill('Acme Corp')
  await page.getByLabel('login_hint').fill('ann@globex.example')
  await page.getByText('As an HTML element').first().click()
  await looksRight(page, 'links, with more parameters')
})
