// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { memoryOrigins } from '#mocks/msw/handler.ts'
import { confirm, field, fill, openSettings, review, save, saved } from './settings.helper.tsx'

const view = () => openSettings('partner-tenant')

test('another tenant has a domain instead of an issuer, and no section that does not apply', async () => {
  const { options } = await view()
  expect(field('Domain')).toHaveValue(String(options()['domain']))
  expect(field('Client ID')).toHaveAccessibleDescription(/in the other tenant/)
  const form = within(screen.getByRole('form', { name: 'Settings' }))
  const titles = form.getAllByRole('heading', { level: 2 }).map((one) => one.textContent)
  expect(titles).toEqual(['The other tenant', 'Credentials', 'What is asked for', 'Advanced'])
  for (const label of ['PKCE', 'Communication Channel', 'Connection Profile'])
    expect(screen.queryByLabelText(label)).toBeNull()
  // Nothing in memory answers for it: that is said, and blocks nothing.
  expect(await screen.findByText(/^No Auth0 tenant was found there/)).toBeDefined()
})

test('another scope is saved, and nothing else', async () => {
  const tab = await view()
  await tab.user.click(screen.getByRole('button', { name: /identities/ }))
  await tab.user.click(save())
  await confirm(tab, await review())
  await saved('Saved: Scope.')
  expect(tab.options()).toEqual({ ...tab.optionsBefore, scope: 'openid identities' })
})

test.each([
  ['Domain', 'https://Other.eu.auth0.com/authorize', { domain: 'other.eu.auth0.com' }],
  ['Client ID', 'other-client', { client_id: 'other-client' }],
])('another %s asks for the secret', async (label, typed, members) => {
  const tab = await view()
  await fill(tab, field(label), typed)
  if (label === 'Domain')
    expect(field(label)).toHaveAccessibleDescription(/Read as other\.eu\.auth0\.com\./)
  await tab.user.click(save())
  const dialog = await review()
  expect(within(dialog).queryByLabelText('Reason')).toBeNull()
  const secret = within(dialog).getByLabelText('Client Secret for the changed connection')
  await tab.user.type(secret, 'MOCK_given_again')
  await confirm(tab, dialog)
  await saved(new RegExp(`^Saved: ${label}, Client Secret`))
  expect(tab.options()).toEqual({
    ...tab.optionsBefore,
    ...members,
    client_secret: 'MOCK_given_again',
  })
})

test.each([
  ['child', 'A host name only'],
  ['localhost:4999', 'A host name only'],
  ['', 'Give a value|cannot be left out'],
])('“%s” is no domain, and is said at its field', async (typed, words) => {
  const tab = await view()
  await tab.user.clear(field('Domain'))
  if (typed !== '') await fill(tab, field('Domain'), typed)
  await tab.user.click(save())
  await expect.poll(() => field('Domain').getAttribute('aria-invalid')).toBe('true')
  expect(field('Domain')).toHaveAccessibleDescription(new RegExp(words))
  expect(screen.queryByRole('dialog')).toBeNull()
})

const domain = (tab: Awaited<ReturnType<typeof view>>) =>
  fill(tab, field('Domain'), new URL(memoryOrigins.tenant).host)
const tenantAnswers = 'An Auth0 tenant answers there'

test('an Auth0 tenant that answers is seen as one', async () => {
  await domain(await view())
  expect((await screen.findByText(tenantAnswers)).parentElement).toHaveTextContent(
    /Issuer and endpoints are where Auth0 has them\.$/,
  )
})

test('keys of the other tenant that our own side lost: could not tell', async () => {
  const tab = await view()
  tab.panel.arm('lose-keys-answers')
  await domain(tab)
  expect(await screen.findByText('Keys not checked')).toBeVisible()
  expect(screen.getByText(tenantAnswers).parentElement).toHaveTextContent(
    /Could not tell whether it fits\. Greencheck’s server gave no answer about the keys\./,
  )
})

test('a document of the other tenant that our own side lost: could not tell', async () => {
  const tab = await view()
  await screen.findByText(/^No Auth0 tenant was found there/)
  tab.panel.arm('lose-next-answer', 2)
  await domain(tab)
  expect(await screen.findByText('Not checked')).toBeVisible()
  expect(screen.getByText('Could not tell').parentElement).toHaveTextContent(
    /no answer about the document\.$/,
  )
  expect(screen.queryByText(/No Auth0 tenant/)).toBeNull()
})
