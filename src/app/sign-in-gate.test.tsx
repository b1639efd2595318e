// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest'
import {
  Auth0Context,
  type Auth0ContextInterface,
  GenericError,
  initialContext,
} from '@auth0/auth0-react'
import { fireEvent, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import type { ComponentProps } from 'react'
import { expect, test } from 'vitest'
import { config } from './arrival.helper.ts'
import { SignInGate } from './sign-in-gate.tsx'

function show(arrival: ComponentProps<typeof SignInGate>['arrival']) {
  const asked: unknown[] = []
  const auth: Auth0ContextInterface = {
    ...initialContext,
    // Who is not let in must not ask for one.
    getAccessTokenSilently: () => {
      asked.push('token')
      return new Promise<never>(() => {})
    },
    loginWithRedirect: async (options) => void asked.push(options?.authorizationParams),
  }
  render(
    <Auth0Context value={auth}>
      <SignInGate config={config} arrival={arrival} />
    </Auth0Context>,
  )
  return asked
}
const operator = { sub: 'tested-user', email: 'tested-user@northwind.example' }

test('whom nobody chose is refused, and the tenant asked who it is', async () => {
  const asked = show({ is: 'unasked', operator })
  const heading = await screen.findByRole('heading', { name: 'The tenant signed in somebody else' })
  expect(heading).toHaveFocus()
  expect(screen.getByText(operator.email)).toBeVisible()
  expect(asked).toEqual([])

  await userEvent.click(screen.getByRole('button', { name: 'Sign in again' }))
  expect(asked).toEqual([{ prompt: 'login' }])
})

test('who is signed out finds the button', async () => {
  const asked = show({ is: 'signed-out' })
  await userEvent.click(await screen.findByRole('button', { name: 'Sign in' }))
  expect(asked).toEqual([undefined])
})

test('what failed is told', async () => {
  show({ is: 'failed', error: new GenericError('access_denied', 'No.'), returnTo: '/inspector' })
  expect(
    await screen.findByRole('heading', { name: 'The tenant did not let this account in' }),
  ).toBeVisible()
})

test('who waits for the tenant is told, until the Back button brings the page back', async () => {
  show({ is: 'leaving' })
  expect(screen.getByText('Signing in…')).toBeInTheDocument()
  fireEvent(window, Object.assign(new Event('pageshow'), { persisted: true }))
  expect(await screen.findByRole('button', { name: 'Sign in' })).toBeEnabled()
})
