// @vitest-environment jsdom
import { act, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { button, openTest, passed } from './login.helper.tsx'

let focused = false
beforeEach(() => void vi.spyOn(document, 'hasFocus').mockImplementation(() => focused))
afterEach(() => vi.restoreAllMocks())

/** A run in a window that can be closed; jsdom opens none. */
async function started() {
  const tab = await openTest()
  const popup = { opener: {}, location: { assign: () => {} }, close: () => {}, closed: false }
  vi.stubGlobal('open', () => popup)
  const { user: person } = await tab.show()
  await person.click(await button('Run test'))
  expect(screen.getAllByText('Under way')).toHaveLength(2)
  focused = false
  return { ...tab, popup }
}
const focus = () =>
  act(async () => {
    focused = true
    dispatchEvent(new Event('focus'))
  })

test('the person closes the window: said at once, in the run and in the list', async () => {
  const { popup, kept } = await started()
  popup.closed = true
  await focus()
  expect(screen.getAllByText('Window closed')).toHaveLength(2)
  expect(screen.queryByText('Under way')).toBeNull()
  // For the eye and for whoever listens.
  const says = 'The window was closed before the login came back.'
  await waitFor(() => expect(screen.getAllByText(says)).toHaveLength(2))
  expect(screen.queryByText('What do you see?')).toBeNull()
  // Nothing was decided that the login could not still correct.
  expect(kept()[0]?.outcome).toBe('running')
})

test('a page with an opener policy is not taken for it: asked, and what comes back counts', async () => {
  const { popup, kept, write } = await started()
  popup.closed = true
  expect(await screen.findAllByText('Window out of sight')).toHaveLength(2)
  expect(screen.queryByText('Window closed')).toBeNull()
  expect(screen.getByText(/cut itself off.*Cross-Origin-Opener-Policy/)).toBeVisible()
  expect(screen.getByRole('heading', { name: 'What do you see?' })).toBeVisible()
  await focus()
  expect(screen.queryByText('Window closed')).toBeNull()

  const [run] = kept()
  if (!run) throw new Error('forgotten')
  await write(passed(run))
  expect(screen.getAllByText('Passed')).toHaveLength(2)
  expect(screen.queryByText(/Cross-Origin-Opener-Policy/)).toBeNull()
})
