// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { showWizard } from '../show-wizard.helper.tsx'
import { memoryOrigins } from '#mocks/msw/handler.ts'

const front = {
  name: 'new-front',
  discoveryUrl: memoryOrigins.idp,
  channel: 'front_channel',
  channelChosen: true,
  clientId: 'northwind-acme',
} as const
const question = (name: string) => screen.findByRole('heading', { level: 2, name })
const stepLinks = () => within(screen.getByRole('navigation', { name: 'Steps' }))
const done = () => stepLinks().getAllByRole('link', { name: /, done$/ })
const names = (links: readonly HTMLElement[]) => links.map(({ textContent }) => textContent)

test('choosing a provider keeps no draft, what is typed does', async () => {
  const { user, drafts } = await showWizard({ isNew: true, step: 'provider' })
  await user.click(await screen.findByRole('radio', { name: 'Auth0 tenant' }))
  await user.click(await screen.findByRole('radio', { name: /^auth0-oidc/ }))
  await user.click(screen.getByRole('radio', { name: 'Okta (custom server)' }))
  expect(drafts()).toEqual([])
  await user.type(screen.getByLabelText('Okta domain'), 'n')
  expect(drafts()).toMatchObject([{ step: 'provider', values: { recipe: 'okta-custom' } }])
})

test('leaving the first step keeps one', async () => {
  const { user, drafts } = await showWizard({ isNew: true, step: 'provider' })
  await user.click(await screen.findByRole('radio', { name: 'Google' }))
  await user.click(screen.getByRole('button', { name: 'Continue' }))
  await question('Where is the identity provider?')
  expect(drafts()).toMatchObject([{ step: 'issuer', visited: ['provider'] }])
})

test('a step is done when it was on screen, not when its presets would do', async () => {
  const { user, drafts } = await showWizard({
    values: front,
    step: 'credentials',
    visited: ['provider', 'issuer'],
  })
  const scopes = await screen.findByRole('link', { name: 'Scopes' })
  expect(names(done())).toEqual(['Provider, done', 'Issuer, done'])
  await user.click(scopes)
  await question('What does Auth0 ask it for?')
  expect(names(done())).toEqual(['Provider, done', 'Issuer, done', 'Credentials, done'])
  await user.click(screen.getByRole('button', { name: 'Continue' }))
  await question('How do people reach it?')
  expect(drafts()[0]?.visited).toEqual(['provider', 'issuer', 'credentials', 'scopes'])
})

test('of an older draft every step that holds is done', async () => {
  await showWizard({ values: front })
  await question('Is everything right?')
  expect(done()).toHaveLength(6)
})
