// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { idOf } from '#testing/open-sandbox.ts'
import { openApp } from '#testing/show-app.tsx'

test('the header says of an issuer that will not do why, on every tab, and asks nothing for it', async () => {
  const sandbox = await openApp()
  const { user } = sandbox.show(`/connections/${idOf(sandbox, 'vandelay-mismatch')}/settings`)
  const heading = await screen.findByRole('heading', { level: 1, name: 'vandelay-mismatch' })
  const header = () => heading.parentElement
  await waitFor(() => expect(header()).toHaveTextContent(/it will not work\. \w/), {
    timeout: 6000,
  })
  const asked = sandbox.requests.filter((one) => one.startsWith('POST /probe/')).length
  await user.click(screen.getByRole('link', { name: 'Danger' }))
  await screen.findByRole('heading', { name: /^Delete/ })
  expect(header()).toHaveTextContent(/it will not work/)
  expect(sandbox.requests.filter((one) => one.startsWith('POST /probe/'))).toHaveLength(asked)
})
