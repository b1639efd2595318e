// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { idOf } from '#testing/open-sandbox.ts'
import { openApp } from '#testing/show-app.tsx'
import {
  choice,
  confirm,
  field,
  fill,
  openSettings,
  review,
  save,
  saved,
  type,
} from './settings.helper.tsx'

describe('a save', () => {
  test('changes the one field and nothing else, after saying so in words and as JSON', async () => {
    const view = await openSettings('hooli-mapped')
    await view.user.selectOptions(choice('PKCE'), 'Auto')
    expect(screen.getByText('1 change not saved')).toBeVisible()
    await view.user.click(save())
    const dialog = await review()
    expect(within(dialog).getByRole('list', { name: 'Changes' })).toHaveTextContent(
      'PKCES256 → becomes Auto',
    )
    expect(dialog).toHaveTextContent('A method the provider does not support breaks every login.')
    expect(await within(dialog).findByText('2 applications log users in through it.')).toBeVisible()
    expect(dialog).toHaveTextContent('"field": "pkce"')
    await confirm(view, dialog)
    await saved('Saved: PKCE.')
    expect(view.options()).toEqual({
      ...view.optionsBefore,
      connection_settings: { pkce: 'auto', x_future_setting: 'kept' },
    })
    expect(screen.queryByText(/not saved/)).toBeNull()
  })

  test('says what was refused at its field, and sends nothing', async () => {
    const view = await openSettings('globex-oidc')
    await type(view, 'Client ID', ' ')
    await view.user.click(save())
    const summary = await screen.findByRole('region', { name: 'Check these fields' })
    expect(summary).toHaveTextContent('Give a value.')
    expect(view.requests.filter((line) => line.startsWith('PATCH'))).toEqual([])
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  test('is taken back by Undo', async () => {
    const view = await openSettings('globex-oidc')
    await fill(view, field('Scopes'), 'groups,')
    await view.user.click(save())
    await confirm(view, await review())
    await saved('Saved: Scopes.')
    expect(view.options()['scope']).toBe('openid profile email groups')
    await view.user.click(screen.getByText('Undo', { selector: 'button' }))
    await saved('Undone: Scopes.')
    expect(view.options()).toEqual(view.optionsBefore)
    const scopes = screen.getByLabelText('Scopes', { selector: 'ul' })
    await waitFor(() => expect(scopes).toHaveTextContent(/^openidprofileemail$/))
  })
})

describe('the Client Secret', () => {
  test('is asked for again where it would travel, and refused by the gateway without it', async () => {
    const view = await openSettings('stark-manual')
    await type(view, 'Token endpoint', 'https://login.stark.example/new-token')
    await view.user.click(save())
    const dialog = await review()
    await confirm(view, dialog)
    const secret = within(dialog).getByLabelText('Client Secret for the changed connection')
    expect(secret).toHaveAccessibleDescription(/Give the Client Secret, or remove it/)
    expect(view.requests.filter((line) => line.startsWith('PATCH'))).toEqual([])
    await fill(view, secret, 'MOCK_new_secret')
    // Asked for once it is known that nobody answers there.
    const reason = await within(dialog).findByRole('textbox', { name: 'Reason' })
    await fill(view, reason, 'not up yet')
    await confirm(view, dialog)
    await saved(/^Saved: Token endpoint, Client Secret/)
    expect(view.options()).toEqual({
      ...view.optionsBefore,
      token_endpoint: 'https://login.stark.example/new-token',
      client_secret: 'MOCK_new_secret',
    })
    expect(screen.getByText(/A Client Secret cannot be brought back/)).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull()
  })

  test('is replaced, and never shown', async () => {
    const view = await openSettings('globex-oidc')
    const secret = screen.getByLabelText('Client Secret')
    expect(secret).toHaveValue('')
    await fill(view, secret, 'MOCK_other')
    await view.user.click(save())
    const dialog = await review()
    expect(dialog).toHaveTextContent('Client Secret: is replaced')
    expect(dialog).not.toHaveTextContent('MOCK_other')
    await confirm(view, dialog)
    await saved(/^Saved: Client Secret/)
    expect(view.options()).toEqual({ ...view.optionsBefore, client_secret: 'MOCK_other' })
    expect(secret).toHaveValue('')
  })
})

test('the gateway refuses to send the stored secret elsewhere, whatever the screen does', async () => {
  const { client, id, options, optionsBefore } = await openSettings('stark-manual')
  const { tag = '' } = await client.call('getConnection', { params: { id } })
  const set = 'https://evil.example/token'
  const edit = { tag, operations: [{ field: 'tokenEndpoint', set }] }
  await expect(
    client.call('updateConnection', { params: { id }, body: edit }),
  ).rejects.toMatchObject({ code: 'secret_required' })
  expect(options()).toEqual(optionsBefore)
})

describe('two at once', () => {
  test('the second is told what changed, and saves on top of it', async () => {
    const view = await openSettings('hooli-mapped')
    await fill(view, field('Scopes'), 'groups,')
    view.elsewhere({ scope: 'openid profile email phone', client_id: 'hooli-renamed' })
    await view.user.click(save())
    await confirm(view, await review())
    const dialog = await screen.findByRole('dialog', { name: 'The connection changed meanwhile' })
    expect(within(dialog).getByRole('row', { name: /^Client ID/ })).toHaveTextContent(
      'unchangedhooli-renamed',
    )
    expect(within(dialog).getByRole('row', { name: /^Scopes/ })).toHaveTextContent(
      'openid, profile, email, groups',
    )
    await view.user.click(within(dialog).getByRole('button', { name: 'Save on top of it' }))
    await saved('Saved: Scopes.')
    expect(view.options()['scope']).toBe('openid profile email phone groups')
    expect(view.options()['client_id']).toBe('hooli-renamed')
    expect(field('Client ID')).toHaveValue('hooli-renamed')
  })

  test('a write in between is found afterwards, and said so', async () => {
    const view = await openSettings('globex-oidc')
    await view.user.selectOptions(choice('PKCE'), 'S256')
    await view.user.click(save())
    const dialog = await review()
    view.panel.arm('foreign-write')
    await confirm(view, dialog)
    expect(await saved(/Somebody wrote at the same time/)).toHaveTextContent('Saved: PKCE.')
  })

  test('or takes theirs', async () => {
    const view = await openSettings('globex-oidc')
    await view.user.selectOptions(choice('PKCE'), 'S256')
    view.elsewhere({ client_id: 'globex-renamed' })
    await view.user.click(save())
    await confirm(view, await review())
    await view.user.click(await screen.findByRole('button', { name: 'Take theirs' }))
    expect(field('Client ID')).toHaveValue('globex-renamed')
    expect(choice('PKCE')).toHaveValue('auto')
    expect(view.options()['connection_settings']).toEqual({ pkce: 'auto' })
  })
})

test('a reason is asked for where the check says that it will not work', async () => {
  const view = await openSettings('vandelay-mismatch')
  expect(await screen.findByText('Issuer found, but it will not work')).toBeVisible()
  await fill(view, field('Scopes'), 'groups,')
  await view.user.click(save())
  const dialog = await review()
  await confirm(view, dialog)
  const reason = within(dialog).getByRole('textbox', { name: 'Reason' })
  expect(reason).toHaveAccessibleDescription(/Say why it is saved all the same/)
  await fill(view, reason, 'their move is tonight')
  await confirm(view, dialog)
  await saved('Saved: Scopes.')
  expect(view.log).toContainEqual(expect.objectContaining({ reason: 'their move is tonight' }))
})

test('options that may not be read are not written, and the rest works', async () => {
  const sandbox = await openApp()
  sandbox.panel.arm('no-read-options')
  const id = idOf(sandbox, 'globex-oidc')
  const stored = () => sandbox.management.state.connections.get(id)?.connection
  const before = structuredClone(stored())
  const { user } = sandbox.show(`/connections/${id}/settings`)
  expect(await screen.findByText('read:connections_options')).toBeVisible()
  expect(screen.getByText('Client ID', { selector: 'dt' }).parentElement).toHaveTextContent(
    'not readable',
  )
  expect(screen.queryByRole('textbox', { name: 'Client ID' })).toBeNull()
  await user.click(screen.getByText('Show advanced settings'))
  await user.click(screen.getByRole('button', { name: 'Add a note' }))
  await user.type(field('Name of note 1'), 'owner')
  await user.type(field('Value of note 1'), 'us')
  await user.click(save())
  await confirm({ user }, await review())
  await saved('Saved: Metadata.')
  expect(stored()).toEqual({ ...before, metadata: { owner: 'us' } })
})

describe('unsaved input', () => {
  test('is not left without asking', async () => {
    const view = await openSettings('globex-oidc')
    await type(view, 'Client ID', 'typed')
    await view.user.click(screen.getByRole('link', { name: 'Danger' }))
    const asks = await screen.findByRole('alertdialog', { name: 'Leave without saving?' })
    await view.user.click(within(asks).getByRole('button', { name: 'Stay' }))
    expect(field('Client ID')).toHaveValue('typed')
    await view.user.click(screen.getByRole('link', { name: 'Danger' }))
    await view.user.click(await screen.findByRole('button', { name: 'Leave' }))
    await waitFor(() => expect(view.at()).toBe(`/connections/${view.id}/danger`))
  })

  test('holds back the browser too', async () => {
    const view = await openSettings('globex-oidc')
    expect(fireEvent(window, new Event('beforeunload', { cancelable: true }))).toBe(true)
    await type(view, 'Client ID', 'typed')
    expect(fireEvent(window, new Event('beforeunload', { cancelable: true }))).toBe(false)
  })

  test('is discarded on request', async () => {
    const view = await openSettings('globex-oidc')
    await type(view, 'Client ID', 'typed')
    await view.user.click(screen.getByRole('button', { name: 'Undo changes' }))
    expect(field('Client ID')).toHaveValue('globex-client')
    expect(screen.queryByText(/not saved/)).toBeNull()
  })
})

describe('an address that names a field', () => {
  test('leads to it', async () => {
    await openSettings('globex-oidc', { at: '#clientId' })
    await waitFor(() => expect(field('Client ID')).toHaveFocus())
  })

  test('leads to it where it is folded away', async () => {
    await openSettings('globex-oidc', { at: '#field-sessionExpiry' })
    const name = 'Use ID Token for Session Expiry'
    const box = screen.getByRole('checkbox', { name, hidden: true })
    await waitFor(() => expect(box).toHaveFocus())
    expect(box).toBeVisible()
  })
})
