// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest'
import { act, render, screen } from '@testing-library/react'
import { expect, onTestFinished, test, vi } from 'vitest'
import { production } from '#domain/wire/origin-rules.ts'
import { normalizeIssuer } from '#domain/oidc/issuer/normalize.ts'
import { UrlField } from './url-field.tsx'

test('an issuer that takes long is called slow while it is waited for', () => {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
  const value = 'https://idp.example.com'
  render(
    <UrlField
      value={value}
      onChange={() => {}}
      problem={undefined}
      check={{
        state: 'checking',
        judged: 'issuer',
        typed: normalizeIssuer(value, production),
        again: () => {},
      }}
    />,
  )
  const field = screen.getByRole('textbox', { name: 'Issuer or discovery URL' })
  expect(field).toHaveAccessibleDescription(/^Asking idp\.example\.com… Asked/)
  act(() => void vi.advanceTimersByTime(3000))
  expect(field).toHaveAccessibleDescription(/No answer yet: it is slow/)
})
