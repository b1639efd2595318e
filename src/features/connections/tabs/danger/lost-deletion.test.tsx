// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { idOf, type SandboxOptions } from '#testing/open-sandbox.ts'
import { openApp } from '#testing/show-app.tsx'

async function ask(arm: 'late' | 'odd-success' | 'lose-next-answer', options: SandboxOptions = {}) {
  const sandbox = await openApp(options)
  const view = sandbox.show(`/connections/${idOf(sandbox, 'globex-oidc')}/danger`)
  await view.user.click(await screen.findByRole('button', { name: 'Delete connection' }))
  const dialog = screen.getByRole('dialog', { name: 'Delete globex-oidc?' })
  sandbox.panel.arm(arm)
  await view.user.type(within(dialog).getByRole('textbox'), 'globex-oidc{Enter}')
  return { ...sandbox, ...view, dialog }
}

test.each(['odd-success', 'lose-next-answer'] as const)(
  '%s: what became of it is looked for until the connection is gone',
  async (arm) => {
    const { dialog, requests } = await ask(arm)
    expect(await within(dialog).findByText(/^It was sent, but no usable answer came/)).toBeVisible()
    expect(screen.queryByText(/Not deleted/)).toBeNull()
    expect(await screen.findByText('globex-oidc is deleted.')).toBeVisible()
    expect(requests.filter((line) => line.startsWith('DELETE'))).toHaveLength(1)
  },
)

test('stopped while nothing shows: could not be told, and can be asked for again', async () => {
  let release = () => {}
  const held = new Promise<void>((resolve) => void (release = resolve))
  const { dialog, user } = await ask('late', { delay: () => held, writeMs: 50 })
  await user.click(await within(dialog).findByRole('button', { name: 'Stop' }))
  expect(await within(dialog).findByText(/could not be told/)).toBeVisible()
  release()
  await user.click(within(dialog).getByRole('button', { name: 'Ask for it again' }))
  await user.type(within(dialog).getByRole('textbox'), 'globex-oidc{Enter}')
  expect(await screen.findByText('globex-oidc is deleted.')).toBeVisible()
})
