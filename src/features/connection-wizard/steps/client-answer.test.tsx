// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { memoryOrigins } from '#mocks/msw/handler.ts'
import { showWizard } from '../show-wizard.helper.tsx'

const values = {
  name: 'new',
  discoveryUrl: memoryOrigins.idp,
  clientId: 'northwind-acme',
  channel: 'back_channel',
  channelChosen: true,
} as const
const secret = () => screen.findByLabelText('Client Secret')
const next = () => screen.getByRole('button', { name: 'Continue' })

async function checked(typed: string) {
  const view = await showWizard({ values, step: 'credentials' })
  await view.user.type(await secret(), typed)
  await view.user.click(screen.getByRole('button', { name: 'Check client' }))
  await view.user.click(await screen.findByRole('button', { name: /^Send th/ }))
  const answer = await screen.findByRole('region', {
    name: 'What the provider said of the client',
  })
  return { ...view, answer }
}

async function toReview({ user }: Awaited<ReturnType<typeof checked>>) {
  for (const step of ['What does Auth0 ask', 'How do people reach', 'Which app', 'Is everything']) {
    await user.click(next())
    await screen.findByRole('heading', { name: new RegExp(step) })
  }
}

test('a refused secret stays at the fields, takes a reason, and is told in the review', async () => {
  const view = await checked('MOCK_wrong')
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(view.answer).toHaveTextContent(
    /^Client checked .* refused like a wrong one.*Their IT can mend it/,
  )
  await view.user.click(next())
  expect(view.at()).toBe('/connections/new/credentials')
  await view.user.type(screen.getByLabelText('Reason to continue'), 'Mended tonight')
  await toReview(view)
  expect(screen.getByText(/^Client checked .*: The Client Secret is refused/)).toBeVisible()
  expect(screen.getByText('Mended tonight')).toBeVisible()
  // Neither the secret nor what was said of it is kept in a draft.
  expect(JSON.stringify(view.drafts())).not.toMatch(/MOCK_wrong|refused/)
})

test('an answer about another secret fades to “changed since”, and asks for no reason', async () => {
  const view = await checked('MOCK_wrong')
  await view.user.type(await secret(), '_now')
  await waitFor(() =>
    expect(view.answer).toHaveTextContent(/^Client checked .*, changed since: .*refused/),
  )
  expect(within(view.answer).queryByRole('heading')).toBeNull()
  await toReview(view)
  expect(screen.getByText(/^Client checked .*, changed since: .*refused/)).toBeVisible()
})

test('what was accepted is told in the review', async () => {
  const view = await checked('MOCK_northwind_secret')
  await toReview(view)
  expect(
    screen.getByText(
      /^Client checked .*: Client ID and callback are known\. The Client Secret is accepted$/,
    ),
  ).toBeVisible()
})
