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

/** Scopes are saved, PKCE is typed over what it becomes elsewhere, and the save is undone. */
async function undoBeside({ loses }: { readonly loses: boolean }) {
  const view = await openSettings('globex-oidc')
  await fill(view, field('Scopes'), 'groups,')
  await view.user.click(save())
  await confirm(view, await review())
  await saved('Saved: Scopes.')
  await view.user.selectOptions(choice('PKCE'), 'plain')
  view.elsewhere(elsewhere)
  if (loses) view.loseNext()
  await view.user.click(screen.getByText('Undo', { selector: 'button' }))
  await saved('Undone: Scopes.')
  return view
}

test.each([
  ['', { loses: false }],
  [', nor when the answer to the write beside it was lost', { loses: true }],
])('what is typed does not move onto what came from elsewhere%s', async (_, how) => {
  const view = await undoBeside(how)
  expect(choice('PKCE')).toHaveValue('plain')

  await view.user.click(save())
  await confirm(view, await review())
  const dialog = await screen.findByRole('dialog', { name: 'The connection changed meanwhile' })
  expect(within(dialog).getByRole('row', { name: /^PKCE/ })).toHaveTextContent(/plain.*S256/i)
  expect(view.options()).toEqual({ ...view.optionsBefore, ...elsewhere })
})

test('an answer that was lost, looked for: what changed elsewhere is said', async () => {
  const view = await openSettings('globex-oidc')
  await fill(view, field('Scopes'), 'groups,')
  await view.user.click(save())
  const dialog = await review()
  view.elsewhere(elsewhere)
  view.loseNext()
  await confirm(view, dialog)
  expect(await saved(/^Saved: Scopes\./)).toHaveTextContent(
    'Saved: Scopes. Changed elsewhere meanwhile, and kept: PKCE.',
  )
})

test('an edit that is stale by its own work: what else changed is said', async () => {
  const view = await openSettings('globex-oidc')
  await fill(view, field('Scopes'), 'groups,')
  await view.user.click(save())
  const dialog = await review()
  view.elsewhere({ scope: 'openid profile email groups', client_id: 'elsewhere' })
  await confirm(view, dialog)
  expect(await saved(/^Saved: Scopes\./)).toHaveTextContent(
    'Saved: Scopes. Changed elsewhere meanwhile, and kept: Client ID.',
  )
})
