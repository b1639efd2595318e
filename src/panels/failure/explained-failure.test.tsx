// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { explainFailure } from '#domain/destinations/auth0/failures/explain.ts'
import type { FailureFacts } from '#domain/destinations/auth0/failures/explanation.ts'
import { ExplainedFailure, type ExplainedFailureProps } from './explained-failure.tsx'

const show = (facts: FailureFacts, more: Omit<ExplainedFailureProps, 'explanation'> = {}) =>
  render(<ExplainedFailure explanation={explainFailure(facts)} {...more} />)

test('says who mends a refused secret, and leads to its field', () => {
  show(
    { code: 'invalid_client', description: 'client authentication failed' },
    { fieldLink: (field, label) => <a href={`#field-${field}`}>{label}</a> },
  )
  expect(screen.getByText('The provider refused the Client ID or the Client Secret')).toBeTruthy()
  expect(screen.getByText('You can mend it.')).toBeTruthy()
  const link = screen.getByRole('link', { name: 'Go to Client Secret' })
  expect(link.getAttribute('href')).toBe('#field-clientSecret')
  expect(screen.queryByRole('button', { name: /Switch to/ })).toBeNull()
})

test('offers the Back Channel where that mends it and somebody can', async () => {
  const user = userEvent.setup()
  let pressed = 0
  const facts = { code: 'unauthorized_client', channel: 'front_channel' } as const
  const { unmount } = show(facts, { onSwitchChannel: () => pressed++ })
  await user.click(screen.getByRole('button', { name: 'Switch to Back Channel…' }))
  expect(pressed).toBe(1)

  unmount()
  show(facts)
  expect(screen.queryByRole('button', { name: /Switch to/ })).toBeNull()
  expect(screen.queryByRole('link', { name: /Go to/ })).toBeNull()
})

test('a code alone has several uses: each is named, with the way to its field', () => {
  show(
    { code: 'invalid_request', channel: 'back_channel' },
    { fieldLink: (field, label) => <a href={`#field-${field}`}>{label}</a> },
  )
  const uses = screen.getByRole('list')
  const [first] = within(uses).getAllByRole('listitem')
  expect(first?.textContent).toMatch(/^The provider demands PKCE\. You can mend it\./)
  expect(within(uses).getByRole('link', { name: 'PKCE' }).getAttribute('href')).toBe('#field-pkce')
  expect(within(uses).getByRole('link', { name: 'Send a nonce on the back channel' })).toBeTruthy()
  expect(screen.queryByRole('link', { name: /Upstream parameters/ })).toBeTruthy()
})

test('words that tell it have no suspects', () => {
  show({ code: 'invalid_request', description: 'nonce required', channel: 'back_channel' })
  expect(screen.getByText(/demands a nonce/)).toBeTruthy()
  expect(screen.queryByRole('list')).toBeNull()
})

test('gives the message for their IT to copy', async () => {
  const user = userEvent.setup()
  show({ code: 'access_denied', description: 'AADSTS50105: not assigned' })
  await user.click(screen.getByText('Message for their IT'))
  await user.click(screen.getByRole('button', { name: 'Copy message for their IT' }))
  expect(await navigator.clipboard.readText()).toContain('assign our test user')
})

test('says that a fresh connection may need minutes', () => {
  const facts = { code: 'invalid_request', description: 'the connection was not found' }
  show({ ...facts, age: 1000 })
  expect(screen.getByText('It may pass by itself')).toBeTruthy()
})

test('shows an error nobody knows as it came, with what cannot be seen written out', () => {
  show({ code: 'E-7', description: '<b>Pay</b> https://evil.example \u202eneho' })
  const came = screen.getByText('What came').closest('details')
  expect(came?.open).toBe(true)
  expect(came?.textContent).toContain('E-7: <b>Pay</b> https://evil.example ‹U+202E›neho')
  expect(screen.queryByRole('link')).toBeNull()
  expect(screen.getByText('Who can mend it cannot be told.')).toBeTruthy()
})
