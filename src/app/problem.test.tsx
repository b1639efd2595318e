// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, test } from 'vitest'
import { ApiError, type ApiErrorFields, errorKinds } from '#api/errors.ts'
import { Problem } from './problem.tsx'

const config = {
  domain: 'acme.us.auth0.com',
  clientId: 'a',
  testerClientId: 'b',
  audience: 'https://greencheck.example/api',
  loopbackHttp: [],
}
const failed = (fields: Partial<ApiErrorFields>) =>
  new ApiError({
    kind: 'unavailable',
    source: 'tenant',
    status: 503,
    code: 'down',
    message: 'words',
    requestId: 'req_1',
    ...fields,
  })
const show = (error: Error, onRetry = () => {}) =>
  render(<Problem error={error} config={config} onRetry={onRetry} />)
const heading = async () => (await screen.findByRole('heading', { level: 1 })).textContent

describe('a page that cannot load', () => {
  test('says for the operator’s permission: which, and who grants it', async () => {
    show(failed({ kind: 'forbidden', source: 'gateway', missing: 'create:connections' }))
    expect(await heading()).toBe('Your account may not do this')
    expect(screen.getByText('create:connections')).toBeVisible()
    expect(screen.getByText(/An administrator of the tenant/)).toHaveTextContent(config.audience)
    expect(screen.getByRole('button', { name: 'Use another account' })).toBeVisible()
  })

  test('says for Greencheck’s own access: which scope, where, and that it is not the operator', async () => {
    show(failed({ kind: 'machine', code: 'machine_scope_missing', missing: 'read:clients' }))
    expect(await heading()).toBe('Greencheck’s own access is incomplete')
    expect(screen.getByText('read:clients')).toBeVisible()
    expect(screen.getByText(/Your account is not at fault/)).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Use another account' })).toBeNull()
  })

  test('tells a refused machine client from a missing scope', async () => {
    show(failed({ kind: 'machine', code: 'machine_refused' }))
    expect(await screen.findByText(/does not accept the client id and secret/)).toBeVisible()
  })

  test('has its own words for every kind', async () => {
    const headings = new Set<string | null>()
    for (const kind of errorKinds) {
      const { unmount } = show(failed({ kind }))
      headings.add(await heading())
      unmount()
    }
    expect(headings.size).toBe(errorKinds.length)
  })

  test.each([
    ['tenant', 'No answer from the tenant'],
    ['gateway', 'Greencheck’s server failed'],
    ['browser', 'Greencheck’s server failed'],
  ] as const)('says who failed: %s', async (source, title) => {
    show(failed({ source }))
    expect(await heading()).toBe(title)
  })

  test('shows hostile words of a tenant as text, and the request id', async () => {
    show(failed({ message: '<b>x</b>\u202E' }))
    expect(await screen.findByText(/<b>x<\/b>/)).toHaveTextContent('U+202E')
    expect(screen.getByText('req_1')).toBeVisible()
  })

  test('counts down what the tenant asks to wait', async () => {
    show(failed({ kind: 'rate-limited', retryAfter: 30 }))
    expect(await screen.findByText('Again in 30 s.')).toBeVisible()
  })

  test('can be tried again', async () => {
    let retries = 0
    show(new Error('a bug'), () => retries++)
    expect(await heading()).toBe('This page cannot be shown')
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
    expect(retries).toBe(1)
  })
})
