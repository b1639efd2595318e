// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { emptyDraft } from '#domain/destinations/auth0/connection/draft.ts'
import { toDraftFile } from '#kept/draft-file.ts'
import { draftStoreFor } from '#kept/use-drafts.ts'
import { openApp } from '#testing/show-app.tsx'

const drafts = ['contoso', 'fabrikam'].map((name) => ({ ...emptyDraft(), name }))

test('several drafts are discarded after asking', async () => {
  const { show, session } = await openApp()
  const store = draftStoreFor(session.config.domain, session.sub)
  for (const values of drafts) store.save({ id: values.name, step: 'issuer', values })
  const { user } = show('/connections?show=drafts')
  await user.click(await screen.findByRole('checkbox', { name: 'Choose contoso' }))
  await user.click(screen.getByRole('checkbox', { name: 'Choose fabrikam' }))
  await user.click(await screen.findByRole('button', { name: 'Discard 2 drafts' }))
  const ask = await screen.findByRole('alertdialog', { name: 'Discard 2 drafts?' })
  await user.click(within(ask).getByRole('button', { name: 'Discard 2 drafts' }))
  expect(await screen.findByText('2 drafts are discarded.')).toBeVisible()
  expect(store.list().drafts).toEqual([])
  // Of connections nothing was asked for.
  expect(screen.getByText('No draft of this browser matches.')).toBeVisible()
})

test('a colleague’s file of drafts is opened, and asks for the secret anew', async () => {
  const { show, session } = await openApp()
  const { user } = show('/connections')
  await user.click(await screen.findByRole('button', { name: 'Import' }))
  const dialog = await screen.findByRole('dialog', { name: 'Import connections' })
  await user.click(within(dialog).getByLabelText(/^What to import/))
  await user.paste(toDraftFile(drafts.map((values) => ({ values }))))
  expect(await within(dialog).findByText('Drafts of Greencheck: 2 understood')).toBeVisible()
  await user.click(within(dialog).getByRole('button', { name: 'Keep 2 drafts' }))
  expect(await screen.findByRole('link', { name: 'contoso' })).toBeVisible()
  expect(screen.getByRole('link', { name: 'fabrikam' })).toBeVisible()
  const store = draftStoreFor(session.config.domain, session.sub)
  for (const { id } of store.list().drafts) store.remove(id)
})
