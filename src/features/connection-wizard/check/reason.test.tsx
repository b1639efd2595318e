// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { showWizard } from '../show-wizard.helper.tsx'
import { memoryOrigins } from '#mocks/msw/handler.ts'

const draft = { name: 'new', discoveryUrl: `${memoryOrigins.idp}/code-only`, clientId: 'a-client' }
const front = { channel: 'front_channel', channelChosen: true } as const
const reason = () => screen.queryByLabelText('Reason to continue')
const next = () => screen.getByRole('button', { name: 'Continue' })
const said = (text: RegExp) => screen.findByText(text, { selector: 'output' })
const probes = ['POST /probe/document', 'POST /probe/keys']

test('a channel that blocks is judged and asked a reason for at its own step', async () => {
  const { user, at, sent } = await showWizard({ values: draft, step: 'credentials' })
  // Shown, not said: a verdict that was there before the step is no news.
  await screen.findByText(/^Nothing blocks/)
  expect(reason()).toBeNull()
  const asked = probes.flatMap(sent).length

  await user.click(screen.getByRole('radio', { name: 'Front Channel' }))
  await said(/^Issuer found, but it will not work\. Front Channel/)
  await user.click(next())
  expect(reason()).toHaveAccessibleDescription(/say why you continue/)
  expect(at()).toBe('/connections/new/credentials')
  expect(probes.flatMap(sent)).toHaveLength(asked)

  await user.click(screen.getByRole('button', { name: 'Choose Back Channel' }))
  await said(/^Issuer found\. Nothing blocks/)
  await waitFor(() => expect(reason()).toBeNull())
})

test('the report is one click away', async () => {
  const { user, at } = await showWizard({ values: { ...draft, ...front }, step: 'scopes' })
  await user.click(await screen.findByRole('button', { name: 'Issuer report' }))
  expect(at()).toBe('/connections/new/issuer')
  // A part of the step that is still on its way hides the rest of it.
  await waitFor(() => expect(reason()).toBeVisible())
})

test('a reason that is lacking is asked for before anything is created, then audited', async () => {
  const { user, sent, log } = await showWizard({ values: { ...draft, ...front } })
  await screen.findByText('Issuer found, but it will not work')
  await user.click(screen.getByRole('button', { name: /^Create (?:and enable|without)/ }))
  expect(sent('POST /connections')).toEqual([])

  await user.type(screen.getByLabelText('Reason to continue'), ' Their IT mends it tonight ')
  await user.click(screen.getByRole('button', { name: /^Create (?:and enable|without)/ }))
  await screen.findByRole('heading', { level: 1, name: 'new' })
  const why = { reason: 'Their IT mends it tonight' }
  expect(sent('POST /connections')).toEqual([expect.objectContaining(why)])
  expect(log).toContainEqual(expect.objectContaining(why))
})

test('a reason given before is a line of the review', async () => {
  await showWizard({ values: { ...draft, ...front, reason: 'Mended tonight' } })
  expect(await screen.findByText('Mended tonight')).toBeVisible()
  expect(reason()).toBeNull()
  expect(screen.getByRole('link', { name: 'Change Reason to continue' })).toBeVisible()
})

test('a reason for what was mended since is not sent', async () => {
  const { user, sent } = await showWizard({
    values: { ...draft, ...front, discoveryUrl: `${memoryOrigins.idp}/plain`, reason: 'Old' },
  })
  await screen.findByText('Issuer found')
  expect(screen.queryByText('Old')).toBeNull()
  await user.click(screen.getByRole('button', { name: /^Create (?:and enable|without)/ }))
  await screen.findByRole('heading', { level: 1, name: 'new' })
  expect(sent('POST /connections')).toEqual([{ connection: expect.anything() }])
})
