// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { scimRoutes } from '#domain/destinations/auth0/contract/routes-of-scim.ts'
import { idOf } from '#testing/open-sandbox.ts'
import { openApp } from '#testing/show-app.tsx'

async function open(name: string, options: Parameters<typeof openApp>[0] = {}) {
  const sandbox = await openApp(options)
  await sandbox.client.send(scimRoutes.enableScim, { params: { id: idOf(sandbox, 'globex-oidc') } })
  const { user } = sandbox.show(`/connections/${idOf(sandbox, name)}/export`)
  const choice = await screen.findByLabelText(/^Language or format/)
  return { ...sandbox, user, choice }
}

test('the connection in a language, with what it needs, to copy', async () => {
  const { user, choice } = await open('globex-oidc')
  await user.selectOptions(choice, 'Python')
  const program = screen.getByRole('region', { name: 'globex-oidc.py' })
  expect(program).toHaveTextContent('"name": "globex-oidc"')
  expect(program).toHaveTextContent("os.environ['IDP_CLIENT_SECRET']")
  expect(program).toHaveTextContent("'/clients'")
  expect(screen.getByText(/^Not offered: Auth0 CLI .* and Pulumi/)).toBeVisible()
  const needs = screen.getByRole('region', { name: 'What it needs' })
  expect(needs).toHaveTextContent('create:connections update:connections create:scim_config')
  expect(needs).toHaveTextContent('AUTH0_CLIENT_ID, AUTH0_CLIENT_SECRET, IDP_CLIENT_SECRET')
  await user.click(screen.getByRole('button', { name: 'Copy program' }))
  await waitFor(async () =>
    expect(await navigator.clipboard.readText()).toContain('#!/usr/bin/env python3'),
  )
  // In several inks, which change nothing of what is selected.
  await waitFor(() => expect(within(program).getAllByText('import')[0]?.tagName).toBe('SPAN'))
  expect(program.textContent).toBe(await navigator.clipboard.readText())
})

test('bodies in files of their own are each to be copied', async () => {
  const { user, choice } = await open('globex-oidc')
  await user.selectOptions(choice, 'cURL: bodies in files')
  const file = screen.getByRole('region', { name: 'connection.json' })
  expect(file).toHaveTextContent('"client_secret": "CLIENT_SECRET"')
  expect(screen.getByRole('region', { name: 'globex-oidc.sh' })).toHaveTextContent(
    '< connection.json',
  )
  expect(screen.getByRole('button', { name: 'Copy connection.json' })).toBeVisible()
})

test('SCIM that is on is turned on there too, and a token is made when it is asked for', async () => {
  const { user, choice } = await open('globex-oidc')
  await user.selectOptions(choice, 'Ruby')
  const program = screen.getByRole('region', { name: 'globex-oidc.rb' })
  expect(program).toHaveTextContent('"user_id_attribute": "externalId"')
  expect(program).toHaveTextContent(/fetch\('token'\) if ENV\['PRINT_SCIM_TOKEN'\] == 'yes'/)
  const needs = screen.getByRole('region', { name: 'What it needs' })
  expect(needs).toHaveTextContent('create:scim_config create:scim_token')
  expect(needs).toHaveTextContent('With PRINT_SCIM_TOKEN=yes one is created')
  await user.selectOptions(choice, 'Deploy CLI: YAML')
  expect(needs).toHaveTextContent('It makes no token.')
})

test('without the permission to see SCIM the rest is exported, and what lacks is said', async () => {
  const { user, choice, requests } = await open('globex-oidc', { without: 'read:scim_config' })
  expect(screen.getByText('SCIM is not in the export').closest('div')).toBeVisible()
  expect(screen.getByText('read:scim_config')).toBeVisible()
  await user.selectOptions(choice, 'Ruby')
  expect(screen.getByRole('region', { name: 'globex-oidc.rb' })).not.toHaveTextContent('scim')
  expect(requests.filter((one) => one.startsWith('GET') && one.endsWith('/scim'))).toEqual([])
})

test('options that are not shown are named as left out', async () => {
  const sandbox = await openApp()
  const stored = sandbox.management.state.connections.get(idOf(sandbox, 'globex-oidc'))
  Object.assign(stored?.connection.options ?? {}, { odd_member: 'kept' })
  sandbox.show(`/connections/${idOf(sandbox, 'globex-oidc')}/export`)
  const note = (await screen.findByText('Not in the export')).closest('div')
  if (!note) throw new Error('no callout')
  expect(within(note.parentElement ?? note).getByText('odd_member')).toBeVisible()
  expect(document.body).not.toHaveTextContent('kept')
})

test('a tool says what it does, and one that has no options for a strategy is not offered a file', async () => {
  const { user, choice } = await open('partner-tenant')
  await user.selectOptions(choice, 'Deploy CLI: directory')
  const file = screen.getByRole('region', { name: 'partner-tenant.json' })
  expect(file).toHaveTextContent('"client_secret": "@@CONNECTION_PARTNER_TENANT_SECRET@@"')
  expect(screen.getByRole('region', { name: 'What it needs' })).toHaveTextContent(
    'Auth0 replaces options whole',
  )
  await user.selectOptions(choice, 'Terraform')
  expect(screen.getByText('Terraform cannot hold it')).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Copy program' })).not.toBeInTheDocument()
})
