// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { describe, expect, test } from 'vitest'
import { showIdpTab } from '../show-idp.helper.tsx'
import { AttributesTab } from './attributes-tab.tsx'

const email = { name: 'email', description: 'Email', type: 'string', labels: ['simple'] }
const groups = {
  name: 'https://example\\.com/groups',
  description: 'Groups',
  type: 'string_array',
  labels: null,
}
const mapping = { source: email.name, target: 'email', type: 'string' }
const withTwo = { idp: { attributes: [email, groups], mappings: [mapping] } }

const row = (name: RegExp) => screen.getByRole('row', { name })
const button = (name: string) => screen.getByRole('button', { name })

async function add(user: UserEvent, fields: { claim: string; display: string }) {
  await user.click(button('Add attribute'))
  const dialog = within(screen.getByRole('dialog', { name: 'Add attribute' }))
  await user.type(dialog.getByLabelText('Claim name'), fields.claim)
  await user.type(dialog.getByLabelText('Display name'), fields.display)
  return dialog
}

async function save(user: UserEvent) {
  await user.click(button('Save changes…'))
  const dialog = screen.getByRole('dialog', { name: /^Save changes of/ })
  return {
    dialog,
    send: () => user.click(within(dialog).getByRole('button', { name: 'Save changes' })),
  }
}

describe('a link that names what to mend', () => {
  test('opens the attribute', async () => {
    const { user } = await showIdpTab(AttributesTab, { ...withTwo, path: '/#edit=email' })
    const edited = within(screen.getByRole('dialog', { name: 'Edit attribute' }))
    expect(edited.getByLabelText('Claim name')).toHaveValue('email')
    await user.click(edited.getByRole('button', { name: 'Cancel' }))
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  test('begins a new one', async () => {
    await showIdpTab(AttributesTab, { ...withTwo, path: '/#add=https%3A%2F%2Facme%5C.example%2Fa' })
    const added = within(screen.getByRole('dialog', { name: 'Add attribute' }))
    expect(added.getByLabelText('Claim name')).toHaveValue('https://acme.example/a')
  })

  test('opens nothing that is gone', async () => {
    await showIdpTab(AttributesTab, { ...withTwo, path: '/#edit=gone' })
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  test('opens nothing that may not be changed', async () => {
    const without = 'cloudentity:write'
    await showIdpTab(AttributesTab, { ...withTwo, path: '/#edit=email', without })
    expect(screen.queryByRole('dialog')).toBeNull()
  })
})

describe('the table', () => {
  test('shows what is stored: the claim as it is sent, its source, type and mapping', async () => {
    await showIdpTab(AttributesTab, withTwo)
    expect(row(/^email/)).toHaveTextContent(/ID token.*Email.*String.*email/)
    const dotted = row(/groups/)
    expect(within(dotted).getByRole('rowheader')).toHaveTextContent(
      'https://example.com/groupsattribute https://example\\.com/groups',
    )
    expect(dotted).toHaveTextContent('List of strings')
    expect(dotted).toHaveTextContent('not mapped')
  })

  test('of an empty list says so, and offers Greencheck’s own', async () => {
    const { user, now } = await showIdpTab(AttributesTab)
    expect(screen.getByText(/answered with an empty list/)).toBeVisible()
    expect(screen.getByText(/Greencheck’s own list/)).toBeVisible()
    await user.click(button('Add standard attributes'))
    expect(row(/^given_name/)).toHaveTextContent('added, not saved')
    const { send } = await save(user)
    await send()
    expect(await screen.findByText('Saved.')).toBeVisible()
    expect(now()?.attributes?.map(({ name }) => name)).toContain('address.locality')
    expect(now()?.attributes?.map(({ name }) => name)).not.toContain('updated_at')
  })

  test('says of a UserInfo attribute that UserInfo is not asked', async () => {
    const idp = { attributes: [{ name: 'userinfo.team', type: 'string' }] }
    await showIdpTab(AttributesTab, { idp })
    expect(row(/^team/)).toHaveTextContent('“Get user info” is off')
  })
})

describe('an attribute', () => {
  test('with dots is shown in both forms while it is typed, and stored escaped', async () => {
    const { user, now } = await showIdpTab(AttributesTab, withTwo)
    const dialog = await add(user, { claim: 'https://acme.example/team', display: 'Team' })
    expect(dialog.getByLabelText('Claim name')).toHaveAccessibleDescription(
      /as it is sent.?https:\/\/acme\.example\/team.*as Greencheck writes it.?https:\/\/acme\\\.example\/team/,
    )
    await user.click(dialog.getByRole('button', { name: 'Add attribute' }))
    const { dialog: saving, send } = await save(user)
    expect(saving).toHaveTextContent('Added: https://acme\\.example/team (Team), String')
    expect(saving).toHaveTextContent('may lose the stored Client Secret')
    await send()
    expect(await screen.findByText('Saved.')).toBeVisible()
    expect(now()?.attributes).toEqual([
      email,
      groups,
      { name: 'https://acme\\.example/team', description: 'Team', type: 'string' },
    ])
    expect(now()).toMatchObject({ x_future_member: 'kept' })
  })

  test('that is nested keeps its dots', async () => {
    const { user } = await showIdpTab(AttributesTab)
    const dialog = await add(user, { claim: 'address.locality', display: 'City' })
    await user.click(dialog.getByRole('checkbox', { name: 'Nested claim' }))
    expect(dialog.getByText('address → locality')).toBeVisible()
    await user.click(dialog.getByRole('button', { name: 'Add attribute' }))
    expect(row(/^address\.locality/)).toHaveTextContent('added, not saved')
  })

  test('of UserInfo takes “Get user info”, which the same save turns on', async () => {
    const { user, now } = await showIdpTab(AttributesTab)
    const dialog = await add(user, { claim: 'team', display: 'Team' })
    const source = dialog.getByRole('radio', { name: 'User info' })
    expect(source).toHaveAccessibleDescription(/Only usable with “Get user info” on/)
    await user.click(source)
    await user.click(dialog.getByRole('button', { name: 'Add attribute' }))
    const turnOn = dialog.getByRole('checkbox', { name: /Turn on “Get user info”/ })
    expect(turnOn).toHaveAccessibleDescription(/only usable with/)
    await user.click(turnOn)
    await user.click(dialog.getByRole('button', { name: 'Add attribute' }))
    const { dialog: saving, send } = await save(user)
    expect(saving).toHaveTextContent('“Get user info” is turned on.')
    await send()
    expect(await screen.findByText('Saved.')).toBeVisible()
    expect(now()?.settings?.get_user_info).toBe(true)
  })

  test('is not added twice, nor without a name', async () => {
    const { user } = await showIdpTab(AttributesTab, withTwo)
    const dialog = await add(user, { claim: 'email', display: 'x' })
    await user.clear(dialog.getByLabelText('Display name'))
    await user.click(dialog.getByRole('button', { name: 'Add attribute' }))
    const summary = dialog.getByRole('region', { name: 'Check these fields' })
    expect(summary).toHaveFocus()
    expect(summary).toHaveTextContent(/of this claim already.*Enter a display name/)
  })

  test('that is renamed takes its mapping along', async () => {
    const { user, now } = await showIdpTab(AttributesTab, withTwo)
    await user.click(button('Edit email'))
    const dialog = within(screen.getByRole('dialog', { name: 'Edit attribute' }))
    await user.clear(dialog.getByLabelText('Claim name'))
    await user.type(dialog.getByLabelText('Claim name'), 'mail')
    await user.click(dialog.getByRole('button', { name: 'Apply' }))
    const { dialog: saving, send } = await save(user)
    expect(saving).toHaveTextContent('Changed: email (Email), String becomes mail (Email), String')
    expect(saving).toHaveTextContent('Mappings of a renamed attribute follow its name.')
    await send()
    expect(await screen.findByText('Saved.')).toBeVisible()
    expect(now()?.mappings).toEqual([{ ...mapping, source: 'mail' }])
  })

  test('that is removed keeps its place and can be kept; its mapping is named', async () => {
    const { user, now } = await showIdpTab(AttributesTab, withTwo)
    await user.click(button('Remove email'))
    expect(button('Keep email')).toHaveFocus()
    await user.click(button('Keep email'))
    expect(screen.queryByRole('button', { name: 'Save changes…' })).toBeNull()
    await user.click(button('Remove email'))
    const { dialog, send } = await save(user)
    expect(dialog).toHaveTextContent('are left without one: email')
    await send()
    expect(await screen.findByText('Saved.')).toBeVisible()
    expect(now()?.attributes).toEqual([groups])
  })
})
