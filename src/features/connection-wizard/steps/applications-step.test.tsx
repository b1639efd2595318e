// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { expect, test } from 'vitest'
import { held } from '#testing/held.ts'
import { showStep } from '../show-step.helper.tsx'
import { ApplicationsForm, ApplicationsSide } from './applications-step.tsx'

const step = { Form: ApplicationsForm, Side: ApplicationsSide }
const box = (name: string) => screen.findByRole('checkbox', { name })
const search = () => screen.getByLabelText('Search applications')

test('none is allowed and said so', async () => {
  await showStep(step)
  expect(screen.getByRole('complementary')).toHaveTextContent(/None chosen.*That is allowed/)
})

test('what is chosen stays in sight when the search hides it', async () => {
  const { now } = await showStep(step)
  await userEvent.click(await box('Customer Portal'))
  await userEvent.type(search(), 'bill')

  const list = await screen.findByRole('list', { name: 'Applications' })
  expect(await within(list).findAllByRole('checkbox')).toHaveLength(1)
  const hidden = screen.getByRole('list', { name: 'Also chosen' })
  expect(within(hidden).getByRole('checkbox', { name: 'Customer Portal' })).toBeChecked()
  await userEvent.click(
    screen.getByRole('button', { name: 'Choose all 1 shown that users log in to' }),
  )
  expect(now().applications).toEqual(['acme-portal', 'acme-billing'])
  expect(screen.getByRole('complementary')).toHaveTextContent('2 applications chosen')

  await userEvent.click(screen.getByRole('button', { name: 'Choose none' }))
  expect(now().applications).toEqual([])
})

test('“all” leaves out machines, third parties and the tester', async () => {
  const { now } = await showStep(step)
  await box('Customer Portal')
  await userEvent.click(screen.getByRole('button', { name: /^Choose all/ }))
  for (const name of ['Nightly Export', 'Partner Reports', 'Greencheck connection tester'])
    expect(await box(name)).not.toBeChecked()
  expect(await box('Customer Portal')).toBeChecked()
  expect(now().applications).toContain('acme-billing')
  expect(screen.queryByRole('button', { name: /^Choose all/ })).toBeNull()
})

test('the dashboard and the gateway cannot be chosen, and say why', async () => {
  await showStep(step)
  const own = await box('Greencheck')
  expect(own).toBeDisabled()
  expect(own).toHaveAccessibleDescription(/must not sign anyone in here/)
  expect(await box('Greencheck gateway')).toBeDisabled()
  expect(await box('Greencheck connection tester')).toBeEnabled()
})

test('what to know about an application stands at it', async () => {
  await showStep(step)
  expect(await box('Wiki')).toHaveAccessibleDescription(/no callback URL yet/)
  expect(await box('Partner Reports')).toHaveAccessibleDescription(/third-party.*domain connection/)
  expect(await box('Nightly Export')).toHaveAccessibleDescription(/no user logs in/)
})

test('a list that takes long is stopped, and loaded again', async () => {
  const { handler, letGo } = held('/clients')
  await showStep(step, { before: [handler] })
  await userEvent.click(await screen.findByRole('button', { name: 'Stop' }))
  expect(await screen.findByText('The applications: stopped')).toBeVisible()
  letGo()
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await box('Customer Portal')).toBeVisible()
})

test('without the permission it names it, and lets go on', async () => {
  await showStep(step, { without: 'read:clients' })
  expect(screen.getByText('read:clients')).toBeDefined()
  expect(screen.getByText(/You can continue without/)).toBeDefined()
  expect(screen.queryByLabelText('Search applications')).toBeNull()
})

const pages = (total: number) =>
  http.get('*/api/clients', ({ request }) => {
    const from = Number(new URL(request.url).searchParams.get('from') ?? 0)
    const clients = Array.from({ length: 250 }, (_, at) => ({
      client_id: `app-${from + at}`,
      name: `App ${from + at}`,
      callbacks: [],
    }))
    const next = from + 250
    return HttpResponse.json({ clients, ...(next < total && { next: String(next) }) })
  })

test('thousands: a hundred rows at once, more on demand, and it says what is searched', async () => {
  await showStep(step, { before: [pages(500)] })
  await box('App 0')
  expect(screen.getAllByRole('checkbox')).toHaveLength(100)
  expect(screen.getByText('250 applications loaded, the tenant has more')).toBeDefined()
  expect(search()).toHaveAccessibleDescription(/in what is loaded/)

  await userEvent.click(screen.getByRole('button', { name: 'Show 100 more' }))
  expect(screen.getAllByRole('checkbox')).toHaveLength(200)
  await userEvent.click(screen.getByRole('button', { name: 'Load more' }))
  expect(await screen.findByText('500 applications loaded')).toBeDefined()
  expect(screen.queryByRole('button', { name: 'Load more' })).toBeNull()
})
