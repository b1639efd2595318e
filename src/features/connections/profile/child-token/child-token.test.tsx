// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest'
import { screen, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { expect, test } from 'vitest'
import { openAfterLogin, row, tokenOf } from '../profile.helper.tsx'

/** What a child tenant says of its user (auth0.com/docs, the pages of `auth0-oidc`). */
const profile = {
  name: 'user-in-child@partner.example',
  email: 'user-in-child@partner.example',
  email_verified: false,
  nickname: 'user-in-child',
  picture: 'https://s.gravatar.com/avatar/0',
  clientID: 'partner-client',
  global_client_id: 'MOCKglobal',
  persistent: {},
}
const sub = 'auth0|563b9b6cf50bc24402a69b80'
const id = `auth0-oidc|partner-tenant|${sub}`
const exp = Math.floor(Date.now() / 1000) + 3600
const token = tokenOf({
  identities: [{ user_id: '563b', provider: 'auth0', connection: 'db', isSocial: false }],
  iss: 'http://localhost:4401/',
  sub,
  aud: 'partner-client',
  exp,
})
const login = {
  connection: 'partner-tenant',
  sub,
  attributes: profile,
  accessToken: token,
  options: { scope: 'openid identities email' },
}
const open = async (more: object = {}) => {
  const opened = await openAfterLogin({ ...login, ...more })
  await opened.user.click(screen.getByText('Read the child’s access token'))
  return opened
}
const read = () => screen.getByRole('button', { name: 'Read the access token' })
const claims = 'Claims of the child’s access token'

test('the profile of the older strategy is explained, its user_id in four parts', async () => {
  await openAfterLogin(login)
  await screen.findByRole('columnheader', { name: 'Stored now' })
  const parts = screen.getByRole('list', { name: 'Parts of user_id' })
  expect(
    within(parts)
      .getAllByRole('listitem')
      .map((one) => within(one).getByRole('code').textContent),
  ).toEqual(['auth0-oidc', 'partner-tenant', 'auth0', '563b9b6cf50bc24402a69b80'])
  expect(screen.getByText(/that connection’s strategy and not its name/)).toBeVisible()
  for (const [name, words] of [
    ['clientID', 'The application that was logged in to'],
    ['global_client_id', 'All Applications'],
    ['persistent', 'app_metadata today'],
  ] as const)
    expect(row(name)).toHaveTextContent(words)
  expect(row('isSocial', 'identities[0]')).toHaveTextContent('auth0-oidc is one')
  // Nothing is predicted: then no column is of it.
  const table = screen.getByRole('table', { name: 'Resulting profile' })
  expect(
    within(table)
      .getAllByRole('columnheader')
      .map((one) => one.textContent),
  ).toEqual(['Attribute', 'Stored now'])
  // There is no map, and no token of an identity provider to paste.
  expect(screen.queryByText('Paste the provider’s ID token to predict')).toBeNull()
})

test('nothing is read until it is asked for; then each claim names its scope', async () => {
  const { user, requests } = await open()
  expect(requests.filter((one) => one.startsWith('POST'))).toEqual([])
  expect(screen.getByText(/written to Greencheck’s audit log/)).toBeVisible()
  await user.click(read())
  await screen.findByRole('table', { name: claims })
  expect(row('identities', claims)).toHaveTextContent('The scope identities names it.')
  expect(row('sub', claims)).toHaveTextContent('openid. In every token')
  expect(row('exp', claims)).toHaveTextContent(/expires in/)
  expect(screen.getByText(/^Asked for, and nothing came of it/)).toHaveTextContent('email')
  // Its sub tells the user_id that was to be expected.
  expect(screen.getByText('The user_id is as predicted.')).toBeVisible()
  expect(document.body).not.toHaveTextContent(token)
})

test('the child’s /userinfo predicts the profile', async () => {
  const answer = http.post('*/api/connections/:id/child-userinfo', async ({ request }) => {
    expect(await request.json()).toEqual({ user_id: id })
    return HttpResponse.json({
      url: 'https://child.example/userinfo',
      status: 200,
      claims: { ...profile, sub, user_id: sub },
    })
  })
  const { user } = await open({ before: [answer] })
  await user.click(read())
  await user.click(await screen.findByRole('button', { name: 'Call the child’s /userinfo' }))
  expect(await screen.findByText(/answered 200\./)).toHaveTextContent('The child tenant took the')
  expect(row('clientID')).toHaveTextContent('As predicted')
  expect(row('name', 'What the child’s /userinfo says')).toHaveTextContent('user-in-child')
})

test('a child tenant that does not answer is no profile', async () => {
  const { user } = await open()
  await user.click(read())
  await user.click(await screen.findByRole('button', { name: 'Call the child’s /userinfo' }))
  expect(await screen.findByText(/^No profile came back/)).toBeVisible()
})

test.each([
  ['a token that is no JWT', 'opaque-token', /^What is in it only the child tenant can say/],
  ['one that has expired', tokenOf({ sub, exp: 1 }), /^It expired .* ago\. The next login/],
  ['no token at all', undefined, /keeps no access token of this user\./],
])('%s', async (_, accessToken, words) => {
  const { user } = await open({ accessToken })
  await user.click(read())
  expect(await screen.findByText(words)).toBeVisible()
})

test('needs its own permission, which is said at the button', async () => {
  const { user, requests } = await open({ without: 'read:user_idp_tokens' })
  expect(read()).toHaveAccessibleDescription(/permission read:user_idp_tokens/)
  await user.click(read())
  expect(requests.filter((one) => one.startsWith('POST'))).toEqual([])
})
