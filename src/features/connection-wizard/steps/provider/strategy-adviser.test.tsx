// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { showStep } from '../../show-step.helper.tsx'
import { ProviderForm, ProviderSide } from '../provider-step.tsx'

const step = { Form: ProviderForm, Side: ProviderSide }
const older = () => screen.findByRole('radio', { name: /^auth0-oidc/ })
const ids = () => screen.getByRole('region', { name: 'User ids' })

test('another Auth0 tenant has a choice, with oidc recommended; other providers have none', async () => {
  await showStep(step)
  expect(screen.queryByRole('group', { name: 'Strategy' })).toBeNull()
  await userEvent.click(screen.getByRole('radio', { name: 'Auth0 tenant' }))
  expect(await screen.findByRole('radio', { name: 'oidc, recommended today' })).toBeChecked()
  expect(screen.queryByText(/Deprecated/)).toBeNull()
})

test('the user ids of both stand side by side, with the operator’s own name and domain', async () => {
  await showStep(step, { values: { recipe: 'auth0-tenant' } })
  await older()
  expect(ids()).toHaveTextContent('oidc|NAME|auth0|abc123')
  await userEvent.type(screen.getByLabelText('Domain'), 'https://child.eu.auth0.com/')
  expect(ids()).toHaveTextContent('at child.eu.auth0.com becomes')
  expect(ids()).toHaveTextContent('oidc|child|auth0|abc123')
  expect(ids()).toHaveTextContent('auth0-oidc|child|auth0|abc123')
})

test('auth0-oidc says what it brings, asks no issuer, and tells their IT other steps', async () => {
  const { now } = await showStep(step, { values: { recipe: 'auth0-tenant' } })
  await userEvent.click(await older())
  expect(now()).toMatchObject({ strategy: 'auth0-oidc', scopes: ['openid'] })
  for (const words of [
    /Deprecated/,
    /Lock/,
    /Terraform/,
    /could not be verified/,
    /later makes new users/,
  ])
    expect(screen.getByText(words)).toBeDefined()
  expect(screen.queryByLabelText('Domain')).toBeNull()
  const side = screen.getByRole('complementary', { name: 'For their IT' })
  expect(
    await within(side).findByText(/turn Legacy User Profile on/, { selector: 'li' }),
  ).toBeDefined()
  expect(screen.queryByText(/RS256, not HS256/)).toBeNull()

  await userEvent.click(screen.getByRole('radio', { name: /^oidc/ }))
  expect(now()).toMatchObject({ strategy: 'oidc', scopes: ['openid', 'profile', 'email'] })
})

test('scopes that somebody chose stay', async () => {
  const scopes = ['openid', 'email']
  const { now } = await showStep(step, { values: { recipe: 'auth0-tenant', scopes } })
  await userEvent.click(await older())
  expect(now().scopes).toEqual(scopes)
})

test('the request for their IT asks for no claims and no email domains', async () => {
  await showStep(step, { values: { recipe: 'auth0-tenant', strategy: 'auth0-oidc' } })
  await userEvent.click(await screen.findByText('Hand-off sheet'))
  const request = await screen.findByRole('article', { name: /hand-off sheet$/ })
  expect(request).toHaveTextContent('Strategy in Auth0: auth0-oidc')
  expect(request).toHaveTextContent('Please send backDomain')
  expect(request).toHaveTextContent('The Client Secret')
  expect(request).not.toHaveTextContent(/ID token|email domains/)
})
