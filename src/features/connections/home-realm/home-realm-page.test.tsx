// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { delay, http } from 'msw'
import { describe, expect, test } from 'vitest'
import { idOf, type Sandbox } from '#testing/open-sandbox.ts'
import { openApp } from '#testing/show-app.tsx'

const path = '/who-arrives-where'
const address = () => screen.findByRole('textbox', { name: 'Email address' })
const stored = (sandbox: Sandbox, name: string) => {
  const one = sandbox.management.state.connections.get(idOf(sandbox, name))
  if (one === undefined) throw new Error(name)
  return one
}
const withDomains = (sandbox: Sandbox, name: string, ...domains: string[]) =>
  Object.assign(stored(sandbox, name).connection.options ?? {}, { domain_aliases: domains })

describe('an address', () => {
  test('is led to its connection, with what decides, by one list for the application', async () => {
    const { show, requests } = await openApp()
    const { user } = show(path)
    await user.type(await address(), 'ann@Globex.example')
    expect(await screen.findByText('Sent to “globex-oidc”, without a click')).toBeVisible()
    expect(screen.getByText(/every connection is taken as enabled/)).toBeVisible()

    const application = screen.getByRole('combobox', { name: 'Application' })
    await user.selectOptions(application, 'Field App')
    expect(await screen.findByText(/Goes nowhere by this address/)).toBeVisible()
    expect(screen.getByText(/is not enabled for this application/)).toBeVisible()
    await user.selectOptions(application, 'Billing')
    expect(await screen.findByText('Sent to “globex-oidc”, without a click')).toBeVisible()
    expect(screen.getByText('“Continue with Globex”')).toBeVisible()
    expect(screen.getAllByText(/An organization has its own switch/)[0]).toBeVisible()
    expect(requests.filter((one) => one.includes('/connections/'))).toEqual([])
    expect(requests.filter((one) => /^GET \/clients\/[\w-]+\/connections/.test(one))).toHaveLength(
      2,
    )
  })

  test('of two connections is of neither for sure, and a disabled one is named', async () => {
    const sandbox = await openApp()
    withDomains(sandbox, 'initech-front', 'globex.example')
    withDomains(sandbox, 'umbrella-off', 'globex.example')
    const { user } = sandbox.show(path)
    await user.type(await address(), 'ann@globex.example')
    expect(
      await screen.findByText('Sent to one of “globex-oidc” and “initech-front”'),
    ).toBeVisible()
    expect(screen.getAllByText(/Which of them Auth0 takes is not documented/)[0]).toBeVisible()
    expect(screen.getByText(/and is disabled/)).toBeVisible()
  })

  test.each([
    ['not-identifier-first', /asks for address and password at once/],
    ['classic-login', /an older one for Identifier First in Classic Login alone/],
  ] as const)('%s is among the reasons', async (id, words) => {
    const { show, panel } = await openApp()
    panel.arm(id)
    const { user } = show(path)
    await user.type(await address(), 'ann@globex.example')
    expect(await screen.findByText(words)).toBeVisible()
    const label = id === 'classic-login' ? '“globex-oidc”' : '“Continue with Globex”'
    expect(screen.getByText(label)).toBeVisible()
  })

  test('that is none says why, and nothing is foretold', async () => {
    const { show } = await openApp()
    const { user } = show(path)
    await user.type(await address(), 'globex.example')
    expect(await screen.findByText('An email address has an @ before its domain.')).toBeVisible()
    expect(screen.queryByRole('heading', { name: 'Why' })).toBeNull()
  })

  test('without the permissions is answered as far as it is known', async () => {
    const { show } = await openApp({ without: ['read:clients', 'read:prompts'] })
    const { user } = show(path)
    await user.type(await address(), 'ann@globex.example')
    expect(await screen.findByText(/read:prompts is missing/)).toBeVisible()
    expect(screen.getByText(/this is what follows if it asks for the address first/)).toBeVisible()
    expect(screen.getByRole('combobox', { name: 'Application' })).toHaveAccessibleDescription(
      /read:clients/,
    )
  })

  test('whose application fails is tried again', async () => {
    const { show, panel } = await openApp()
    const { user } = show(path)
    await user.type(await address(), 'ann@globex.example')
    await screen.findByText('Sent to “globex-oidc”, without a click')
    panel.arm('next-500', 4)
    await user.selectOptions(screen.getByRole('combobox', { name: 'Application' }), 'Billing')
    expect(
      await screen.findByText(
        /^The connections of the application did not load/,
        {},
        { timeout: 20_000 },
      ),
    ).toBeVisible()
    panel.reset()
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    expect(await screen.findByText('Sent to “globex-oidc”, without a click')).toBeVisible()
  })
})

describe('the domains of all connections', () => {
  test('are held against each other, each finding beside its connections', async () => {
    const sandbox = await openApp()
    withDomains(sandbox, 'initech-front', 'wonka.example', 'gmail.com', 'eu.globex.example')
    withDomains(sandbox, 'umbrella-off', 'umbrella.example')
    sandbox.show(path)
    const findings = await screen.findByRole('list', { name: 'Findings' })
    const texts = within(findings)
      .getAllByRole('listitem')
      .map((one) => one.textContent)
    expect(texts).toEqual([
      expect.stringMatching(
        /^wonka\.example is a domain of 2 connections.*initech-front.*wonka-entra/,
      ),
      expect.stringMatching(/^Anyone can have an address at gmail\.com/),
      expect.stringMatching(/^eu\.globex\.example goes another way than globex\.example/),
      expect.stringMatching(/^Disabled, so nobody is sent to it from umbrella\.example/),
    ])
    const [link] = within(findings).getAllByRole('link', { name: /^wonka-entra/ })
    expect(link).toHaveAttribute(
      'href',
      `/connections/${idOf(sandbox, 'wonka-entra')}/login-experience`,
    )
    expect(screen.getByText(/Not known: whether an application uses/)).toBeVisible()
  })

  test('of no application are named where the tenant’s list tells', async () => {
    const sandbox = await openApp()
    sandbox.panel.arm('names-enabled-clients')
    sandbox.show(path)
    expect(
      await screen.findByText(
        /^No application uses it, so nobody is sent to it from wonka\.example/,
      ),
    ).toBeVisible()
    expect(screen.queryByText(/Not known: whether/)).toBeNull()
  })

  test('are read page after page, can be stopped, and then say so', async () => {
    const later = http.get('*/api/connections', async ({ request }) => {
      if (new URL(request.url).searchParams.has('from')) await delay('infinite')
    })
    const { show, requests } = await openApp({ seed: 'large', before: [later] })
    const { user } = show(path)
    await screen.findByRole('progressbar', { name: 'Reading the tenant’s connections' })
    expect(await screen.findByText(/100 connections read so far/)).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Stop' }))
    expect(await screen.findByText('More connections: stopped')).toBeVisible()
    await user.type(await address(), 'ann@globex.example')
    expect(await screen.findByText(/Only 100 connections are read/)).toBeVisible()
    expect(requests.filter((one) => one.startsWith('GET /connections?'))).toHaveLength(2)
  })

  test('of an empty tenant are none, and where they are given is said', async () => {
    const { show, management } = await openApp()
    management.state.connections.clear()
    show(path)
    expect(await screen.findByText(/No connection has a domain yet/)).toBeVisible()
  })

  test('that do not come are tried again', async () => {
    const { show, panel } = await openApp()
    // Whichever of the page's calls they meet.
    panel.arm('next-503', 20)
    const { user } = show(path)
    expect(
      await screen.findByText(/^The connections did not load/, {}, { timeout: 20_000 }),
    ).toBeVisible()
    panel.reset()
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    await waitFor(() => expect(screen.getByText(/domains? of 13 connections/)).toBeVisible())
  })
})
