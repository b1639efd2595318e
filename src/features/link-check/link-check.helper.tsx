import { screen, waitFor } from '@testing-library/react'
import { expect } from 'vitest'
import { memoryOrigins } from '#mocks/msw/handler.ts'
import { openSandbox, type SandboxOptions } from '#testing/open-sandbox.ts'
import { showPart } from '#testing/show-part.tsx'
import { LinkCheckPage } from './link-check-page.tsx'

export const tenant = memoryOrigins.tenant

/** The page, with the sandbox behind it in memory. */
export async function open(options: SandboxOptions = {}) {
  const sandbox = await openSandbox(options)
  const { user, at } = showPart(sandbox, <LinkCheckPage />, '/link-check')
  const field = await screen.findByRole('textbox', { name: 'Link' })
  const paste = async (text: string) => {
    await user.clear(field)
    await user.click(field)
    await user.paste(text)
  }
  return { ...sandbox, user, at, field, paste }
}

export const good = {
  client_id: 'acme-portal',
  response_type: 'code',
  redirect_uri: 'https://portal.acme.example/callback',
  state: 'abc',
  connection: 'globex-oidc',
}

/** A link that is right, but for the changes. */
export const link = (
  changes: Readonly<Record<string, string>> = {},
  base = `${tenant}/authorize`,
): string =>
  `${base}?${Object.entries({ ...good, ...changes })
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .join('&')}`

export const announced = (text: RegExp) =>
  waitFor(() =>
    expect(screen.getAllByRole('status').map((one) => one.textContent)).toContainEqual(
      expect.stringMatching(text),
    ),
  )
