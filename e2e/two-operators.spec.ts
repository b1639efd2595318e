import type { Page } from '@playwright/test'
import {
  addChip,
  confirm,
  differences,
  given,
  isSaved,
  review,
  saveForm,
  stored,
} from './support/edit.ts'
import { expect, refused, signIn, test } from './support/test.ts'

test.describe('two operators at once', () => {
  test.use({ expectedErrors: [refused(412)] })

  test('the second is told what changed, and loses nothing', async ({ page, stack, browser }) => {
    const { id, before } = await given(stack, 'edited-by-two')
    const path = `${stack.url}/connections/${id}/settings`
    const context = await browser.newContext()
    const other = await context.newPage()
    for (const one of [page, other]) await signIn(one, path)
    await addChip(page, 'Scopes', 'groups')
    await addChip(other, 'Scopes', 'phone')
    await other.getByLabel('PKCE', { exact: true }).selectOption('S256')
    await save(other)
    await isSaved(other, 'Saved: PKCE, Scopes.')

    await save(page)
    const stale = page.getByRole('dialog', { name: 'The connection changed meanwhile' })
    const row = (name: RegExp) => stale.getByRole('row', { name })
    await expect(row(/^PKCE/)).toHaveText(/unchanged.*S256/)
    await expect(row(/^Scopes/)).toHaveText(/openid, profile, email, groups.*email, phone/)
    await expect(stale.getByRole('row')).toHaveCount(3)
    await stale.getByRole('button', { name: 'Save on top of it' }).click()
    await isSaved(page, 'Saved: Scopes.')

    const { connection } = await stored(stack, id)
    expect(connection).toEqual({
      ...before.connection,
      options: {
        ...before.connection.options,
        scope: 'openid profile email phone groups',
        connection_settings: { pkce: 'S256' },
      },
    })
    await context.close()
  })
})

test('another tool writes between reading and writing: said afterwards', async ({
  page,
  stack,
  panel,
}) => {
  const { id, before } = await given(stack, 'edited-in-between')
  await signIn(page, `/connections/${id}/settings`)
  await addChip(page, 'Scopes', 'groups')
  await saveForm(page)
  await expect(differences(review(page))).toContainText('groups')
  await panel.arm('foreign-write')
  await confirm(review(page))
  await isSaved(page, /Somebody wrote at the same time: Display connection button is not as/)

  // The tool's button stays: only what was meant to be written was.
  expect((await stored(stack, id)).connection).toEqual({
    ...before.connection,
    show_as_button: true,
    options: { ...before.connection.options, scope: 'openid profile email groups' },
  })
})

async function save(page: Page) {
  await saveForm(page)
  await confirm(review(page))
}
