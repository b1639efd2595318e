// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { showStep } from '../show-step.helper.tsx'
import { memoryOrigins } from '#mocks/msw/handler.ts'
import { ScopesForm, ScopesSide } from './scopes-step.tsx'

const step = { Form: ScopesForm, Side: ScopesSide }
const field = () => screen.getByRole('textbox', { name: 'Scopes' })
const profile = () => screen.getByRole('complementary', { name: 'Profile' })

test('a paste of commas, blanks and lines becomes scopes; openid stays', async () => {
  const { now } = await showStep(step, { values: { scopes: ['openid'] } })
  await userEvent.click(field())
  await userEvent.paste('openid, profile email\ngroups\u200B')

  expect(now().scopes).toEqual(['openid', 'profile', 'email', 'groups'])
  expect(screen.queryByRole('button', { name: 'Remove openid' })).toBeNull()
  expect(within(profile()).getByText('email, email_verified')).toBeDefined()
})

test('what the issuer does not list is a warning at the field', async () => {
  const values = { discoveryUrl: memoryOrigins.idp, scopes: ['openid', 'payroll'] }
  await showStep(step, { values })

  await screen.findByText(/The issuer does not list payroll/)
  expect(field()).toHaveAccessibleDescription(/does not list payroll/)
  expect(profile()).toHaveTextContent(
    'What it brings, their IT knows. The issuer does not list it.',
  )
})

test('without a published list the standard scopes are offered, and marked as that', async () => {
  const { now } = await showStep(step, { values: { scopes: ['openid'] } })
  expect(field()).toHaveAccessibleDescription(/does not publish its scopes.*standard ones/)

  await userEvent.click(screen.getByRole('button', { name: 'Add email' }))
  expect(now().scopes).toEqual(['openid', 'email'])
})

test('scopes that are encoded or labelled are remarked on, and stay as they were given', async () => {
  const { now } = await showStep(step, { values: { scopes: ['openid'] } })
  await userEvent.click(field())
  await userEvent.paste('scope=openid openid%20email')

  expect(field()).toHaveAccessibleDescription(/“scope=openid” begins with a label/)
  expect(field()).toHaveAccessibleDescription(/“openid%20email” is URL-encoded/)
  expect(now().scopes).toEqual(['openid', 'scope=openid', 'openid%20email'])
})
