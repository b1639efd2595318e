// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { describe, expect, test } from 'vitest'
import { AttributesTab } from '../attributes/attributes-tab.tsx'
import { showIdpTab } from '../show-idp.helper.tsx'

const email = { name: 'email', description: 'Email', type: 'string' }
const name = { name: 'name', description: 'Name', type: 'string' }
const idp = { attributes: [email, name] }
const button = (words: string) => screen.getByRole('button', { name: words })

/** Removes `email`, and asks to save. */
async function removeEmail(user: UserEvent) {
  await user.click(button('Remove email'))
  await user.click(button('Save changes…'))
  const dialog = within(screen.getByRole('dialog'))
  return { dialog, send: () => user.click(dialog.getByRole('button', { name: 'Save changes' })) }
}

describe('the Client Secret', () => {
  test('that is given goes along, and stands in no storage', async () => {
    const { user, now, bodies, queries } = await showIdpTab(AttributesTab, { idp })
    const { dialog, send } = await removeEmail(user)
    await user.type(dialog.getByLabelText(/^Client Secret/), 'MOCK_given')
    await send()
    expect(await screen.findByText('Saved.')).toBeVisible()
    expect(now()?.credentials).toEqual({ client_secret: 'MOCK_given' })
    expect((await bodies()).filter((body) => body.includes('MOCK_given'))).toHaveLength(1)
    expect(
      JSON.stringify(
        queries
          .getQueryCache()
          .getAll()
          .map(({ state }) => state),
      ),
    ).not.toContain('MOCK_given')
  })

  test('that is not given is not sent; where it is lost by that, that is said', async () => {
    const switches = ['omitted-secret-lost'] as const
    const { user, bodies } = await showIdpTab(AttributesTab, { idp, switches })
    const { dialog, send } = await removeEmail(user)
    expect(dialog.getByText(/that is noticed after the save/)).toBeVisible()
    await send()
    expect(await screen.findByText(/The Client Secret is not what it was/)).toBeVisible()
    expect((await bodies()).join()).not.toContain('clientSecret')
  })

  test('that no answer shows is said to be lost unnoticed', async () => {
    const { user } = await showIdpTab(AttributesTab, { idp, switches: ['secret-masked'] })
    const { dialog } = await removeEmail(user)
    expect(dialog.getByText(/its loss would show at the next login only/)).toBeVisible()
  })
})

describe('a change that came in between', () => {
  test('is read again, and the edit is saved on top of it', async () => {
    const { user, now, workspace, id } = await showIdpTab(AttributesTab, { idp })
    const { dialog, send } = await removeEmail(user)
    const theirs = { name: 'theirs', description: 'Theirs', type: 'string' }
    workspace.state.idps.set(id, { ...now(), attributes: [email, name, theirs] })
    await send()
    expect(await dialog.findByText(/Nothing was written/)).toBeVisible()
    expect(dialog.getByText('Changed meanwhile: attributes.')).toBeVisible()
    expect(now()?.attributes).toHaveLength(3)
    await send()
    expect(await screen.findByText('Saved.')).toBeVisible()
    expect(now()?.attributes).toEqual([name, theirs])
  })

  test('that did the same leaves nothing to save', async () => {
    const { user, now, workspace, id } = await showIdpTab(AttributesTab, { idp })
    const { dialog, send } = await removeEmail(user)
    workspace.state.idps.set(id, { ...now(), attributes: [name] })
    await send()
    expect(await dialog.findByText(/Nothing is left to save/)).toBeVisible()
    await user.click(dialog.getByRole('button', { name: 'Close' }))
    expect(screen.queryByRole('dialog')).toBeNull()
  })
})

describe('a refusal', () => {
  test('is shown in the words of the workspace; what was edited is kept', async () => {
    const { user, now, cloud } = await showIdpTab(AttributesTab, { idp })
    const { dialog, send } = await removeEmail(user)
    cloud.arm('no-manage-idps')
    await send()
    const alert = await dialog.findByRole('alert')
    expect(alert).toHaveTextContent(/^Not saved\. Greencheck’s client may not do this/)
    expect(alert).toHaveTextContent('grants its client manage_idps')
    expect(within(alert).getByRole('region', { name: 'Details' })).toHaveTextContent('manage_idps')
    cloud.reset()
    await user.click(dialog.getByRole('button', { name: 'Keep editing' }))
    expect(button('Keep email')).toBeVisible()
    expect(now()?.attributes).toHaveLength(2)
  })

  test('is not what a lost answer is: it is read what became of it', async () => {
    const sandbox = await showIdpTab(AttributesTab, { idp })
    const { dialog, send } = await removeEmail(sandbox.user)
    sandbox.loseNext()
    await send()
    expect(await dialog.findByText(/Nothing is left to save/)).toBeVisible()
    expect(dialog.queryByRole('alert')).toBeNull()
  })

  test('that nobody answered says that it was sent, where it was not done', async () => {
    const lost = http.patch('*/api/cloudentity/idps/*', () => HttpResponse.error())
    const { user } = await showIdpTab(AttributesTab, { idp, before: [lost] })
    const { dialog, send } = await removeEmail(user)
    await send()
    expect(await dialog.findByRole('alert')).toHaveTextContent(
      /^It was sent, but no usable answer came/,
    )
    expect(dialog.getByRole('button', { name: 'Save changes' })).toBeVisible()
  })
})

describe('without a permission', () => {
  test.each([
    ['the operator', { without: 'cloudentity:write' }, /cloudentity:write/],
    ['the client', { switches: ['no-manage-idps'] }, /client lacks manage_idps/],
  ] as const)('of %s nothing can be changed, and that is said', async (_, options, words) => {
    await showIdpTab(AttributesTab, { idp, ...options })
    expect(button('Add attribute')).toHaveAccessibleDescription(words)
    expect(screen.queryByRole('button', { name: /^Edit/ })).toBeNull()
    expect(screen.queryByRole('button', { name: /standard/ })).toBeNull()
  })
})
