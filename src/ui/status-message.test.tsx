// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { expect, test } from 'vitest'
import { StatusMessage } from './status-message.tsx'

const Page = () => {
  const [message, setMessage] = useState<string | null>(null)
  return (
    <>
      <button onClick={() => setMessage('northwind is deleted.')}>Delete</button>
      <StatusMessage message={message} onDismiss={() => setMessage(null)} />
    </>
  )
}

test('speaks from a region that was there before, and goes when it is dismissed', async () => {
  const user = userEvent.setup()
  render(<Page />)
  const status = screen.getByRole('status')
  await user.click(screen.getByRole('button', { name: 'Delete' }))
  within(status).getByText('northwind is deleted.')
  await user.tab()
  await user.keyboard('{Enter}')
  expect(status.textContent).toBe('')
  expect(document.activeElement).toBe(status)
})
