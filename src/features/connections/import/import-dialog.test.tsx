// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { openApp } from '#testing/show-app.tsx'

async function open() {
  const sandbox = await openApp()
  const view = sandbox.show('/connections')
  await view.user.click(await screen.findByRole('button', { name: 'Import' }))
  const dialog = await screen.findByRole('dialog', { name: 'Import connections' })
  const paste = async (text: string) => {
    await view.user.click(within(dialog).getByLabelText(/^What to import/))
    await view.user.paste(text)
  }
  return { ...sandbox, ...view, dialog, paste }
}

const body = (name: string, secret: string) => ({
  name,
  strategy: 'oidc',
  options: {
    type: 'back_channel',
    discovery_url: 'http://localhost:4500/.well-known/openid-configuration',
    client_id: 'northwind-acme',
    client_secret: secret,
    scope: 'openid email',
  },
})

test('a command becomes a draft, and its secret goes to the form and nowhere else', async () => {
  const { user, dialog, paste, requests } = await open()
  await paste(
    `curl -X POST https://acme.eu.auth0.com/api/v2/connections -d '${JSON.stringify(body('imported', 'CANARY_of_import'))}'`,
  )
  expect(await within(dialog).findByText('cURL: 1 connection understood')).toBeVisible()
  expect(within(dialog).getByText(/it goes to the form/)).toBeVisible()
  await user.click(within(dialog).getByRole('button', { name: 'Open as draft' }))

  await screen.findByRole('heading', { level: 1, name: 'New connection' })
  expect(await screen.findByLabelText(/^Connection name/)).toHaveValue('imported')
  await screen.findByText(/^Fits Auth0/)
  await user.click(screen.getByRole('button', { name: 'Continue' }))
  const secret = await screen.findByLabelText(/^Client Secret/)
  await waitFor(() => expect(secret).toHaveValue('CANARY_of_import'))
  expect(screen.queryByText('The Client Secret is asked again')).not.toBeInTheDocument()
  expect(JSON.stringify(localStorage) + JSON.stringify(sessionStorage)).not.toContain('CANARY')
  expect(window.location.href + requests.join()).not.toContain('CANARY')
})

test('a dropped file with several becomes drafts in the list, and what is not understood is quoted', async () => {
  const { user, dialog } = await open()
  const text = `connections:
  - name: one
    strategy: oidc
    options: { client_id: a, client_secret: ##ONE_SECRET## }
  - { name: directory, strategy: ad }
  - { name: two, strategy: oidc, odd: 1, options: { client_id: b } }
`
  fireEvent.drop(within(dialog).getByLabelText(/^What to import/), {
    dataTransfer: { files: [new File([text], 'tenant.yaml')] },
  })
  expect(
    await within(dialog).findByText('Deploy CLI, YAML: 2 connections understood'),
  ).toBeVisible()
  expect(dialog).toHaveTextContent(/Strategy ad: .* directory/)
  expect(dialog).toHaveTextContent(/Auth0 takes no odd of a connection: left out. odd/)
  await user.click(within(dialog).getByRole('button', { name: 'Keep 2 drafts' }))
  expect(await screen.findByRole('link', { name: /one$/ })).toBeVisible()
  expect(screen.getByRole('link', { name: /two$/ })).toBeVisible()
})
