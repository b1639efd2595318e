// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { idOf } from '#testing/open-sandbox.ts'
import { openApp } from '#testing/show-app.tsx'

const box = (name: string) => screen.findByRole('checkbox', { name: `Choose ${name}` })
const bar = () => screen.findByRole('region', { name: 'Chosen rows' })
const row = (name: RegExp) => screen.findByRole('row', { name })

test('several are chosen by keyboard, said, and kept while others are shown', async () => {
  const { show } = await openApp()
  const { user } = show('/connections')
  const first = await box('globex-oidc')
  first.focus()
  await user.keyboard(' ')
  const stark = await box('stark-manual')
  stark.focus()
  await user.keyboard('{Shift>} {/Shift}')
  const boxes = screen.getAllByRole('checkbox', { checked: true })
  expect(boxes.length).toBeGreaterThan(2)
  expect(await bar()).toHaveTextContent(`${boxes.length} chosen`)
  expect(
    await screen.findByText(
      `${boxes.length} chosen. What can be done with them is below the list.`,
    ),
  ).toBeInTheDocument()
  // There is nothing to do with several of what is only read here.
  expect(within(await row(/soylent-saml/)).queryByRole('checkbox')).toBeNull()

  await user.type(screen.getByRole('searchbox', { name: 'Search' }), 'globex')
  await waitFor(async () => expect(await bar()).toHaveTextContent(/of them not shown/))
  await user.click(within(await bar()).getByRole('button', { name: 'Choose none' }))
  expect(screen.queryByRole('region', { name: 'Chosen rows' })).toBeNull()
})

test('issuers are asked anew, and each row keeps what came of it', async () => {
  const { show, requests } = await openApp()
  const { user } = show('/connections')
  await user.click(await box('globex-oidc'))
  await user.click(await box('vandelay-mismatch'))
  await user.click(within(await bar()).getByRole('button', { name: 'Re-check 2 issuers' }))
  const dialog = await screen.findByRole('dialog', { name: 'Re-check issuers' })
  expect(await within(dialog).findByText(/^2 of 2 checked/)).toBeVisible()
  expect(requests.filter((one) => one === 'POST /probe/document').length).toBeGreaterThan(1)
  await user.click(within(dialog).getByRole('button', { name: 'Close' }))
  const broken = await row(/vandelay-mismatch/)
  await waitFor(() => expect(broken).toHaveTextContent(/will not work\..* Checked just now\./))
  expect(await row(/globex-oidc/)).toHaveTextContent(
    /Issuer found\. Nothing blocks\. Checked just now\./,
  )

  await user.selectOptions(screen.getByRole('combobox', { name: 'Show' }), 'Needs attention')
  await waitFor(() => expect(screen.queryByRole('row', { name: /globex-oidc/ })).toBeNull())
  expect(await row(/vandelay-mismatch/)).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Clear filter' }))
  expect(await row(/globex-oidc/)).toBeVisible()
})

test('are disabled after asking: what failed is named, and what was done is taken back', async () => {
  const sandbox = await openApp()
  const { user } = sandbox.show('/connections')
  await user.click(await box('globex-oidc'))
  await user.click(await box('stark-manual'))
  const id = idOf(sandbox, 'stark-manual')
  sandbox.management.state.connections.delete(id)
  const isOn = () =>
    sandbox.management.state.connections.get(idOf(sandbox, 'globex-oidc'))?.connection
      .authentication?.active !== false
  await user.click(within(await bar()).getByRole('button', { name: 'Disable 2 connections' }))
  const ask = await screen.findByRole('alertdialog', { name: 'Disable 2 connections?' })
  expect(ask).toHaveTextContent('globex-oidc, stark-manual')
  expect(isOn()).toBe(true)
  await user.click(within(ask).getByRole('button', { name: 'Disable 2 connections' }))

  const dialog = await screen.findByRole('dialog', { name: 'Disable connections' })
  expect(await within(dialog).findByText('1 connection disabled.')).toBeVisible()
  const [failed, done] = within(dialog).getAllByRole('listitem')
  expect(failed).toHaveTextContent(/^stark-manualIt is no longer there/)
  expect(done).toHaveTextContent('globex-oidcdisabled')
  expect(isOn()).toBe(false)
  await user.click(within(dialog).getByRole('button', { name: /^Undo: enable 1 connection/ }))
  expect(await within(dialog).findByText('1 connection enabled again.')).toBeVisible()
  expect(isOn()).toBe(true)
})

test('who may not change connections is told before', async () => {
  const { show } = await openApp({ who: 'viewer' })
  const { user } = show('/connections')
  await user.click(await box('globex-oidc'))
  expect(
    within(await bar()).getByRole('button', { name: 'Disable 1 connection' }),
  ).toHaveAccessibleDescription(/update:connections/)
})
