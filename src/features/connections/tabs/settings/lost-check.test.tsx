// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { idOf } from '#testing/open-sandbox.ts'
import { openApp } from '#testing/show-app.tsx'
import { field } from './settings.helper.tsx'

async function openWith(arm: (sandbox: Awaited<ReturnType<typeof openApp>>) => void) {
  const sandbox = await openApp()
  arm(sandbox)
  const view = sandbox.show(`/connections/${idOf(sandbox, 'globex-oidc')}/settings`)
  await screen.findByRole('form', { name: 'Settings' })
  return { ...sandbox, ...view }
}

const url = () => field('OpenID Connect Discovery URL')

test('keys that our own side lost: field and report could not tell', async () => {
  const { user, panel } = await openWith((sandbox) => sandbox.panel.arm('lose-keys-answers'))
  expect(await screen.findByText('Keys not checked')).toBeVisible()
  expect(url()).toHaveAccessibleDescription(
    /Issuer found · Could not tell whether it fits\. .* no answer about the keys\./,
  )
  const report = screen.getByRole('complementary', { name: 'Issuer report' })
  expect(within(report).getByRole('heading', { name: 'Could not tell', level: 2 })).toBeVisible()
  panel.reset()
  await user.click(screen.getByRole('button', { name: 'Check again' }))
  // Whether a login was tested is for the page's header to say.
  expect(await screen.findByText('Nothing blocks.')).toBeVisible()
  expect(within(report).getByRole('heading', { name: 'Fits Auth0', level: 2 })).toBeVisible()
})

test('a document that our own side lost: nothing is said about the issuer', async () => {
  await openWith((sandbox) => sandbox.panel.arm('lose-next-answer', 2))
  expect(await screen.findByText('Not checked')).toBeVisible()
  expect(url()).toHaveAccessibleDescription(
    /Could not tell · Greencheck’s server gave no answer about the document\./,
  )
})
