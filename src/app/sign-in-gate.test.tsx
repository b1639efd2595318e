// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest'
import { Auth0Context, type Auth0ContextInterface, initialContext } from '@auth0/auth0-react'
import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import { SignInGate } from './sign-in-gate.tsx'

const config = {
  domain: 'acme.example',
  clientId: 'dashboard',
  testerClientId: 'tester',
  audience: 'https://api.example',
  loopbackHttp: [],
}
const memory = 'greencheck:operator'

function arrive(sub: string) {
  const asked: unknown[] = []
  const auth: Auth0ContextInterface = {
    ...initialContext,
    isLoading: false,
    isAuthenticated: true,
    user: { sub, email: `${sub}@northwind.example` },
    // Whoever is let in waits for a token; who is refused must not ask for one.
    getAccessTokenSilently: () => {
      asked.push('token')
      return new Promise<never>(() => {})
    },
    loginWithRedirect: async (options) => void asked.push(options?.authorizationParams),
  }
  render(
    <Auth0Context value={auth}>
      <SignInGate config={config} />
    </Auth0Context>,
  )
  return asked
}

afterEach(() => sessionStorage.clear())

test('a tab that was somebody else’s refuses whom nobody chose, and asks the tenant who it is', async () => {
  sessionStorage.setItem(memory, 'operator')
  const asked = arrive('tested-user')

  const heading = await screen.findByRole('heading', { name: 'The tenant signed in somebody else' })
  expect(heading).toHaveFocus()
  expect(screen.getByText('tested-user@northwind.example')).toBeVisible()
  expect(asked).toEqual([])
  expect(sessionStorage.getItem(memory)).toBe('operator')

  await userEvent.click(screen.getByRole('button', { name: 'Sign in again' }))
  expect(asked).toEqual([{ prompt: 'login' }])
})

test.each([
  ['a tab that was nobody’s', undefined],
  ['the same operator’s tab', 'operator'],
])('%s lets the operator in and remembers them by sub', (_, before) => {
  if (before) sessionStorage.setItem(memory, before)
  const asked = arrive('operator')

  expect(asked).toEqual(['token'])
  expect(sessionStorage.getItem(memory)).toBe('operator')
  expect(JSON.stringify(Object.entries(sessionStorage))).not.toContain('@')
})
