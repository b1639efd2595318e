import { screen, waitFor, within } from '@testing-library/react'
import { type JWK, SignJWT, importJWK } from 'jose'
import { expect } from 'vitest'
import { issuerKey } from '#mocks/idp/keys.ts'
import { memoryOrigins } from '#mocks/msw/handler.ts'
import { openSandbox, type SandboxOptions } from '#testing/open-sandbox.ts'
import { showPart } from '#testing/show-part.tsx'
import { InspectorPage } from './inspector-page.tsx'

export const issuer = `${memoryOrigins.idp}/plain`

/** The page, with the sandbox behind it in memory. */
export async function open(options: SandboxOptions = {}) {
  const sandbox = await openSandbox(options)
  const { user } = showPart(sandbox, <InspectorPage />)
  const field = screen.getByRole('textbox', { name: 'Token or profile' })
  const paste = async (text: string) => {
    await user.clear(field)
    await user.click(field)
    await user.paste(text)
  }
  const check = async () =>
    user.click(await screen.findByRole('button', { name: 'Check signature' }))
  return { ...sandbox, user, field, paste, check, sent: sandbox.bodies }
}

interface Signed {
  readonly claims?: Record<string, unknown>
  readonly key?: JWK
  readonly kid?: string
}

/** Signed by northwind's key, unless told otherwise; valid for an hour. */
export async function sign({ claims = {}, key = issuerKey().privateJwk, kid }: Signed = {}) {
  const now = Math.floor(Date.now() / 1000)
  return new SignJWT({ iss: issuer, sub: 'ann', aud: 'acme', iat: now, exp: now + 3600, ...claims })
    .setProtectedHeader({ alg: 'RS256', kid: kid ?? 'northwind-1' })
    .sign(await importJWK(key, 'RS256'))
}

export const row = (table: string, name: RegExp) =>
  within(screen.getByRole('table', { name: table })).getByRole('row', { name })
export const announced = (text: RegExp) =>
  waitFor(() =>
    expect(screen.getAllByRole('status').map((one) => one.textContent)).toContainEqual(
      expect.stringMatching(text),
    ),
  )
