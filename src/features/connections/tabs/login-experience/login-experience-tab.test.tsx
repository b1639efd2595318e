// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { idOf } from '#testing/open-sandbox.ts'
import { openApp } from '#testing/show-app.tsx'

async function open(
  name = 'globex-oidc',
  options: Parameters<typeof openApp>[0] & { unreadable?: boolean } = {},
) {
  const sandbox = await openApp(options)
  if (options.unreadable) sandbox.panel.arm('no-read-options')
  const id = idOf(sandbox, name)
  const view = sandbox.show(`/connections/${id}/login-experience`)
  await screen.findByRole('form', { name: 'Login Experience' })
  const stored = () => sandbox.management.state.connections.get(id)?.connection
  const save = async () => {
    await view.user.click(screen.getByRole('button', { name: 'Save Changes' }))
    return screen.findByRole('dialog')
  }
  const confirm = async (dialog: HTMLElement) =>
    view.user.click(within(dialog).getByRole('button', { name: 'Save Changes' }))
  return { ...sandbox, ...view, id, stored, save, confirm }
}
const domains = () => screen.getByRole('textbox', { name: 'Home Realm Discovery' })
const picture = (name: RegExp) => screen.findByRole('img', { name })

test('what users meet is changed, shown before it is saved, and nothing else is touched', async () => {
  const { user, save, confirm, stored } = await open()
  const before = structuredClone(stored())
  await user.type(domains(), 'Ann@Globex.test{Enter}')
  await user.clear(screen.getByLabelText('Button display name'))
  await user.type(screen.getByLabelText('Button display name'), 'Globex Staff')
  expect(
    await picture(/^Universal Login, light: a button “Continue with Globex Staff”/),
  ).toBeVisible()

  const dialog = await save()
  expect(dialog).toHaveTextContent('Globex Staff')
  expect(dialog).toHaveTextContent('globex.example, globex.co.example, globex.test')
  await confirm(dialog)
  expect(await screen.findByText(/^Saved: Home Realm Discovery, Button display name/)).toBeVisible()
  // The tenant completes metadata it is sent by members of its own.
  expect(stored()).toMatchObject({
    ...before,
    display_name: 'Globex Staff',
    options: {
      ...before?.options,
      domain_aliases: ['globex.example', 'globex.co.example', 'globex.test'],
    },
  })
})

test('what is of the button alone folds away with it, and nothing typed is lost', async () => {
  const { user, save, stored } = await open()
  const name = screen.getByLabelText('Button display name')
  const button = screen.getByRole('checkbox', { name: 'Display connection button' })
  await user.type(name, ' Staff')
  await user.click(button)
  expect(screen.getByLabelText('Button display name')).not.toBeVisible()
  expect(screen.getByLabelText('Button logo URL')).not.toBeVisible()
  await user.click(screen.getByText('The button’s display name and logo, kept while it is off'))
  expect(screen.getByLabelText('Button display name')).toBeVisible()
  await user.click(button)
  expect(screen.getByLabelText('Button display name')).toHaveValue('Globex Staff')
  expect(screen.getByLabelText('Button display name')).toBeVisible()
  expect(await save()).toHaveTextContent('Globex Staff')
  expect(stored()?.display_name).toBe('Globex')
})

test('what is wrong in a folded field is opened', async () => {
  const { user } = await open()
  const button = screen.getByRole('checkbox', { name: 'Display connection button' })
  await user.type(screen.getByLabelText('Button logo URL'), 'no address')
  await user.click(button)
  await user.click(screen.getByRole('button', { name: 'Save Changes' }))
  await waitFor(() => expect(screen.getByLabelText('Button logo URL')).toBeVisible())
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('who arrives where is asked on demand, by what is saved', async () => {
  const { user, requests } = await open()
  expect(requests).not.toContain('GET /connections?take=100')
  await user.click(screen.getByText('Who arrives where', { selector: 'summary *' }))
  const email = await screen.findByRole('textbox', { name: 'Email address' })
  expect(email).toHaveAttribute('placeholder', 'somebody@globex.example')
  await user.type(email, 'ann@wonka.example')
  expect(await screen.findByText('Sent to “wonka-entra”, without a click')).toBeVisible()
  expect(requests).toContain('GET /connections?take=100')
})

test('an emptied display name is the connection’s name again', async () => {
  const { user, save, confirm, stored } = await open()
  await user.clear(screen.getByLabelText('Button display name'))
  await confirm(await save())
  await screen.findByText('Saved: Button display name.')
  expect(stored()?.display_name).toBe('globex-oidc')
})

test('a display name that turns what is around it is refused at its field', async () => {
  const { user } = await open()
  const label = screen.getByLabelText('Button display name')
  await user.clear(label)
  await user.click(label)
  await user.paste('Globex \u202eelgooG')
  await user.click(screen.getByRole('button', { name: 'Save Changes' }))
  await waitFor(() => expect(label).toHaveAccessibleDescription(/^U\+202E in it is not seen/))
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('what is no domain is said at its field, and nothing is sent', async () => {
  const { user, requests } = await open()
  await user.type(domains(), 'not_a_domain{Enter}')
  await user.click(screen.getByRole('button', { name: 'Save Changes' }))
  expect(await screen.findByRole('link', { name: 'One of them is not a domain.' })).toBeVisible()
  expect(domains()).toHaveAccessibleDescription(/One of them is not a domain/)
  expect(requests.filter((line) => line.startsWith('PATCH'))).toEqual([])
})

test('a save that fails keeps what was typed, and can be sent again', async () => {
  const { user, save, confirm, panel, stored } = await open()
  await user.click(screen.getByRole('checkbox', { name: 'Display connection button' }))
  const dialog = await save()
  panel.arm('next-503', 2)
  await confirm(dialog)
  expect(await within(dialog).findByRole('alert')).toHaveTextContent(
    'The tenant gave no usable answer',
  )
  panel.reset()
  await confirm(dialog)
  await screen.findByText('Saved: Display connection button.')
  expect(stored()?.show_as_button).toBe(false)
})

test('without the options only what stands outside them can be changed', async () => {
  const { user, save, confirm, stored } = await open('globex-oidc', { unreadable: true })
  expect(screen.getByText('read:connections_options')).toBeVisible()
  expect(screen.queryByRole('textbox', { name: 'Home Realm Discovery' })).toBeNull()
  expect(screen.queryByRole('radio')).toBeNull()
  const options = structuredClone(stored()?.options)
  await user.click(screen.getByRole('checkbox', { name: 'Display connection button' }))
  await confirm(await save())
  await screen.findByText('Saved: Display connection button.')
  expect(stored()).toMatchObject({ show_as_button: false, options })
})

test('takes a permission, which is named', async () => {
  await open('globex-oidc', { who: 'viewer' })
  expect(screen.getByRole('button', { name: 'Save Changes' })).toHaveAccessibleDescription(
    /update:connections/,
  )
})

test('another tenant has a display name, and what it lacks is named', async () => {
  const { user, save, confirm, stored } = await open('partner-tenant')
  expect(screen.getByText(/has no member for:/)).toHaveTextContent('Home Realm Discovery')
  expect(screen.queryByRole('textbox', { name: 'Home Realm Discovery' })).toBeNull()
  expect(screen.queryByRole('checkbox')).toBeNull()
  expect(screen.getByRole('complementary', { name: 'Login' })).toHaveTextContent('By a direct link')
  const name = screen.getByRole('textbox', { name: 'Display name' })
  await user.clear(name)
  await user.type(name, 'Partner')
  const dialog = await save()
  await confirm(dialog)
  expect(await screen.findByText('Saved: Display name.', { selector: 'strong' })).toBeDefined()
  expect(stored()?.display_name).toBe('Partner')
})
