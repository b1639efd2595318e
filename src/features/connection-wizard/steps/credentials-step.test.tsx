// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { showStep } from '../show-step.helper.tsx'
import { showWizard } from '../show-wizard.helper.tsx'
import { memoryOrigins } from '#mocks/msw/handler.ts'
import { CredentialsForm, CredentialsSide } from './credentials-step.tsx'

const step = { Form: CredentialsForm, Side: CredentialsSide }
const { idp } = memoryOrigins
const back = { channel: 'back_channel' } as const
const secret = () => screen.getByLabelText('Client Secret')
const flow = () => screen.getByRole('complementary', { name: 'Login flow' })

test.each([
  ['', 'Back Channel', /Preselected: it offers both channels/],
  ['/code-only', 'Back Channel', /Preselected: it offers the code flow/],
  ['/id-token-only', 'Front Channel', /Preselected: it offers what Front Channel needs/],
])('%s preselects %s and says why', async (path, channel, reason) => {
  await showWizard({ values: { name: 'new', discoveryUrl: `${idp}${path}` }, step: 'credentials' })

  expect(await screen.findByText(reason)).toBeDefined()
  expect(screen.getByRole('radio', { name: channel })).toBeChecked()
})

test('a channel that is not offered is said at the field, with a switch', async () => {
  const { now } = await showStep(step, { values: { discoveryUrl: `${idp}/code-only`, ...back } })
  await userEvent.click(screen.getByRole('radio', { name: 'Front Channel' }))
  expect(now()).toMatchObject({ channel: 'front_channel', channelChosen: true })

  const group = screen.getByRole('group', { name: 'Communication Channel' })
  await screen.findByText('Front Channel is not offered by this issuer')
  expect(group).toHaveAccessibleDescription(/Front Channel is not offered/)
  await userEvent.click(screen.getByRole('button', { name: 'Choose Back Channel' }))
  expect(now().channel).toBe('back_channel')
})

test('Front Channel asks for neither secret nor PKCE, and its flow has neither', async () => {
  await showStep(step, { values: back })
  expect(secret()).toBeDefined()
  expect(flow()).toHaveTextContent('client_secret')

  await userEvent.click(screen.getByRole('radio', { name: 'Front Channel' }))
  expect(screen.queryByLabelText('Client Secret')).toBeNull()
  expect(screen.queryByLabelText('PKCE')).toBeNull()
  expect(flow()).not.toHaveTextContent('client_secret')
  expect(flow()).toHaveTextContent('form_post')
})

test('the flow shows what PKCE comes to', async () => {
  await showStep(step, { values: { ...back, discoveryUrl: `${idp}/no-pkce` } })
  const pkce = screen.getByLabelText('PKCE')
  await screen.findByText('The issuer publishes no PKCE method. Auto sends no PKCE.')
  expect(flow()).not.toHaveTextContent('code_challenge_method')

  await userEvent.selectOptions(pkce, 'S256')
  expect(pkce).toHaveAccessibleDescription(/Every login sends S256 all the same/)
  expect(flow()).toHaveTextContent('code_challenge_method')
})

test('what a paste brings along is removed, and that is said', async () => {
  const { now } = await showStep(step, { values: back })
  await userEvent.click(secret())
  await userEvent.paste(' MOCK_\u200Bsecret\n')
  expect(now().clientSecret).toBe('MOCK_secret')
  expect(secret()).toHaveAccessibleDescription(/Removed line breaks, invisible characters and/)

  await userEvent.click(screen.getByLabelText('Client ID'))
  await userEvent.paste('northwind\u00A0')
  expect(now().clientId).toBe('northwind')
  expect(screen.getByLabelText('Client ID')).toHaveAccessibleDescription(/Removed no-break blanks/)
})

test('a Secret ID of Entra and a URL are noticed, not refused', async () => {
  const { now } = await showStep(step, { values: { ...back, recipe: 'entra' } })
  await userEvent.click(secret())
  await userEvent.paste('01234567-89ab-cdef-0123-456789abcdef')
  expect(secret()).toHaveAccessibleDescription(/looks like the Secret ID.*Value/)
  expect(secret()).not.toHaveAttribute('aria-invalid')
  expect(now().clientSecret).toHaveLength(36)

  const clientId = screen.getByLabelText('Client ID')
  expect(clientId).toHaveAccessibleDescription(/Entra ID calls it Application \(client\) ID/)
  await userEvent.click(clientId)
  await userEvent.paste('https://login.microsoftonline.com/app')
  expect(clientId).toHaveAccessibleDescription(/This is a URL/)
})

test('a resumed draft asks for the secret again and says why', async () => {
  const values = { name: 'new', discoveryUrl: idp, clientId: 'northwind', ...back }
  const { at, user } = await showWizard({ values })

  expect(await screen.findByText('The Client Secret is asked again')).toBeDefined()
  expect(at()).toBe('/connections/new/credentials')
  await user.click(secret())
  await user.paste('MOCK_secret')
  expect(screen.queryByText('The Client Secret is asked again')).toBeNull()
})

test('a masked or labelled secret is remarked on at the field, and stays as it was given', async () => {
  const { now } = await showStep(step, { values: back })
  await userEvent.type(secret(), 'ae7a****5fd4')
  expect(secret()).toHaveAccessibleDescription(/looks masked/)

  await userEvent.clear(secret())
  await userEvent.click(secret())
  await userEvent.paste('client_secret=MOCK_x')
  expect(secret()).toHaveAccessibleDescription(/begins with a label/)
  expect(now().clientSecret).toBe('client_secret=MOCK_x')
})

test.each([
  ['', /The document there is for another issuer/],
  ['They publish it so.', /Issuer, as published there/],
])('a client of another issuer, with “%s” as the reason to continue: %s', async (reason, words) => {
  const values = {
    ...back,
    discoveryUrl: `${idp}/wrong-issuer`,
    clientId: 'northwind-acme',
    reason,
  }
  await showStep(step, { values })
  await userEvent.click(screen.getByRole('button', { name: 'Check client' }))
  expect(await screen.findByText(words)).toBeVisible()
})

test('the day on which the secret ends is asked for beside it, with what Entra ID allows', async () => {
  const { now } = await showStep(step, { values: { ...back, recipe: 'entra' } })
  const day = screen.getByLabelText(/^Secret expires on/)
  expect(day).toHaveAccessibleDescription(
    /Entra ID lets a client secret live for 24 months at most/,
  )
  fireEvent.change(day, { target: { value: '2028-01-31' } })
  expect(now().credentialNotes).toEqual({ greencheck_credential_expires: '2028-01-31' })
})

test('the callback URL to register stands where the client is asked for', async () => {
  await showStep(step, { values: back })
  const part = screen.getByRole('region', { name: 'Callback URL' })
  await userEvent.click(within(part).getByRole('button', { name: /^Copy Callback URL for local/ }))
  expect(part).toHaveTextContent('http://localhost:4400/login/callback')
})
