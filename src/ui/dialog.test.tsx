// @vitest-environment jsdom
import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { expect, test } from 'vitest'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'

const Page = () => {
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>Delete</Button>
      <Dialog
        open={open}
        onClose={close}
        title="Delete northwind"
        actions={<Button onClick={close}>Keep it</Button>}
      >
        <p>It cannot be undone.</p>
      </Dialog>
    </>
  )
}

test.each([
  ['Escape', '{Escape}'],
  ['its button', '{Tab}{Enter}'],
])('opens on its heading; closed by %s it gives the focus back', async (_, keys) => {
  const user = userEvent.setup()
  render(<Page />)
  await user.click(screen.getByRole('button', { name: 'Delete' }))
  screen.getByRole('dialog', { name: 'Delete northwind' })
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Delete northwind' }))
  await user.keyboard(keys)
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Delete' }))
})
