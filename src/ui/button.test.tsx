// @vitest-environment jsdom
import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { expect, test } from 'vitest'
import { Button } from './button.tsx'

const Form = () => {
  const [sent, setSent] = useState(0)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        setSent(sent + 1)
      }}
    >
      <input aria-label="Name" />
      <Button type="submit" busy={sent > 0 ? 'Creating…' : undefined}>
        Create
      </Button>
      <output>{sent}</output>
    </form>
  )
}

test('while busy it says so, keeps the focus and sends nothing again', async () => {
  const user = userEvent.setup()
  render(<Form />)
  await user.click(screen.getByRole('button', { name: 'Create' }))
  const button = screen.getByRole('button', { name: 'Creating…' })
  expect(button.getAttribute('aria-disabled')).toBe('true')
  expect(document.activeElement).toBe(button)
  await user.keyboard('{Enter}')
  await user.type(screen.getByRole('textbox'), 'x{Enter}')
  expect(screen.getByRole('status').textContent).toBe('1')
})

test('what cannot be pressed stays reachable and gives its reason', async () => {
  const user = userEvent.setup()
  render(<Button unavailable="You may read only.">Rotate</Button>)
  await user.tab()
  const button = screen.getByRole('button', { name: 'Rotate', description: 'You may read only.' })
  expect(document.activeElement).toBe(button)
})
