// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest'
import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { Menu } from './menu.tsx'
import { applyTheme } from './theme.ts'

const start = () => {
  render(
    <>
      <Menu email={undefined} />
      <button type="button">Elsewhere</button>
    </>,
  )
  return screen.getByLabelText('Menu')
}

test('the menu changes the theme, and Escape leads back to it', async () => {
  const menu = start()
  expect(screen.queryByLabelText('Theme')).toBeNull()
  await userEvent.click(menu)
  await userEvent.selectOptions(await screen.findByLabelText('Theme'), 'Dark')
  expect(document.documentElement).toHaveAttribute('data-theme', 'dark')
  await userEvent.keyboard('{Escape}')
  expect(screen.queryByLabelText('Theme')).toBeNull()
  expect(menu).toHaveFocus()
  applyTheme('system')
})

test('what is done elsewhere closes it', async () => {
  await userEvent.click(start())
  await screen.findByLabelText('Theme')
  await userEvent.click(screen.getByRole('button', { name: 'Elsewhere' }))
  expect(screen.queryByLabelText('Theme')).toBeNull()
})
