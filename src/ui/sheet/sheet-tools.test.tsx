// @vitest-environment jsdom
import { fireEvent, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { own, type Sheet } from '#text/sheet/sheet.ts'
import { SheetTools } from './sheet-tools.tsx'
import { SheetView } from './sheet-view.tsx'

const sheet = (name: string): Sheet => ({
  title: own('A sheet'),
  blocks: [
    { is: 'heading', level: 2, words: own('Values') },
    { is: 'values', rows: [{ name: own('Name'), value: name, copy: 'name' }] },
    { is: 'steps', items: [own('One'), name] },
  ],
})

afterEach(() => vi.unstubAllGlobals())

test('a name from outside is text, and is copied as it is', async () => {
  const user = userEvent.setup()
  const name = 'https://evil.example/\u202E<b>x</b>'
  render(<SheetView sheet={sheet(name)} level={3} />)
  const shown = screen.getByRole('article', { name: 'A sheet' })
  expect(within(shown).getByRole('heading', { level: 4, name: 'Values' })).toBeVisible()
  expect(within(shown).getAllByText(/‹U\+202E›/)).toHaveLength(2)
  expect(within(shown).queryByRole('link')).toBeNull()
  await user.click(within(shown).getByRole('button', { name: 'Copy name' }))
  expect(await navigator.clipboard.readText()).toBe(name)
})

test('it is printed alone, and gone from the page once that is over', async () => {
  const print = vi.fn(() => {
    expect(screen.getByRole('article', { name: 'A sheet' }).parentElement?.parentElement).toBe(
      document.body,
    )
  })
  vi.stubGlobal('print', print)
  render(<SheetTools sheet={sheet('n')} what="sheet" file="sheet" />)
  expect(screen.queryByRole('article')).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: 'Print sheet' }))
  expect(print).toHaveBeenCalledOnce()
  fireEvent(window, new Event('afterprint'))
  expect(screen.queryByRole('article')).toBeNull()
})

test('a text that is too long for a link opens an empty mail, and says so', () => {
  const { rerender } = render(<SheetTools sheet={sheet('n')} what="sheet" file="sheet" />)
  const mail = (name: string) => screen.getByRole('link', { name })
  expect(mail('Open in mail')).toHaveAttribute('href', expect.stringContaining('&body=A%20sheet'))
  rerender(<SheetTools sheet={sheet('n'.repeat(800))} what="sheet" file="sheet" />)
  expect(mail('Open an empty mail')).toHaveAttribute('href', 'mailto:?subject=A%20sheet')
  expect(screen.getByText(/copy the text, and paste it into the mail/)).toBeVisible()
})
