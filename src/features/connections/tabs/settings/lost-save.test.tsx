// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { choice, confirm, fill, openSettings, review, save, saved } from './settings.helper.tsx'

/** The tenant is asked to save PKCE, and has not done it when it is no longer waited for. */
async function openLate() {
  let release = () => {}
  const held = new Promise<void>((resolve) => void (release = resolve))
  const view = await openSettings('globex-oidc', { delay: () => held, writeMs: 50 })
  await view.user.selectOptions(choice('PKCE'), 'S256')
  await view.user.click(save())
  const dialog = await review()
  view.panel.arm('late')
  await confirm(view, dialog)
  const stop = await within(dialog).findByRole('button', { name: 'Stop' })
  return { ...view, dialog, stop, release }
}

test('an answer that the browser does not hear: the save is looked for, and found', async () => {
  const view = await openSettings('globex-oidc')
  await view.user.selectOptions(choice('PKCE'), 'S256')
  await view.user.click(save())
  const dialog = await review()
  view.loseNext()
  await confirm(view, dialog)
  await saved('Saved: PKCE.')
  expect(view.requests.filter((line) => line.startsWith('PATCH'))).toHaveLength(1)
})

test('an answer after our patience: it is looked for until it is there', async () => {
  const { dialog, release, requests } = await openLate()
  expect(dialog).toHaveTextContent('It was sent, but no usable answer came. Looks in the tenant')
  release()
  await saved('Saved: PKCE.')
  expect(requests.filter((line) => line.startsWith('PATCH'))).toHaveLength(1)
})

test('stopped: what is known is said, and not that it was not saved', async () => {
  const { user, dialog, stop, release } = await openLate()
  await user.click(stop)
  const alert = await within(dialog).findByRole('alert')
  expect(alert).toHaveTextContent('It was sent, but no usable answer came.')
  expect(alert).toHaveTextContent('So far the tenant shows it as it was before.')
  expect(alert).not.toHaveTextContent('Not saved')
  release()
})

test('a new secret cannot be seen: it is not looked for', async () => {
  const view = await openSettings('globex-oidc')
  await fill(view, screen.getByLabelText('Client Secret'), 'MOCK_other')
  await view.user.click(save())
  const dialog = await review()
  // A probe is a POST too: the answer that is lost must not be its.
  await expect.poll(() => view.queries.isFetching()).toBe(0)
  view.loseNext()
  await confirm(view, dialog)
  expect(await within(dialog).findByRole('alert')).toHaveTextContent('It may have worked.')
  expect(within(dialog).queryByRole('button', { name: 'Stop' })).toBeNull()
})

test('an Undo whose answer is lost: it is looked for, and found', async () => {
  const view = await openSettings('globex-oidc')
  await view.user.selectOptions(choice('PKCE'), 'S256')
  await view.user.click(save())
  await confirm(view, await review())
  await saved('Saved: PKCE.')
  view.loseNext()
  await view.user.click(screen.getByText('Undo', { selector: 'button' }))
  await saved('Undone: PKCE.')
  expect(view.options()).toEqual(view.optionsBefore)
})
