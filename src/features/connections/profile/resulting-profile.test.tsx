// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest'
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { memoryOrigins } from '#mocks/msw/handler.ts'
import { idpAccounts } from '#mocks/sentinels-idp.ts'
import { held } from '#testing/held.ts'
import { openAfterLogin, row, tokenOf } from './profile.helper.tsx'

/** What northwind says of an account. */
function claimsOf(email: string): Record<string, unknown> {
  const account = idpAccounts.find((one) => one.email === email)
  if (!account) throw new Error(`Northwind has no ${email}.`)
  const { sub, name, claims } = account
  return JSON.parse(
    JSON.stringify({
      sub,
      name,
      given_name: name.split(' ')[0],
      email,
      email_verified: true,
      ...claims,
    }),
  )
}

/** After a login of an account of northwind's; what bind_all drops is not stored. */
async function openAs(email: string, more: object = {}) {
  const { sub, groups: _, ...attributes } = claimsOf(email)
  return openAfterLogin({ connection: 'globex-oidc', sub: String(sub), attributes, ...more })
}

const paste = async (user: Awaited<ReturnType<typeof openAs>>['user'], text: string) => {
  await user.click(screen.getByText('Paste the provider’s ID token to predict'))
  await user.click(screen.getByRole('textbox', { name: 'The provider’s ID token' }))
  await user.paste(text)
}
const idToken = (email: string) =>
  tokenOf({ iss: memoryOrigins.idp, aud: 'globex-client', exp: 1, iat: 0, ...claimsOf(email) })
const stored = () => screen.findByRole('columnheader', { name: 'Stored now' })
const headers = () =>
  within(screen.getByRole('table', { name: 'Resulting profile' }))
    .getAllByRole('columnheader')
    .map((one) => one.textContent)
const notes = () => screen.getByRole('list', { name: 'Worth a look' })

describe('an ordinary account', () => {
  const email = 'employee@northwind.example'

  test('whose stored user takes long is no longer waited for, and read again', async () => {
    const { handler, letGo } = held('/connections/:id/users/:user')
    const { user } = await openAs(email, { before: [handler] })
    await user.click(await screen.findByRole('button', { name: 'Stop' }))
    expect(await screen.findByText('The stored user: stopped')).toBeVisible()
    letGo()
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    await stored()
  })

  test('is held against what the tester was told, until claims are pasted', async () => {
    const { user, requests } = await openAs(email)
    await stored()
    expect(screen.getByText(/^The user_id begins as predicted/)).toBeVisible()
    expect(screen.getByText(/holds the user under the id the tester was told/)).toBeVisible()
    expect(row('email')).toHaveTextContent('the same')
    expect(headers()).toEqual(['Attribute', 'Stored now', 'Told to the tester'])
    expect(within(notes()).getByRole('listitem')).toHaveTextContent(
      /^What was dropped does not show/,
    )
    const before = [...requests]
    await paste(user, idToken(email))
    expect(await screen.findByText('The user_id is as predicted.')).toBeVisible()
    expect(row('email')).toHaveTextContent('As predicted')
    expect(row('picture')).toHaveTextContent('Made up by Auth0')
    expect(screen.queryByRole('list', { name: 'Worth a look' })).toBeNull()
    // Decoded here: nothing of it is sent.
    expect(requests).toEqual(before)
    await user.click(screen.getByRole('button', { name: 'Clear' }))
    expect(await screen.findByText(/^The user_id begins as predicted/)).toBeVisible()
  })

  test('has its user_id told apart, and its identity explained', async () => {
    await openAs(email)
    await stored()
    const parts = screen.getByRole('list', { name: 'Parts of user_id' })
    expect(
      within(parts)
        .getAllByRole('listitem')
        .map((one) => within(one).getByRole('code').textContent),
    ).toEqual(['oidc', 'globex-oidc', 'nw-1001'])
    expect(row('provider', 'identities[0]')).toHaveTextContent('The connection’s strategy.')
  })

  test('says when the pasted token is somebody else’s', async () => {
    const { user } = await openAs(email)
    await stored()
    await paste(
      user,
      tokenOf({ ...claimsOf(email), sub: 'nw-9', iss: 'https://other.example', aud: 'x' }),
    )
    expect(await screen.findByText(/^The user_id differs from the predicted one/)).toBeVisible()
    expect(screen.getByText(/Another issuer than the connection’s/)).toBeVisible()
    expect(screen.getByText(/It is for another client/)).toBeVisible()
  })

  test('what cannot be read is said at the field', async () => {
    const { user } = await openAs(email)
    await paste(user, 'abc')
    const field = screen.getByRole('textbox', { name: 'The provider’s ID token' })
    await waitFor(() => expect(field).toHaveAccessibleDescription(/Not a JWT\./))
  })
})

describe('an account that is odd', () => {
  const link = (item: HTMLElement) => within(item).getByRole('link')

  test.each([
    ['no-email@northwind.example', /^No email address/, 'Open Scopes', /settings#field-scopes$/],
    [
      'verified-as-text@northwind.example',
      /^email_verified is text, not true or false/,
      'Open User Mapping',
      /claims#field-attributes$/,
    ],
    [
      'unverified@northwind.example',
      /^email_verified is false.*linking accounts.*their IT verifies/,
      'Open User Mapping',
      /claims#field-attributes$/,
    ],
    [
      'verified-unsaid@northwind.example',
      /^An email without email_verified.*linked by it.*Their IT/,
      'Open User Mapping',
      /claims#field-attributes$/,
    ],
    [
      'windows-name@northwind.example',
      /^email is no address.*Windows sign-in name \(DOMAIN\\user\).*map another claim/,
      'Open User Mapping',
      /claims#field-attributes$/,
    ],
    [
      'markup@northwind.example',
      /^name holds markup/,
      'Open User Mapping',
      /claims#field-attributes$/,
    ],
  ])('%s ends in its note and field', async (email, words, name, href) => {
    await openAs(email)
    await stored()
    const found = within(notes())
      .getAllByRole('listitem')
      .find((one) => words.test(one.textContent ?? ''))
    expect(found).toBeDefined()
    if (!found) return
    expect(link(found)).toHaveAccessibleName(name)
    expect(link(found)).toHaveAttribute('href', expect.stringMatching(href))
  })

  test('groups that Entra left out: why, and both ways out', async () => {
    const email = 'employee@northwind.example'
    const { user } = await openAs(email)
    await stored()
    const claims = { ...claimsOf(email), _claim_names: { groups: 'src1' } }
    await paste(user, tokenOf({ iss: memoryOrigins.idp, aud: 'globex-client', ...claims }))
    const note = await screen.findByText('The groups are not in the token')
    expect(note.closest('li')).toHaveTextContent(/Groups assigned to the application.*Microsoft/)
  })

  test('markup and unseen characters stay text', async () => {
    await openAs('markup@northwind.example', { sub: 'nw-\u202E4003' })
    await stored()
    expect(row('name')).toHaveTextContent('<img src=x onerror=alert(1)>')
    expect(row('name')).toHaveTextContent('Markup, shown as text')
    expect(screen.queryByRole('img', { name: '' })).toBeNull()
    expect(screen.getByRole('list', { name: 'Parts of user_id' })).toHaveTextContent(
      'nw-‹U+202E›4003',
    )
  })

  test('300 groups: dropped with bind_all, which the pasted token shows', async () => {
    const { user } = await openAs('groups@northwind.example')
    await stored()
    await paste(user, idToken('groups@northwind.example'))
    expect(
      await within(await screen.findByRole('list', { name: 'Worth a look' })).findByText(
        'groups is dropped, with 300 entries',
      ),
    ).toBeVisible()
    expect(row('groups')).toHaveTextContent(/not there.*Dropped: a restricted name/)
  })

  test('300 groups: mapped, they are counted, and shown whole on request', async () => {
    const { groups, sub, email } = claimsOf('groups@northwind.example')
    const text = Array.isArray(groups) ? groups.join(',') : ''
    const { user } = await openAfterLogin({
      connection: 'hooli-mapped',
      sub: String(sub),
      attributes: { email, name: 'Greta Groups', federated_groups: text },
    })
    await stored()
    expect(notes()).toHaveTextContent('federated_groups holds 300 entries')
    expect(row('federated_groups')).toHaveTextContent('300 entries')
    expect(row('federated_groups')).toHaveTextContent('from userinfo.groups')
    expect(row('federated_groups')).not.toHaveTextContent('group-300')
    await user.click(
      screen.getByRole('button', { name: /^Show all \d+ characters of federated_groups$/ }),
    )
    expect(row('federated_groups')).toHaveTextContent('group-300')
    expect(screen.getByText(/^Stored, and not in the ID token/)).toHaveTextContent(
      'federated_groups',
    )
  })
})

test('a value that stays as it was stored names the field that decides it', async () => {
  const email = 'employee@northwind.example'
  const { user } = await openAfterLogin({
    connection: 'initech-front',
    attributes: { ...claimsOf(email), name: 'Set by hand' },
    again: true,
  })
  await stored()
  await paste(user, tokenOf({ ...claimsOf(email), name: 'Emil Employee' }))
  const note = await screen.findByText('name stays as it was stored')
  expect(row('name')).toHaveTextContent('Kept as it was stored')
  expect(note.closest('li')).toHaveTextContent('Open Sync user profile attributes at each login')
})

test('settings that changed since the run are said', async () => {
  await openAs('employee@northwind.example', { fingerprint: 'of then' })
  expect(await screen.findByText(/^The settings changed since this run/)).toBeVisible()
})

describe('who may not read users', () => {
  test('is told the permission, and sees what the tester was told', async () => {
    const { requests } = await openAs('employee@northwind.example', { without: 'read:users' })
    expect(screen.getByText('The stored user is not shown')).toBeVisible()
    expect(screen.getByText('read:users')).toBeVisible()
    // Held against itself it would say nothing.
    expect(headers()).toEqual(['Attribute', 'Told to the tester'])
    expect(row('email')).toHaveTextContent('employee@northwind.example')
    expect(requests).toEqual([])
  })

  test('somebody who was deleted since is not there', async () => {
    await openAs('employee@northwind.example', { forgotten: true })
    expect(await screen.findByText('The tenant has no such user of this connection')).toBeVisible()
    expect(screen.getByRole('button', { name: 'Read again' })).toBeVisible()
  })
})
