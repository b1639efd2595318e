// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { openSettings } from './settings.helper.tsx'

test('the report of a connection says who asked, and what stands over the published members', async () => {
  const { user } = await openSettings('globex-oidc', {
    change: { issuer: 'https://elsewhere.example' },
  })
  await user.click(await screen.findByRole('button', { name: 'Copy report as text' }))
  const text = await navigator.clipboard.readText()
  expect(text).toMatch(/^- Asked by: the gateway at localhost/m)
  expect(text).toMatch(/^- In place of what is published: issuer/m)
})
