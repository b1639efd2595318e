// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { expect, test } from 'vitest'
import { cloudentityRoutes } from '#domain/destinations/cloudentity/contract/routes.ts'
import { openApp } from '#testing/show-app.tsx'

const redirect = 'http://localhost:4700/acme/customers/callback'

async function open(
  options: Parameters<typeof openApp>[0] = {},
  /** What is told of the workspace in place of what it is. */
  told: object = {},
) {
  const sandbox = await openApp(options)
  const known = await sandbox.client.send(cloudentityRoutes.getWorkspace, {})
  sandbox.server.use(
    http.get('*/api/cloudentity/workspace', () => HttpResponse.json({ ...known, ...told })),
  )
  const view = sandbox.show('/cloudentity/new')
  const { user } = view
  const next = async (heading: string) => {
    await user.click(await screen.findByRole('button', { name: 'Continue' }))
    await screen.findByRole('heading', { level: 2, name: heading })
  }
  /** To the step with the fields of the application. */
  const toApplication = async () => {
    await screen.findByRole('radio', { name: 'Auth0' })
    await next('Where does Auth0 send people back to?')
    await user.type(screen.getByRole('textbox', { name: 'Redirect URL' }), redirect)
    await next('Which Auth0 application stands behind it?')
  }
  const type = async (label: string, text: string) => {
    const field = screen.getByLabelText(label)
    await user.clear(field)
    await user.type(field, text)
  }
  const toReview = async (name = 'Auth0 northwind') => {
    await toApplication()
    await type('Name', name)
    await type('Domain', 'localhost:4400')
    await type('Client ID', 'acme-cloudentity')
    await type('Client Secret', 'MOCK_acme-cloudentity_secret')
    await next('Is the authentication context kept?')
    await next('Is everything right?')
  }
  return { ...sandbox, ...view, next, type, toApplication, toReview }
}
const kept = () => JSON.stringify(Object.entries(localStorage))
const save = () => screen.findByRole('button', { name: 'Save' })
const created = (sandbox: Awaited<ReturnType<typeof open>>, name: string) =>
  [...sandbox.workspace.state.idps.values()].filter((idp) => idp.name === name)

test('is created, once, with what was entered, and its page says what came back', async () => {
  const sandbox = await open()
  const { toReview, user, at } = sandbox
  await toReview()
  await user.dblClick(await save())
  expect(await screen.findByText('Created. Login not yet tested.')).toBeVisible()
  expect(at()).toMatch(/^\/cloudentity\/idps\/[0-9a-f]{32}\/configuration$/)
  expect(created(sandbox, 'Auth0 northwind')).toMatchObject([
    {
      method: 'auth0',
      settings: {
        domain: 'localhost:4400',
        client_id: 'acme-cloudentity',
        scopes: ['openid', 'email', 'profile'],
      },
      credentials: { client_secret: 'MOCK_acme-cloudentity_secret' },
    },
  ])
  expect(kept()).not.toContain('MOCK_acme-cloudentity_secret')
  expect(kept()).not.toContain('cloudentity-draft')
})

test('the template is Auth0’s; SAML goes through another, which is said', async () => {
  await open()
  expect(await screen.findByRole('radio', { name: 'Auth0' })).toBeChecked()
  expect(screen.getByRole('radio', { name: /^SAML/ })).toBeDisabled()
  expect(screen.getByRole('complementary', { name: 'About the template' })).toHaveTextContent(
    'generic SAML connector',
  )
})

test('the steps refuse what is missing, and a later one is not reached by its address', async () => {
  const { user, show } = await open()
  await screen.findByRole('radio', { name: 'Auth0' })
  await user.click(screen.getByRole('button', { name: 'Continue' }))
  await screen.findByRole('textbox', { name: 'Redirect URL' })
  await user.click(screen.getByRole('button', { name: 'Continue' }))
  expect(screen.getByRole('textbox', { name: 'Redirect URL' })).toHaveAccessibleDescription(
    /Paste the redirect URL that Cloudentity shows/,
  )
  const other = show('/cloudentity/new/review')
  await waitFor(() => expect(other.at()).toBe('/cloudentity/new/redirect-url'))
})

test('the sheet to send has the redirect URL and the type; our own tenant is looked at', async () => {
  const { user, next } = await open()
  await screen.findByRole('radio', { name: 'Auth0' })
  await next('Where does Auth0 send people back to?')
  await user.type(screen.getByRole('textbox', { name: 'Redirect URL' }), redirect)
  const side = screen.getByRole('complementary', { name: 'Callback URL' })
  expect(side).toHaveTextContent(`keep the others: ${redirect}`)
  expect(side).toHaveTextContent('Application type: Regular Web Application')
  expect(
    await within(side).findByText(/Allowed Callback URLs of “Cloudentity” have it/),
  ).toBeVisible()
})

test('a pasted URL is cut to its host, said so, and its tenant is judged for Cloudentity', async () => {
  const { toApplication, type } = await open()
  await toApplication()
  await type('Domain', 'https://localhost:4400/')
  expect(screen.getByLabelText('Domain')).toHaveAccessibleDescription(
    /Cut to localhost:4400, without https:\/\//,
  )
  expect((await screen.findAllByText('Issuer found'))[0]).toBeVisible()
  const report = await screen.findByRole('complementary', { name: 'Issuer report' })
  expect(report).not.toHaveTextContent('Auth0 needs')
})

test('caching has its time in words, and is sent as the API writes it', async () => {
  const sandbox = await open()
  const { toApplication, type, next, user } = sandbox
  await toApplication()
  await type('Domain', 'localhost:4400')
  await type('Client ID', 'a')
  await type('Client Secret', 'b')
  await next('Is the authentication context kept?')
  await user.click(await screen.findByRole('checkbox', { name: 'Authentication context caching' }))
  await type('Time To Live', '75m30s')
  expect(screen.getByLabelText('Time To Live')).toHaveAccessibleDescription(
    /1 hour 15 minutes 30 seconds, sent as 1h15m30s/,
  )
  await next('Is everything right?')
  await user.click(await save())
  await screen.findByText('Created. Login not yet tested.')
  expect(created(sandbox, 'Auth0')).toMatchObject([
    { config: { enable_stateful_ctx: true, stateful_ctx_duration: '1h15m30s' } },
  ])
})

test('a generation without caching says why, and nothing of it is sent', async () => {
  const workspace = { generation: '2025-04', generationSeen: '2023-07' } as const
  const { toApplication, type, next, user, sent } = await open({}, workspace)
  await toApplication()
  await type('Domain', 'localhost:4400')
  await type('Client ID', 'a')
  await type('Client Secret', 'b')
  await next('Is the authentication context kept?')
  expect(screen.getByText('No authentication context caching here')).toBeVisible()
  expect(screen.getByText(/session sign-on of the workspace instead/)).toBeVisible()
  expect(screen.getByRole('complementary', { name: 'Generation' })).toHaveTextContent(
    'Taken for 2025-04, as it is set; its own answers look like 2023-07.',
  )
  await next('Is everything right?')
  await user.click(await save())
  await screen.findByText('Created. Login not yet tested.')
  expect(sent('POST /cloudentity/idps')).toEqual([
    expect.objectContaining({ idp: expect.not.objectContaining({ caching: expect.anything() }) }),
  ])
})

test('a generation that was taken wrong is said, and who sets it', async () => {
  const sandbox = await open()
  await sandbox.toReview()
  sandbox.workspace.panel.arm('generation-2025-04')
  await sandbox.user.click(await save())
  const alert = await screen.findByRole('alert')
  expect(alert).toHaveTextContent('Not created. The workspace may be of another generation.')
  expect(alert).toHaveTextContent('CLOUDENTITY_GENERATION')
})

test('the review shows the call, with the secret as a variable', async () => {
  const { toReview, user } = await open()
  await toReview()
  const side = await screen.findByRole('complementary', { name: 'Requests' })
  expect(side).toHaveTextContent('POST /api/admin/acme/servers/customers/idps/auth0')
  expect(side).toHaveTextContent('"client_secret": "CLIENT_SECRET"')
  await user.selectOptions(within(side).getByRole('combobox', { name: 'Show as' }), 'curl')
  expect(side).toHaveTextContent(
    'http://localhost:4700/api/admin/acme/servers/customers/idps/auth0',
  )
  expect(side).toHaveTextContent('$CLIENT_SECRET')
  expect(document.body).not.toHaveTextContent('MOCK_acme-cloudentity_secret')
})

test('a refusal is shown whole, and what was entered stays', async () => {
  const { toReview, user } = await open()
  await toReview('bad-domain')
  await user.click(await save())
  const alert = await screen.findByRole('alert')
  expect(alert).toHaveTextContent('Not created. The workspace did not take this.')
  expect(alert).toHaveTextContent('"settings.domain": "is not a valid domain"')
  expect(alert).toHaveTextContent('"hint": "do not include the protocol"')
  expect(await save()).toBeVisible()
})

test('an answer that is lost is looked for, and its page shown', async () => {
  const sandbox = await open()
  await sandbox.toReview()
  sandbox.loseNext()
  await sandbox.user.click(await save())
  expect(await screen.findByText('Created. Login not yet tested.')).toBeVisible()
  expect(created(sandbox, 'Auth0 northwind')).toHaveLength(1)
})

test('what Greencheck’s client may not do is said before anything is typed', async () => {
  const sandbox = await openApp()
  sandbox.workspace.panel.arm('no-manage-idps')
  sandbox.show('/cloudentity/new/template')
  expect(await screen.findByText('Nothing can be created here')).toBeVisible()
  expect(screen.getByText(/lacks manage_idps/)).toBeVisible()
})

test('what is left is kept as a draft, without the secret, and can be gone on with', async () => {
  const { toReview, show } = await open()
  await toReview('Auth0 later')
  expect(kept()).toContain('Auth0 later')
  expect(kept()).not.toContain('MOCK_acme-cloudentity_secret')
  const { user, at } = show('/cloudentity')
  await user.click(await screen.findByRole('link', { name: 'Continue the draft' }))
  await waitFor(() => expect(at()).toBe('/cloudentity/new/application'))
  const [secret] = (await screen.findAllByLabelText('Client Secret')).slice(-1)
  expect(secret).toHaveValue('')
  expect(secret).toHaveAccessibleDescription(/enter it again/)
})

test('a draft that is gone on with is the same attempt: it does not become two', async () => {
  const sandbox = await open()
  await sandbox.toReview()
  const call = () => screen.findByRole('complementary', { name: 'Requests' })
  const idIn = (text: string | null) => /"id": "([0-9a-f]{32})"/.exec(text ?? '')?.[1]
  const before = idIn((await call()).textContent)
  expect(before).toBeDefined()
  sandbox.unmount()
  sandbox.show('/cloudentity/new/application')
  await sandbox.user.type(await screen.findByLabelText('Client Secret'), 'MOCK_again')
  await sandbox.next('Is the authentication context kept?')
  await sandbox.next('Is everything right?')
  expect(idIn((await call()).textContent)).toBe(before)
})

test('the call is there in every language, with the token of the Admin workspace', async () => {
  const { toReview, user } = await open()
  await toReview('Łódź')
  await user.selectOptions(await screen.findByLabelText('Show as'), 'Another language')
  const choice = await screen.findByLabelText(/^Language or format/)
  await user.selectOptions(choice, 'Python')
  const program = screen.getByRole('region', { name: /\.py$/ })
  expect(program).toHaveTextContent('/acme/admin/oauth2/token')
  expect(program).toHaveTextContent("body['credentials']['client_secret'] = os.environ")
  expect(program).toHaveTextContent("os.environ['CLOUDENTITY_CLIENT_ID']")
  expect(program).not.toHaveTextContent('audience')
  expect(screen.getByRole('region', { name: 'What it needs' })).toHaveTextContent(
    'None: this API asks for none',
  )
  expect(screen.getByText(/Deploy CLI and Terraform provider set up Auth0 tenants/)).toBeVisible()
  expect(screen.queryByRole('option', { name: /Terraform/ })).not.toBeInTheDocument()
  expect(document.documentElement.outerHTML).not.toContain('MOCK_acme-cloudentity_secret')
})
