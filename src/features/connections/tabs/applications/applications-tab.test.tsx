// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { describe, expect, test } from 'vitest'
import { idOf } from '#testing/open-sandbox.ts'
import { openApp } from '#testing/show-app.tsx'

type Options = Parameters<typeof openApp>[0] & { readonly name?: string }

async function open({ name = 'globex-oidc', ...options }: Options = {}) {
  const sandbox = await openApp(options)
  const id = idOf(sandbox, name)
  const stored = () => {
    const found = sandbox.management.state.connections.get(id)
    if (!found) throw new Error('deleted')
    return found
  }
  const show = () => {
    const view = sandbox.show(`/connections/${id}/applications`)
    const save = async () => {
      await view.user.click(screen.getByRole('button', { name: 'Save Changes' }))
      return screen.getByRole('dialog')
    }
    const confirm = async () =>
      view.user.click(within(await save()).getByRole('button', { name: 'Save Changes' }))
    return { ...view, save, confirm }
  }
  const calls = () => sandbox.requests.filter((line) => line.startsWith('PATCH'))
  return { ...sandbox, id, stored, open: show, calls }
}
const box = (name: string) => screen.findByRole('checkbox', { name })
const find = async (user: UserEvent, words: string) => {
  const field = await screen.findByLabelText('Search applications')
  await user.clear(field)
  await user.click(field)
  await user.paste(words)
}
const chooseAll = async (user: UserEvent, count: number) => {
  // Twenty pages, on a machine that may be busy.
  await screen.findByText(`${count} found`, {}, { timeout: 20_000 })
  await user.click(screen.getByRole('button', { name: `Choose all ${count} found` }))
}

test('what is chosen is said in words and by name, saved in one call, and shown as it is then', async () => {
  const { open: show, stored, calls } = await open()
  const { user, save } = show()
  expect(await box('Customer Portal')).toBeChecked()
  await user.click(await box('Customer Portal'))
  await user.click(await box('Billing'))
  await user.click(await box('Field App'))
  expect(
    screen.getByText('Not saved: 1 application gets this login, 2 applications lose this login'),
  ).toBeVisible()
  expect(await box('Billing')).toHaveAccessibleDescription(/Not saved: loses this login/)

  const dialog = await save()
  expect(dialog).toHaveTextContent('2 applications lose this loginCustomer PortalBilling')
  expect(dialog).toHaveTextContent('1 application gets this loginField App')
  await user.click(within(dialog).getByRole('button', { name: 'Save Changes' }))
  expect(await screen.findByText('All 3 changes of applications are made.')).toBeVisible()
  expect([...stored().enabledClients]).toEqual(['acme-field'])
  expect(calls()).toHaveLength(1)
  expect(await box('Billing')).not.toBeChecked()
  await user.click(screen.getByRole('button', { name: 'Save Changes' }))
  expect(screen.getByText('Nothing was changed.')).toBeVisible()
  expect(localStorage).toHaveLength(0)
})

test('discarding leaves all as it is; leaving with changes asks', async () => {
  const { open: show, calls } = await open()
  const { user, at } = show()
  await user.click(await box('Billing'))
  await user.click(screen.getByRole('link', { name: 'Links' }))
  await user.click(
    within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Stay' }),
  )
  expect(at()).toMatch(/applications$/)
  await user.click(screen.getByRole('button', { name: 'Discard' }))
  expect(await box('Billing')).toBeChecked()
  await user.click(screen.getByRole('link', { name: 'Links' }))
  expect(await screen.findByRole('heading', { name: 'Direct links' })).toBeVisible()
  expect(calls()).toEqual([])
})

describe('the dashboard’s own application', () => {
  test('cannot be chosen, alone or among all that are found', async () => {
    const { open: show } = await open()
    const { user } = show()
    expect(await box('Greencheck')).toBeDisabled()
    expect(await box('Greencheck')).toHaveAccessibleDescription(/must not sign anyone in here/)
    await find(user, 'greencheck')
    await user.click(await screen.findByRole('button', { name: 'Choose all 1 found' }))
    expect(await box('Greencheck connection tester')).toBeChecked()
    expect(await box('Greencheck')).not.toBeChecked()
  })

  test('is left as it is where another tool has enabled it, and who changes that is said', async () => {
    const { open: show, stored } = await open()
    stored().enabledClients.add('sandbox-dashboard')
    show()
    expect(await box('Greencheck')).toBeChecked()
    expect(await box('Greencheck')).toBeDisabled()
    expect(await box('Greencheck')).toHaveAccessibleDescription(/in Auth0’s own dashboard/)
  })
})

describe('2,000 applications', () => {
  const large = { seed: 'large', name: 'stark-manual' } as const
  test('are searched to the last page, and drawn a hundred at a time', async () => {
    const { open: show } = await open(large)
    const { user } = show()
    await screen.findByText(/^0 applications enabled of 100 loaded, the tenant has more$/)
    await find(user, 'application 15')
    await screen.findByText('111 found', {}, { timeout: 20_000 })
    expect(screen.getAllByRole('checkbox')).toHaveLength(100)
    await user.click(screen.getByRole('button', { name: 'Show 11 more' }))
    expect(screen.getAllByRole('checkbox')).toHaveLength(111)
  })

  test('120 are enabled in 3 calls, past a 429 and a failure in the middle', async () => {
    const { open: show, stored, calls, panel } = await open(large)
    const { user, save } = show()
    await find(user, 'app-01')
    await chooseAll(user, 100)
    await find(user, 'app-020')
    await chooseAll(user, 10)
    await find(user, 'app-021')
    await chooseAll(user, 10)

    const dialog = await save()
    expect(dialog).toHaveTextContent('120 applications get this login')
    expect(dialog).toHaveTextContent('3 calls of at most 50 each.')
    panel.arm('next-429')
    panel.arm('clients-second-fails')
    await user.click(within(dialog).getByRole('button', { name: 'Save Changes' }))
    expect(await screen.findByText(/Trying again in [12] s/)).toBeVisible()
    expect(screen.getByRole('progressbar', { name: 'Changes made' })).toHaveAttribute('max', '120')

    expect(await screen.findByText('50 of 120 changes of applications made.')).toBeVisible()
    expect(
      await screen.findByText(/The last call failed: The tenant gave no usable answer/),
    ).toBeVisible()
    expect(stored().enabledClients.size).toBe(50)
    expect(screen.getByRole('button', { name: 'Save Changes' })).toHaveAccessibleDescription(
      /First go on with what was begun/,
    )
    const before = calls().length
    await user.click(screen.getByRole('button', { name: 'Make the remaining 70 changes' }))
    expect(await screen.findByText('All 120 changes of applications are made.')).toBeVisible()
    expect(stored().enabledClients.size).toBe(120)
    // The 429, the first and the failed second; then the two that were left.
    expect(before).toBe(3)
    expect(calls()).toHaveLength(5)
  })

  test('stopping leaves the rest for later, also while the tenant lets it wait', async () => {
    const { open: show, stored, calls, panel } = await open(large)
    const { user, confirm, unmount } = show()
    await find(user, 'app-01')
    await chooseAll(user, 100)
    panel.arm('next-429', 3)
    await confirm()
    await screen.findByText(/Trying again in [12] s/)
    await user.click(screen.getByRole('button', { name: 'Stop' }))
    expect(await screen.findByText('0 of 100 changes of applications made.')).toBeVisible()
    expect(await screen.findByText(/^Users of 100 applications cannot log in/)).toBeVisible()
    expect(stored().enabledClients.size).toBe(0)
    expect(calls()).toHaveLength(1)

    // Another visit of the page finds it again.
    unmount()
    const again = show()
    panel.reset()
    await again.user.click(
      await screen.findByRole('button', { name: 'Make the remaining 100 changes' }),
    )
    expect(await screen.findByText('All 100 changes of applications are made.')).toBeVisible()
    expect(calls()).toHaveLength(3)
  })
})

describe('what cannot be read', () => {
  test('more applications: said, and asked for again', async () => {
    const { open: show, panel } = await open({ seed: 'large' })
    const { user } = show()
    const more = await screen.findByRole('button', { name: 'Load more' })
    panel.arm('next-500', 2)
    await user.click(more)
    const alert = await screen.findByRole('alert')
    expect(alert).toHaveTextContent(
      'More applications did not load. The tenant gave no usable answer',
    )
    await user.click(within(alert).getByRole('button', { name: 'Try again' }))
    expect(await screen.findByText(/of 200 loaded/)).toBeVisible()
  })

  test('names, without the permission: enabled ones stand by id, and can be taken off', async () => {
    const { open: show, stored } = await open({ without: 'read:clients' })
    const { user, confirm } = show()
    expect(await screen.findByText('read:clients')).toBeVisible()
    await user.click(await box('acme-billing'))
    expect(screen.getAllByRole('checkbox')).toHaveLength(2)
    await confirm()
    await screen.findByText('The change of applications is made.')
    expect([...stored().enabledClients]).toEqual(['acme-portal'])
  })

  test('saving takes a permission, which is named', async () => {
    const { open: show } = await open({ who: 'viewer' })
    show()
    expect(await screen.findByRole('button', { name: 'Save Changes' })).toHaveAccessibleDescription(
      /update:connections/,
    )
  })

  test('an enabled application that the tenant no longer has stands by its id', async () => {
    const { open: show, stored } = await open()
    stored().enabledClients.add('gone-app')
    show()
    expect(await box('gone-app')).toHaveAccessibleDescription(/not among the applications/)
  })
})

describe('domain level', () => {
  test('lets third-party applications in, said before it is done, and is taken back', async () => {
    const { open: show, stored } = await open()
    const { user } = show()
    expect(await box('Partner Reports')).toHaveAccessibleDescription(/needs a domain connection/)
    await user.click(screen.getByRole('button', { name: 'Promote to domain level' }))
    const dialog = await screen.findByRole('dialog', {
      name: 'Promote globex-oidc to domain level?',
    })
    expect(dialog).toHaveTextContent('every third-party application of the tenant can use')
    await user.click(within(dialog).getByRole('button', { name: 'Promote it' }))
    await screen.findByText('Saved: Domain level.')
    expect(stored().connection.is_domain_connection).toBe(true)
    expect(await box('Partner Reports')).toHaveAccessibleDescription(/can use this connection/)

    await user.click(screen.getByRole('button', { name: 'Take back from domain level' }))
    await user.click(
      within(await screen.findByRole('dialog')).getByRole('button', { name: 'Take it back' }),
    )
    await screen.findByRole('button', { name: 'Promote to domain level' })
    expect(stored().connection.is_domain_connection).toBe(false)
  })

  test('that is refused says so in the dialog', async () => {
    const { open: show, panel, stored } = await open()
    const { user } = show()
    await box('Billing')
    await user.click(screen.getByRole('button', { name: 'Promote to domain level' }))
    const dialog = await screen.findByRole('dialog')
    await within(dialog).findByText(/^2 applications/)
    panel.arm('next-500')
    await user.click(within(dialog).getByRole('button', { name: 'Promote it' }))
    expect(await within(dialog).findByRole('alert')).toHaveTextContent('Not saved.')
    expect(stored().connection.is_domain_connection).toBe(false)
  })
})
