// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { delay, http } from 'msw'
import { describe, expect, test } from 'vitest'
import { emptyDraft } from '#domain/destinations/auth0/connection/draft.ts'
import { draftStoreFor } from '#kept/use-drafts.ts'
import { chosenStoreFor } from '#panels/activation/chosen-store.ts'
import { memoryOrigins } from '#mocks/msw/handler.ts'
import { idOf } from '#testing/open-sandbox.ts'
import { openApp } from '#testing/show-app.tsx'

const row = (name: RegExp) => screen.findByRole('row', { name })
const search = () => screen.findByRole('searchbox', { name: 'Search' })

describe('the list', () => {
  test('says of each connection what the tenant says, and claims no login', async () => {
    const { show, requests } = await openApp()
    show('/connections')
    const globex = await row(/globex-oidc/)
    expect(globex).toHaveTextContent('oidc · Back Channel')
    expect(globex).toHaveTextContent('http://localhost:4500')
    expect(globex).toHaveTextContent('active')
    expect(globex).toHaveTextContent('Login not yet tested')
    expect(await row(/umbrella-off/)).toHaveTextContent('disabled')
    expect(await row(/partner-tenant/)).toHaveTextContent('partner.eu.auth0.com')
    expect(await row(/soylent-saml/)).toHaveTextContent('samlp · read only here')
    expect(screen.getByText('All 13 loaded')).toBeVisible()
    expect(requests).toEqual(['GET /connections?take=100'])
  })

  test('says which was created here for testing only', async () => {
    const sandbox = await openApp()
    const { config, sub } = sandbox.session
    chosenStoreFor(config.domain, sub).write(idOf(sandbox, 'globex-oidc'), '[]')
    sandbox.show('/connections')
    expect(await row(/globex-oidc/)).toHaveTextContent('created here for testing only')
    expect(await row(/stark-manual/)).not.toHaveTextContent('testing only')
    chosenStoreFor(config.domain, sub).remove(idOf(sandbox, 'globex-oidc'))
  })

  test('is searched by name, issuer and domain, and filtered by strategy', async () => {
    const { show } = await openApp()
    const { user } = show('/connections')
    const names = () =>
      within(screen.getByRole('table'))
        .getAllByRole('link')
        .map((link) => link.textContent)
    await user.type(await search(), 'GLOBEX.CO')
    expect(names()).toEqual(['globex-oidc'])
    expect(await screen.findByText('1 of 13 loaded matches')).toBeVisible()
    await user.clear(await search())
    await user.type(await search(), 'login.stark')
    expect(names()).toEqual(['stark-manual'])
    await user.clear(await search())
    await user.selectOptions(screen.getByRole('combobox', { name: 'Strategy' }), 'auth0-oidc')
    expect(names()).toEqual(['partner-tenant'])
  })

  test('keeps what was looked for in the address: Back and a reload show the same list', async () => {
    const { show } = await openApp()
    const { user, at, back } = show('/connections?strategy=oidc')
    expect(await screen.findByRole('combobox', { name: 'Strategy' })).toHaveValue('oidc')
    await user.type(await search(), 'globex')
    await waitFor(() => expect(at()).toBe('/connections?text=globex&strategy=oidc'))
    await user.click(screen.getByRole('link', { name: 'globex-oidc' }))
    await screen.findByRole('heading', { level: 1, name: 'globex-oidc' })
    back()
    expect(await search()).toHaveValue('globex')
    expect(screen.queryByRole('row', { name: /stark-manual/ })).toBeNull()
    await user.clear(await search())
    await waitFor(() => expect(at()).toBe('/connections?strategy=oidc'))
  })

  test('asks the tenant for a whole name that is not loaded', async () => {
    const { show, requests } = await openApp({ seed: 'large' })
    const { user } = show('/connections')
    await user.type(await search(), 'customer-1900')
    expect(
      await screen.findByText('customer-1900 was found in the tenant', { exact: false }),
    ).toBeVisible()
    expect(await row(/customer-1900/)).toHaveTextContent('found in the tenant')
    expect(requests).toEqual(['GET /connections?take=100', 'GET /connections?name=customer-1900'])
    await user.type(await search(), '9')
    expect(
      await screen.findByText(/No connection is called customer-19009 in this tenant/),
    ).toBeVisible()
    // It may be a part of something else.
    expect(await screen.findByText('No connection matches.')).toBeVisible()
    expect(await screen.findByText(/^0 of 2000 loaded match/)).toBeVisible()
  })

  test('reads on for a part of a name, page after page, to the end', async () => {
    const { show, requests } = await openApp({ seed: 'large' })
    const { user } = show('/connections')
    await user.type(await search(), 'customer-198')
    expect(await screen.findByRole('progressbar', { name: /^Reading on/ })).toBeVisible()
    expect(await row(/customer-1987/)).toBeVisible()
    await waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull())
    expect(await screen.findByText(/^8 of 2000 loaded match/)).toBeVisible()
    expect(requests.filter((one) => /take=100/.test(one))).toHaveLength(20)
    expect(screen.queryByRole('button', { name: 'Load more' })).toBeNull()
  })

  test('forgets most of what it has read when it is left', async () => {
    const { show, requests } = await openApp({ seed: 'large' })
    const { user, back } = show('/connections?text=customer-198')
    await user.click(await screen.findByRole('link', { name: 'customer-1980' }))
    await screen.findByRole('heading', { level: 1, name: 'customer-1980' })
    const asked = requests.length
    back()
    expect(await search()).toHaveValue('customer-198')
    await screen.findByRole('link', { name: 'customer-1980' })
    const again = requests.slice(asked).filter((one) => one.startsWith('GET /connections?'))
    expect(again).toHaveLength(10)
  })

  test('stops reading on, says what that leaves unread, and goes on when asked', async () => {
    const later = http.get('*/api/connections', async ({ request }) => {
      if (new URL(request.url).searchParams.has('from')) await delay('infinite')
    })
    const { show, requests } = await openApp({ seed: 'large', before: [later] })
    const { user } = show('/connections')
    await user.type(await search(), 'customer-198')
    await user.click(await screen.findByRole('button', { name: 'Stop' }))
    expect(await screen.findByText('Nothing that is loaded matches.')).toBeVisible()
    const asked = requests.length
    const more = screen.getByRole('button', { name: 'Try again' })
    expect(screen.queryByRole('progressbar')).toBeNull()
    expect(requests).toHaveLength(asked)
    await user.click(more)
    expect(await screen.findByRole('progressbar', { name: /^Reading on/ })).toBeVisible()
  })

  test('asks the tenant for one strategy while not everything is loaded', async () => {
    const { show, requests } = await openApp({ seed: 'large' })
    const { user } = show('/connections')
    await search()
    await user.selectOptions(screen.getByRole('combobox', { name: 'Strategy' }), 'auth0-oidc')
    expect(await screen.findByText('1 of 1 loaded matches')).toBeVisible()
    expect(await row(/partner-tenant/)).toBeVisible()
    expect(requests).toEqual([
      'GET /connections?take=100',
      'GET /connections?strategy=auth0-oidc&take=100',
    ])
  })

  test('loads the next page on demand', async () => {
    const { show, requests } = await openApp({ seed: 'large' })
    const { user } = show('/connections')
    expect(await screen.findByText('100 loaded, more on demand')).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Load more' }))
    expect(await screen.findByText('200 loaded, more on demand')).toBeVisible()
    expect(requests).toHaveLength(2)
    // Not every row is drawn, and nobody knows how many there are.
    expect(await screen.findByText(/Only rows near those on screen are drawn/)).toBeVisible()
    await waitFor(() =>
      expect(screen.getByRole('table', { name: 'Connections' })).toHaveAttribute(
        'aria-rowcount',
        '-1',
      ),
    )
    expect(screen.getAllByRole('row').length).toBeLessThan(60)
  })

  test('leads to the wizard', async () => {
    const { show } = await openApp()
    const { user, at } = show('/connections')
    await user.click(await screen.findByRole('link', { name: 'New connection' }))
    await screen.findByRole('heading', { level: 1, name: 'New connection' })
    expect(at()).toMatch(/^\/connections\/new\/provider(?:\?draft=[\w-]+)?$/)
  })

  test('says beforehand who may not create', async () => {
    const { show } = await openApp({ who: 'viewer' })
    show('/connections')
    expect(
      await screen.findByRole('button', { name: 'New connection' }),
    ).toHaveAccessibleDescription(/create:connections/)
  })

  test('of a tenant without connections says what will stand here', async () => {
    const { show, management } = await openApp()
    management.state.connections.clear()
    show('/connections')
    expect(await screen.findByText('This tenant has no connections yet')).toBeVisible()
    expect(screen.queryByRole('table')).toBeNull()
  })
})

describe('a list that does not come', () => {
  test('counts down what the tenant asks to wait, and then comes', async () => {
    const { show, panel } = await openApp()
    panel.arm('next-429')
    show('/connections')
    expect(await screen.findByText(/Trying again in [12] s/)).toBeVisible()
    expect(await screen.findByText(/13 loaded/)).toBeVisible()
  })

  test('can be tried again when the tenant fails', async () => {
    const { show, panel } = await openApp()
    panel.arm('next-503', 2)
    const { user } = show('/connections')
    const alert = await screen.findByRole('alert')
    expect(alert).toHaveTextContent(
      'The connections did not load. The tenant gave no usable answer',
    )
    await user.click(within(alert).getByRole('button', { name: 'Try again' }))
    expect(await row(/globex-oidc/)).toBeVisible()
    expect(screen.queryByRole('alert')).toBeNull()
  })

  test('keeps what is loaded when a later page fails', async () => {
    const { show, panel } = await openApp({ seed: 'large' })
    const { user } = show('/connections')
    await screen.findByText(/100 loaded/)
    panel.arm('next-503', 2)
    await user.click(screen.getByRole('button', { name: 'Load more' }))
    const alert = await screen.findByRole('alert')
    expect(alert).toHaveTextContent('More connections did not load')
    expect(screen.getByText('globex-oidc')).toBeVisible()
    await user.click(within(alert).getByRole('button', { name: 'Try again' }))
    expect(await screen.findByText(/200 loaded/)).toBeVisible()
  })

  test.each([
    ['no-read-connections', /grant Greencheck’s server application the scope read:connections\./],
    ['machine-refused', /does not accept the client id and secret/],
  ] as const)('for %s is the error page’s matter', async (id, words) => {
    const { show, panel } = await openApp()
    panel.arm(id)
    show('/connections')
    await screen.findByRole('heading', {
      level: 1,
      name: 'Greencheck’s own access is incomplete',
    })
    expect(screen.getByRole('main')).toHaveTextContent(words)
  })

  test('without options says so once, and which scope is missing', async () => {
    const { show, panel } = await openApp()
    panel.arm('no-read-options')
    show('/connections')
    expect(await screen.findByText('read:connections_options')).toBeVisible()
    expect(await row(/globex-oidc/)).toHaveTextContent('– options may not be read')
  })
})

describe('drafts', () => {
  async function openWithDraft() {
    const sandbox = await openApp()
    const { config, sub } = sandbox.session
    const values = {
      ...emptyDraft(),
      name: 'contoso',
      discoveryUrl: memoryOrigins.idp,
      channel: 'back_channel',
    } as const
    draftStoreFor(config.domain, sub).save({ id: 'd1', step: 'credentials', values })
    return sandbox
  }

  test('stand on top and are resumed where they were left', async () => {
    const { show } = await openWithDraft()
    const { user, at } = show('/connections')
    await screen.findByText(/13 loaded/)
    const [, first] = screen.getAllByRole('row')
    await waitFor(() =>
      expect(first).toHaveTextContent(/contoso.*draft · waiting for Client ID since \d+ \w+/),
    )
    expect(first).toHaveTextContent(memoryOrigins.idp)
    expect(first).toHaveTextContent('not created')
    await user.click(screen.getByRole('link', { name: 'contoso' }))
    await screen.findByRole('heading', { level: 1, name: 'New connection' })
    expect(at()).toBe('/connections/new/credentials?draft=d1')
  })

  test('are discarded only after asking', async () => {
    const { show } = await openWithDraft()
    const { user } = show('/connections')
    const discard = () => screen.findByRole('button', { name: 'Discard contoso' })
    await user.click(await discard())
    await user.click(await screen.findByRole('button', { name: 'Keep it' }))
    expect(await discard()).toHaveFocus()
    await user.click(await discard())
    await user.click(await screen.findByRole('button', { name: 'Discard draft' }))
    expect(screen.queryByRole('row', { name: /contoso/ })).toBeNull()
    expect(screen.getByText('The draft “contoso” is discarded.')).toBeVisible()
    expect(localStorage).toHaveLength(0)
  })
})
