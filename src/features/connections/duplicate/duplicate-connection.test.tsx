// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { isObject } from '#domain/wire/json.ts'
import { idOf } from '#testing/open-sandbox.ts'
import { openApp } from '#testing/show-app.tsx'

async function open(name: string, { unreadable = false, viewer = false } = {}) {
  const sandbox = await openApp(viewer ? { who: 'viewer' } : {})
  if (unreadable) sandbox.panel.arm('no-read-options')
  const view = sandbox.show(`/connections/${idOf(sandbox, name)}/links`)
  const button = await screen.findByRole('button', { name: 'Duplicate connection' })
  return { ...sandbox, ...view, button }
}

function onlyDraft(): unknown {
  const keys = Object.keys(localStorage).filter((key) => key.startsWith('greencheck:draft:'))
  expect(keys).toHaveLength(1)
  const draft: unknown = JSON.parse(localStorage.getItem(keys[0] ?? '') ?? 'null')
  return isObject(draft) ? draft['values'] : undefined
}

test('its settings become a draft that opens at the new name, without the secret', async () => {
  const { user, button, at, requests } = await open('globex-oidc')
  await user.click(button)
  const dialog = screen.getByRole('dialog', { name: 'Duplicate globex-oidc?' })
  expect(dialog).toHaveTextContent('The Client Secret is asked again')
  expect(dialog).toHaveTextContent('globex.example, globex.co.example are taken along.')
  expect(dialog).not.toHaveTextContent('Not taken along')
  await user.click(within(dialog).getByRole('button', { name: 'Open as a draft' }))

  await screen.findByRole('heading', { level: 1, name: 'New connection' })
  expect(at()).toMatch(/^\/connections\/new\/issuer\?draft=/)
  expect(onlyDraft()).toMatchObject({
    name: '',
    discoveryUrl: 'http://localhost:4500/.well-known/openid-configuration',
    clientId: 'globex-client',
    displayName: 'Globex',
    applications: [],
  })
  expect(JSON.stringify(localStorage)).not.toContain('MOCK_')
  // The wizard probes the issuer: that writes nothing.
  expect(requests.filter((line) => !/^(?:GET|POST \/probe) ?\//.test(line))).toEqual([])
})

test('a connection to another tenant becomes a draft of its own strategy', async () => {
  const { user, button, at } = await open('partner-tenant')
  await user.click(button)
  const dialog = screen.getByRole('dialog', { name: 'Duplicate partner-tenant?' })
  expect(dialog).not.toHaveTextContent('Not taken along')
  expect(dialog).not.toHaveTextContent('read again from the discovery URL')
  await user.click(within(dialog).getByRole('button', { name: 'Open as a draft' }))
  await screen.findByRole('heading', { level: 1, name: 'New connection' })
  expect(at()).toMatch(/^\/connections\/new\/auth0-tenant\?draft=/)
  expect(onlyDraft()).toMatchObject({
    recipe: 'auth0-tenant',
    strategy: 'auth0-oidc',
    recipeInputs: { domain: 'partner.eu.auth0.com' },
    clientId: 'partner-client',
    scopes: ['openid'],
  })
})

test('what the draft has no place for is named', async () => {
  const { user, button } = await open('hooli-mapped')
  await user.click(button)
  const lost = within(screen.getByRole('dialog')).getByText('Not taken along').parentElement
  expect(lost).toHaveTextContent('Mapping mode')
  expect(lost).toHaveTextContent('Upstream parameters')
  expect(lost).toHaveTextContent('x_future_option')
  await user.keyboard('{Escape}')
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(localStorage).toHaveLength(0)
})

test.each([
  ['unreadable options', 'globex-oidc', { unreadable: true }, /may not be read/],
  ['no permission', 'globex-oidc', { viewer: true }, /create:connections/],
])('%s: it says why not', async (_, name, options, words) => {
  const { user, button } = await open(name, options)
  expect(button).toHaveAccessibleDescription(words)
  await user.click(button)
  expect(screen.queryByRole('dialog')).toBeNull()
})
