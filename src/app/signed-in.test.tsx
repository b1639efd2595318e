// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest'
import { GenericError } from '@auth0/auth0-react'
import { render, screen } from '@testing-library/react'
import { expect, onTestFinished, test } from 'vitest'
import { openSandbox } from '#testing/open-sandbox.ts'
import { tokenOf } from './arrival.helper.ts'
import { letIn } from './signed-in.ts'
import { SignedInApp } from './signed-in-app.tsx'

/** An operator has come back from the tenant; nothing is drawn yet. */
async function comeBack(path: string, token?: string, renewal?: () => Promise<never>) {
  const sandbox = await openSandbox()
  const { config, sub, email } = sandbox.session
  history.replaceState(null, '', path)
  const own = await sandbox.token()
  const arrival = { is: 'signed-in', operator: { sub, email }, token: token ?? own } as const
  const signedIn = letIn(() => renewal?.() ?? Promise.resolve(own), arrival, path)
  onTestFinished(() => {
    signedIn.queryClient.clear()
    history.replaceState(null, '', '/')
  })
  await expect.poll(() => signedIn.queryClient.isFetching()).toBe(0)
  const draw = () => render(<SignedInApp config={config} signedIn={signedIn} />)
  return { asked: sandbox.requests, draw }
}
const session = 'GET /session'
const may = (...permissions: string[]) =>
  tokenOf({ sub: 'auth0|operator', exp: Date.now() / 1000 + 60, permissions })

test('what a screen shows is asked for before it is drawn, and not once more then', async () => {
  const { asked, draw } = await comeBack('/connections')
  const once = ['GET /connections?take=100', session]
  expect(asked).toEqual(once)
  draw()
  expect(await screen.findByRole('link', { name: 'globex-oidc' })).toBeVisible()
  expect(asked).toEqual(once)
})

test.each([
  ['the token does not allow', '/connections', may('run:tests')],
  ['a token that says nothing may not allow', '/connections', 'opaque'],
  ['a page without data has', '/inspector', may('read:connections')],
])('nothing but the session is asked for beside what %s', async (_, path, token) => {
  expect((await comeBack(path, token)).asked).toEqual([session])
})

test('a session that has ended before anything is drawn is told', async () => {
  const refused = () => Promise.reject(new GenericError('invalid_grant', 'Revoked.'))
  const { draw } = await comeBack('/inspector', undefined, refused)
  draw()
  expect(await screen.findByRole('heading', { name: 'Your sign-in has ended' })).toBeVisible()
})
