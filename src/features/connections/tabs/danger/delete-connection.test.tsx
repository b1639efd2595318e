// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { idOf } from '#testing/open-sandbox.ts'
import { openApp } from '#testing/show-app.tsx'

const openButton = () => screen.findByRole('button', { name: 'Delete connection' })

async function openDialog(options: Parameters<typeof openApp>[0] = {}) {
  const sandbox = await openApp(options)
  const view = sandbox.show(`/connections/${idOf(sandbox, 'globex-oidc')}/danger`)
  await view.user.click(await openButton())
  const dialog = screen.getByRole('dialog', { name: 'Delete globex-oidc?' })
  const confirm = async (name: string) => {
    const field = within(dialog).getByRole('textbox', { name: 'Connection name' })
    await view.user.clear(field)
    await view.user.type(field, `${name}{Enter}`)
  }
  return { ...sandbox, ...view, dialog, confirm }
}

describe('deleting', () => {
  test('says what goes along, and takes nothing but the name', async () => {
    const { dialog, confirm, requests } = await openDialog()
    expect(dialog).toHaveTextContent('Its users are deleted with it.')
    expect(await within(dialog).findByText('2 applications lose this login.')).toBeVisible()
    expect(dialog).toHaveTextContent('Users of globex.example, globex.co.example')
    await confirm('globex')
    expect(within(dialog).getByRole('textbox')).toHaveAccessibleDescription(/This is not its name/)
    expect(within(dialog).getByRole('textbox')).toHaveFocus()
    expect(requests.filter((line) => line.startsWith('DELETE'))).toEqual([])
  })

  test('does not count the connection tester', async () => {
    const sandbox = await openApp()
    const id = idOf(sandbox, 'stark-manual')
    sandbox.management.state.connections.get(id)?.enabledClients.add('sandbox-tester')
    const { user } = sandbox.show(`/connections/${id}/danger`)
    await user.click(await openButton())
    expect(
      await screen.findByText(
        'No application loses a login: it is enabled for the connection tester alone.',
      ),
    ).toBeVisible()
  })

  test('is followed until the tenant has no such connection, then the list says so', async () => {
    const { dialog, confirm, at, user, management } = await openDialog()
    await confirm('globex-oidc')
    expect(
      await within(dialog).findByText('Being deleted. Its name stays taken until that is done.'),
    ).toBeVisible()
    expect(await screen.findByText('globex-oidc is deleted.')).toBeVisible()
    expect(at()).toBe('/connections')
    expect(await screen.findByText(/12 loaded/)).toBeVisible()
    expect([...management.state.users.values()].map((one) => one.connection)).not.toContain(
      'globex-oidc',
    )
    await user.click(screen.getByRole('button', { name: 'Dismiss' }))
    expect(screen.queryByText('globex-oidc is deleted.')).toBeNull()
  })

  test('goes on when the dialog is closed', async () => {
    const { dialog, confirm, user } = await openDialog()
    await confirm('globex-oidc')
    await within(dialog).findByText(/Being deleted/)
    await user.click(within(dialog).getByRole('button', { name: 'Close' }))
    expect(screen.getByText(/Being deleted/)).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Delete connection' })).toBeNull()
    expect(await screen.findByText('globex-oidc is deleted.')).toBeVisible()
  })

  test('that fails says so in the dialog, and can be asked for again', async () => {
    const { dialog, confirm, panel } = await openDialog()
    panel.arm('next-503')
    await confirm('globex-oidc')
    expect(await within(dialog).findByRole('alert')).toHaveTextContent(
      'Not deleted. The tenant gave no usable answer',
    )
    await confirm('globex-oidc')
    expect(await within(dialog).findByText(/Being deleted/)).toBeVisible()
  })

  test('waits when the tenant asks to, and then goes on by itself', async () => {
    const { dialog, confirm, panel } = await openDialog()
    panel.arm('next-429')
    await confirm('globex-oidc')
    expect(await within(dialog).findByText(/Trying again in [12] s/)).toBeVisible()
    expect(await within(dialog).findByText(/Being deleted/)).toBeVisible()
  })

  test('takes a permission, which is named', async () => {
    const sandbox = await openApp({ who: 'viewer' })
    const { user } = sandbox.show(`/connections/${idOf(sandbox, 'globex-oidc')}/danger`)
    const button = await openButton()
    expect(button).toHaveAccessibleDescription(/delete:connections/)
    await user.click(button)
    expect(screen.queryByRole('dialog')).toBeNull()
  })
})
