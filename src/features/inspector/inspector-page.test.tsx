// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest'
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { announced, open, row, sign } from './inspector.helper.tsx'

describe('a token', () => {
  test('is decoded with meanings and times, and nothing is sent', async () => {
    const { paste, sent } = await open()
    expect(screen.getByText(/This is where you read what the text says/)).toBeVisible()
    await paste(await sign({ claims: { nonce: 'n', department: 'D1' } }))
    expect(await screen.findByRole('heading', { name: 'ID token' })).toBeVisible()
    expect(row('Claims', /^exp/)).toHaveTextContent(/expires in (59 minutes|1 hour)/)
    expect(row('Claims', /^sub/)).toHaveTextContent('Not in Auth0’s profile.')
    expect(row('Claims', /^department/)).toHaveTextContent('The issuer’s own.')
    expect(row('Header', /^kid/)).toHaveTextContent('northwind-1')
    expect(screen.getByText('Nothing here that a reader would refuse.')).toBeVisible()
    await announced(/^ID token decoded: no warning\. Signature not checked\.$/)
    expect(await sent()).toEqual([])
  })

  test('that has expired says since when, and what else is wrong with it', async () => {
    const { paste } = await open()
    const ago = Math.floor(Date.now() / 1000) - 190
    await paste(await sign({ claims: { exp: ago, email_verified: 'true' } }))
    const warnings = await screen.findByRole('list', { name: 'Warnings' })
    expect(warnings).toHaveTextContent('It expired 3 minutes ago.')
    expect(warnings).toHaveTextContent('email_verified is a string')
    await announced(/^ID token decoded: expired, 1 warning\./)
    expect(row('Claims', /^email_verified/)).toHaveTextContent(/^email_verified"true"/)
  })

  test('of this tenant: its sub in its parts', async () => {
    const { paste } = await open()
    await paste(await sign({ claims: { sub: 'oidc|northwind|7' } }))
    const parts = await screen.findByRole('list', { name: 'Parts of sub' })
    expect(parts).toHaveTextContent(/^oidcThe strategy.*northwind.*7sub/)
  })

  test('hostile strings are text: no link, no element, nothing unseen', async () => {
    const { paste } = await open()
    await paste(
      await sign({
        claims: { '<img src=x>': 'javascript:alert(1)', name: 'a\u202Eb', nonce: 'n' },
      }),
    )
    expect(await screen.findByText('<img src=x>')).toBeVisible()
    expect(row('Claims', /^name/)).toHaveTextContent('a‹U+202E›b')
    expect(screen.queryByRole('link')).toBeNull()
    expect(screen.queryByRole('img', { name: '' })).toBeNull()
  })
})

describe('a token inside what came along', () => {
  test('is read alone, and said where it was', async () => {
    const { paste } = await open()
    await paste(`state=abc&id_token=${await sign({ claims: { nonce: 'n' } })}`)
    expect(await screen.findByRole('heading', { name: 'ID token' })).toBeVisible()
    expect(screen.getByText(/^Only the value of/)).toHaveTextContent(/value of id_token was read;/)
    await announced(/^ID token decoded: no warning\./)
  })

  test('that nobody would take says each reason', async () => {
    const { paste } = await open()
    const part = (value: object) => btoa(JSON.stringify(value)).replaceAll('=', '')
    const claims = { iss: ['https://sso.northwind.example'], sub: '', aud: 'a', exp: 1e10, iat: 1 }
    await paste(`"id_token": "${part({ alg: 'ES512', kid: '1' })}.${part(claims)}.c2ln",`)
    const warnings = within(await screen.findByRole('list', { name: 'Warnings' }))
    expect(warnings.getAllByRole('listitem').map((one) => one.textContent)).toEqual([
      expect.stringMatching(/^ID tokens of a connection may be signed with RS256, /),
      expect.stringMatching(/^iss has to be one string/),
      expect.stringMatching(/^sub is empty/),
    ])
    await announced(/^ID token decoded: 3 faults\./)
  })

  test('whose groups Entra left out says why, and both ways out', async () => {
    const { paste } = await open()
    await paste(
      await sign({ claims: { nonce: 'n', _claim_names: { groups: 'src1', 'a\u202E': 's' } } }),
    )
    const warnings = await screen.findByRole('list', { name: 'Warnings' })
    expect(warnings).toHaveTextContent(/Groups assigned to the application.*Microsoft Graph/)
    expect(warnings).toHaveTextContent(/only points to a‹U\+202E›:/)
    expect(row('Claims', /^_claim_names/)).toHaveTextContent('Claims that are not here')
  })
})

test.each([
  ['abc', /^Not a JWT\./],
  ['a.b.c.d.e', /^An encrypted token/],
  ['a.b', /^Not a JWT: 2 parts/],
  ['{"a":\u202E}', /^The text is not a JSON object.*‹U\+202E›/],
])('%s is called what it is, at the field', async (text, words) => {
  const { paste, field } = await open()
  await paste(text)
  await waitFor(() => expect(field).toHaveAccessibleDescription(expect.stringMatching(words)))
  expect(screen.queryByRole('table')).toBeNull()
  expect(screen.queryByRole('button', { name: 'Check signature' })).toBeNull()
})

describe('a profile', () => {
  const profile = (access_token?: string) =>
    JSON.stringify({
      name: '',
      email_verified: false,
      clientID: 'YOUR_CLIENT_ID',
      user_id: 'auth0-oidc|master-conn|auth0|563b9b6cf50bc24402a69b80',
      identities: [
        {
          user_id: 'master-conn|auth0|563b9b6cf50bc24402a69b80',
          provider: 'auth0-oidc',
          connection: 'tenant2',
          isSocial: true,
          access_token,
        },
      ],
      global_client_id: 'abOXA94rTYTYk6wDZsbQXJBv5VYiArmI',
      persistent: {},
    })

  test('has its members, its user_id and its identities explained', async () => {
    const { paste } = await open()
    await paste(profile())
    await announced(/^Profile read\.$/)
    expect(row('Profile', /^clientID/)).toHaveTextContent('The application that was logged in to')
    expect(row('Profile', /^persistent/)).toHaveTextContent('app_metadata today')
    expect(row('Profile', /^name/)).toHaveTextContent('empty')
    expect(screen.getByRole('list', { name: 'Warnings' })).toHaveTextContent(
      /^email_verified is false/,
    )
    const parts = within(screen.getByRole('list', { name: 'Parts of user_id' }))
    expect(
      parts.getAllByRole('listitem').map((part) => within(part).getByRole('code').textContent),
    ).toEqual(['auth0-oidc', 'master-conn', 'auth0', '563b9b6cf50bc24402a69b80'])
    expect(row('identities[0]', /^isSocial/)).toHaveTextContent('auth0-oidc is one')
  })

  test('with the child’s token: it is named, and decoded on request', async () => {
    const { paste, user, field } = await open()
    const token = await sign({ claims: { identities: [] } })
    await paste(profile(token))
    const button = await screen.findByRole('button', { name: 'Decode its access_token' })
    expect(screen.getByRole('table', { name: 'identities[0]' })).not.toHaveTextContent(token)
    expect(screen.getByRole('table', { name: 'Profile' })).not.toHaveTextContent(token)
    await user.click(button)
    expect(field).toHaveValue(token)
    expect(field).toHaveFocus()
    expect(await screen.findByRole('table', { name: 'Claims' })).toHaveTextContent('identities')
  })

  test('is gone after Clear, and when the page is left', async () => {
    const { paste, user, field } = await open()
    await paste(profile())
    await user.click(screen.getByRole('button', { name: 'Clear' }))
    expect(field).toHaveValue('')
    expect(field).toHaveFocus()
    await waitFor(() => expect(screen.queryByRole('table')).toBeNull())
    await paste(profile())
    window.dispatchEvent(new Event('pagehide'))
    await waitFor(() => expect(field).toHaveValue(''))
  })
})

test('claims that were decoded elsewhere are read too', async () => {
  const { paste } = await open()
  await paste('{"sub":"auth0|1","exp":1,"exp":2}')
  expect(await screen.findByText('Nothing says who wrote them.')).toBeVisible()
  expect(screen.getByRole('list', { name: 'Warnings' })).toHaveTextContent(
    /“exp” stands there twice/,
  )
  expect(row('Members', /^exp/)).toHaveTextContent('1970-01-01T00:00:02Z')
})
