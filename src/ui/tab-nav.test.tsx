// @vitest-environment jsdom
import { render, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { TabNav } from './tab-nav.tsx'

/** jsdom lays nothing out. */
const lay = (element: HTMLElement, left: number, width: number) =>
  Object.defineProperties(element, {
    offsetLeft: { value: left },
    offsetWidth: { value: width },
    clientWidth: { value: width },
  })

test('the current one is in view at first, by what the frame has laid out', async () => {
  render(
    <TabNav label="Connection">
      <a href="#danger" aria-current="page">
        Danger
      </a>
    </TabNav>,
  )
  // Not read while the page is drawn.
  const row = lay(screen.getByRole('list'), 0, 300)
  lay(screen.getByRole('link'), 700, 60)
  await waitFor(() => expect(row.scrollLeft).toBe(580))
})

test('the current one is in view when it changes, and the row is not drawn again', async () => {
  render(
    <TabNav label="Connection">
      <a href="#settings" aria-current="page">
        Settings
      </a>
      <a href="#danger">Danger</a>
    </TabNav>,
  )
  const row = lay(screen.getByRole('list'), 0, 300)
  const [settings, danger] = screen.getAllByRole('link')
  if (!settings || !danger) throw new Error('There are two.')
  lay(danger, 700, 60)
  settings.removeAttribute('aria-current')
  danger.setAttribute('aria-current', 'page')
  await waitFor(() => expect(row.scrollLeft).toBe(580))
})
