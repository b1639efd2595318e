// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import {
  choice,
  confirm,
  field,
  fill,
  openSettings,
  review,
  save,
  saved,
} from './settings.helper.tsx'

const elsewhere = { connection_settings: { pkce: 'S256' } }
const scopes = () => screen.getByLabelText('Scopes', { selector: 'ul' })

test('a save beside what changed elsewhere says so, and the form shows both', async () => {
  const view = await openSettings('globex-oidc')
  await fill(view, field('Scopes'), 'groups,')
  view.elsewhere(elsewhere)
  await view.user.click(save())
  await confirm(view, await review())
  expect(await saved(/^Saved: Scopes\./)).toHaveTextContent(
    'Saved: Scopes. Changed elsewhere meanwhile, and kept: PKCE.',
  )
  expect(view.options()).toEqual({
    ...view.optionsBefore,
    ...elsewhere,
    scope: 'openid profile email groups',
  })
  expect(choice('PKCE')).toHaveValue('S256')
  expect(screen.queryByText(/not saved/)).toBeNull()

  await view.user.click(screen.getByText('Undo', { selector: 'button' }))
  await saved('Undone: Scopes.')
  expect(view.options()).toEqual({ ...view.optionsBefore, ...elsewhere })
  await waitFor(() => expect(scopes()).toHaveTextContent(/^openidprofileemail$/))
})

test('what is typed does not move onto what came from elsewhere: its save is told', async () => {
  const view = await openSettings('globex-oidc')
  await fill(view, field('Scopes'), 'groups,')
  await view.user.click(save())
  await confirm(view, await review())
  await saved('Saved: Scopes.')
  await view.user.selectOptions(choice('PKCE'), 'plain')
  view.elsewhere(elsewhere)
  await view.user.click(screen.getByText('Undo', { selector: 'button' }))
  await saved('Undone: Scopes.')
  expect(choice('PKCE')).toHaveValue('plain')

  await view.user.click(save())
  await confirm(view, await review())
  const dialog = await screen.findByRole('dialog', { name: 'The connection changed meanwhile' })
  expect(within(dialog).getByRole('row', { name: /^PKCE/ })).toHaveTextContent(/plain.*S256/i)
  expect(view.options()).toEqual({ ...view.optionsBefore, ...elsewhere })
})
