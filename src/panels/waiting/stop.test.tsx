// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { held } from '#testing/held.ts'
import { idOf, type Sandbox } from '#testing/open-sandbox.ts'
import { openApp } from '#testing/show-app.tsx'

const idp = 'http://localhost:4500'

const stop = async (user: UserEvent) => {
  // It shows after three seconds.
  await user.click(await screen.findByRole('button', { name: 'Stop' }))
}

/** Stops what is read, sees that it is said, and reads again. */
async function stopAndTryAgain(user: UserEvent, said: string, letGo: () => void) {
  await stop(user)
  expect(await screen.findByText(said)).toBeVisible()
  const again = screen.getByRole('button', { name: 'Try again' })
  expect(again).toHaveFocus()
  expect(screen.queryByRole('button', { name: 'Stop' })).toBeNull()
  letGo()
  await user.click(again)
}

const globex = (sandbox: Sandbox) => `/connections/${idOf(sandbox, 'globex-oidc')}`

test.each<[string, (sandbox: Sandbox) => string, string, string]>([
  ['the list', () => '/connections', 'The connections: stopped', 'All 13 loaded'],
  ['a connection', globex, 'The connection: stopped', 'globex-oidc'],
])('%s of a silent tenant is stopped, and read again', async (_, path, said, then) => {
  const sandbox = await openApp()
  sandbox.panel.arm('silent')
  const { user } = sandbox.show(path(sandbox))
  await stopAndTryAgain(user, said, () => sandbox.panel.reset())
  expect((await screen.findAllByText(then))[0]).toBeVisible()
})

test.each<[string, string, string, string, RegExp]>([
  [
    'the applications',
    '/applications',
    '/clients',
    'The applications: stopped',
    /enabled of \d+ loaded/,
  ],
  [
    'its links',
    '/links',
    '/connections/*/clients',
    'The enabled applications: stopped',
    /Customer Portal/,
  ],
  [
    'the look for the tester',
    '/test',
    '/connections/*/clients',
    'Whether the connection tester is enabled: stopped',
    /Enables the connection tester/,
  ],
])('%s of a connection: the same', async (_, tab, api, said, then) => {
  const { handler, letGo } = held(api)
  const sandbox = await openApp({ before: [handler] })
  const { user } = sandbox.show(`${globex(sandbox)}${tab}`)
  await stopAndTryAgain(user, said, letGo)
  expect((await screen.findAllByText(then))[0]).toBeVisible()
})

test('a search through every page is stopped: what was found stays, and it goes on', async () => {
  const sandbox = await openApp({ seed: 'large' })
  const { panel } = sandbox
  const { user } = sandbox.show(`${globex(sandbox)}/applications`)
  const field = await screen.findByLabelText('Search applications')
  panel.arm('silent')
  await user.click(field)
  await user.paste('Portal')
  await stop(user)
  expect(await screen.findByText('More applications: stopped')).toBeVisible()
  expect(screen.getByRole('checkbox', { name: 'Customer Portal' })).toBeVisible()
  panel.reset()
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  expect((await screen.findAllByText(/found$/, {}, { timeout: 20_000 }))[0]).toBeVisible()
})

test('the look for a whole name is stopped, and asked again', async () => {
  const { panel, show } = await openApp()
  const { user } = show('/connections')
  const field = await screen.findByRole('searchbox', { name: 'Search' })
  panel.arm('silent')
  await user.type(field, 'nobody')
  await stop(user)
  expect(await screen.findByText(/The tenant is no longer asked for nobody/)).toBeVisible()
  panel.reset()
  await user.click(screen.getByRole('button', { name: 'Ask again' }))
  expect(await screen.findByText(/No connection is called nobody/)).toBeVisible()
})

test('a check of an issuer is stopped: nothing is said of the issuer, and it is checked again', async () => {
  const { handler, letGo } = held('/probe/document')
  const { show } = await openApp({ before: [handler] })
  const { user } = show('/issuer-check')
  await user.click(await screen.findByRole('textbox', { name: 'Issuer or discovery URL' }))
  await user.paste(`${idp}/plain`)
  await stopAndTryAgain(user, 'The check: stopped', letGo)
  await waitFor(() => expect(screen.getAllByText(/Fits Auth0/)[0]).toBeVisible())
})

test('what a link needs of the tenant is stopped, each by itself asked again', async () => {
  const { panel, show } = await openApp()
  const { user } = show('/link-check')
  await user.click(await screen.findByRole('textbox', { name: 'Link' }))
  panel.arm('silent')
  await user.paste(
    'http://localhost:4400/authorize?client_id=acme-portal&response_type=code&connection=globex-oidc',
  )
  await stop(user)
  expect(await screen.findByText('Asking the tenant for the connection: stopped')).toBeVisible()
  expect(screen.getByText('Asking the tenant for the application: stopped')).toBeVisible()
  panel.reset()
  for (const again of screen.getAllByRole('button', { name: 'Try again' })) await user.click(again)
  await waitFor(() => expect(screen.queryByText(/: stopped/)).toBeNull())
})
