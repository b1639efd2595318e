// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { dayOf } from '#domain/destinations/auth0/credential/day.ts'
import { noteKeys } from '#domain/destinations/auth0/credential/notes.ts'
import { trialKey } from '#domain/destinations/auth0/credential/trial.ts'
import { idOf } from '#testing/open-sandbox.ts'
import { openApp } from '#testing/show-app.tsx'

const inDays = (days: number) => dayOf(Date.now() + days * 86_400_000)

async function noted(metadata: Record<string, string>) {
  const sandbox = await openApp()
  const id = idOf(sandbox, 'globex-oidc')
  const stored = sandbox.management.state.connections.get(id)
  if (stored) stored.connection.metadata = metadata
  return { ...sandbox, id }
}

test('a secret that ends soon is said on the list and on each page, with whose it is', async () => {
  const { show, id } = await noted({
    [noteKeys.expires]: inDays(6),
    [noteKeys.owner]: 'Ann of identity',
  })
  const list = show('/connections')
  const row = await screen.findByRole('row', { name: /globex-oidc/ })
  expect(await within(row).findByText('Client Secret expires in 6 days')).toBeVisible()
  expect(screen.getAllByText(/^Client Secret expires/)).toHaveLength(1)
  list.unmount()

  show(`/connections/${id}/links`)
  expect(await screen.findByText('The Client Secret expires in 6 days')).toBeVisible()
  expect(screen.getByText(/Ann of identity/)).toBeVisible()
  expect(screen.getByRole('button', { name: 'Add to calendar (.ics)' })).toBeVisible()
  expect(screen.getByRole('link', { name: 'Rotate it' })).toHaveAttribute(
    'href',
    `/connections/${id}/rotation`,
  )
})

test('a noted day that is none is said, for nobody is reminded by it', async () => {
  const { show, id } = await noted({ [noteKeys.expires]: 'next year' })
  show(`/connections/${id}/links`)
  expect(await screen.findByText('Nobody is reminded of the Client Secret’s end')).toBeVisible()
  expect(screen.getByText(/^What is noted as its last day is none/)).toHaveTextContent('next year')
})

test('a copy says that it is one, and leads to the rotation', async () => {
  const { show, id } = await noted({ [trialKey]: 'con_original' })
  show(`/connections/${id}/links`)
  expect(await screen.findByText('A copy that a new Client Secret is tried on')).toBeVisible()
  expect(screen.getByRole('link', { name: 'rotation of its connection' })).toHaveAttribute(
    'href',
    '/connections/con_original/rotation',
  )
})
