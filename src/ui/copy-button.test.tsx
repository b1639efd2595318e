// @vitest-environment jsdom
import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { CopyButton } from './copy-button.tsx'

const setClipboard = (clipboard: object | undefined) =>
  Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true })

const selected = (field: HTMLElement) =>
  field instanceof HTMLTextAreaElement
    ? field.value.slice(field.selectionStart, field.selectionEnd)
    : undefined

test('copies, says so, and takes it back when there is another value', async () => {
  const user = userEvent.setup()
  const { rerender } = render(<CopyButton what="client ID" value="abc" />)
  const button = screen.getByRole('button', { name: 'Copy client ID' })
  await user.click(button)
  expect(await navigator.clipboard.readText()).toBe('abc')
  expect(await screen.findByText('Copied')).toBe(screen.getByRole('status'))
  expect(document.activeElement).toBe(button)

  rerender(<CopyButton what="client ID" value="def" />)
  expect(screen.getByRole('status').textContent).toBe('')
})

test('makes a long text when it is copied and not before', async () => {
  const user = userEvent.setup()
  let made = 0
  const report = () => `report ${++made}`
  const { rerender } = render(<CopyButton what="report" value={report} />)
  expect(made).toBe(0)
  await user.click(screen.getByRole('button', { name: 'Copy report' }))
  expect(await navigator.clipboard.readText()).toBe('report 1')
  rerender(<CopyButton what="report" value={() => report()} />)
  expect(screen.getByRole('status').textContent).toBe('Copied')
  expect(made).toBe(1)
})

test.each([
  ['refuses', { writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) }],
  ['has no clipboard', undefined],
])('shows the text selected when the browser %s', async (_, clipboard) => {
  const user = userEvent.setup()
  setClipboard(clipboard)
  render(<CopyButton what="direct link" value="https://acme.example/a" />)
  await user.click(screen.getByRole('button', { name: 'Copy direct link' }))

  const text = await screen.findByRole('textbox', {
    name: 'Text of direct link',
    description: /Ctrl\+C/,
  })
  expect(document.activeElement).toBe(text)
  expect(selected(text)).toBe('https://acme.example/a')
  expect(screen.getByRole('status').textContent).toBe('')

  await user.click(screen.getByRole('button', { name: 'Done' }))
  expect(screen.queryByRole('textbox')).toBeNull()
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Copy direct link' }))
})
