// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { expect, test } from 'vitest'
import { addSuffix } from '#domain/oidc/issuer/normalize.ts'
import { memoryOrigins } from '#mocks/msw/handler.ts'
import { issuerTable } from '#mocks/idp/issuer-table.ts'
import { showStep } from '../show-step.helper.tsx'
import { IssuerForm, IssuerSide } from './issuer-step.tsx'

const step = { Form: IssuerForm, Side: IssuerSide }
const { idp } = memoryOrigins
const url = () => screen.getByLabelText('OpenID Connect Discovery URL')
const report = () => within(screen.getByRole('complementary', { name: 'Issuer report' }))
const verdict = (name: string) => screen.findByRole('heading', { level: 2, name })
const offers = () => report().queryAllByRole('button', { name: /^Check .* instead$/ })

/** The step, and the documents that the gateway was asked for, in order. */
async function at(path: string) {
  const asked: string[] = []
  const shown = await showStep(step)
  shown.server.events.on('request:start', async ({ request }) => {
    if (!request.url.endsWith('/probe/document')) return
    const body: { url: string } = await request.clone().json()
    asked.push(body.url)
  })
  await userEvent.click(url())
  await userEvent.paste(`${idp}${path}`)
  return { ...shown, asked }
}

test.each([
  ['/wrong-issuer', 'Will not work', `${idp}/plain`],
  ['/other-url', 'Fits Auth0, with warnings', idp],
])('%s: %s; the issuer that was asked is one click away', async (path, title, other) => {
  const { asked, now } = await at(path)
  await verdict(title)
  expect(report().getByText('entered').nextSibling).toHaveTextContent(`${idp}${path}`)
  expect(report().getByText('published').nextSibling).toHaveTextContent(other)
  expect(asked).toEqual([addSuffix(`${idp}${path}`), addSuffix(other)])

  const before = now()
  await userEvent.click(report().getByRole('button', { name: `Check ${other} instead` }))
  expect(now()).toEqual({ ...before, discoveryUrl: other })
  // It was asked already, and leads neither nowhere nor in a circle.
  await verdict('Fits Auth0')
  expect(offers()).toEqual([])
  expect(asked).toHaveLength(2)
})

test('/unknown-issuer: nobody answers there, so it is not offered; by hand it can be set', async () => {
  await at('/unknown-issuer')
  await verdict('Could not tell')
  expect(offers()).toEqual([])
  expect(report().getByText(/nothing bears it out: status 404/)).toBeDefined()
  expect(report().getByText(/upload this document as metadata file/)).toBeDefined()
  expect(
    report().getByText(/somebody who has people sign in at a place of their own/),
  ).toBeDefined()

  await userEvent.click(screen.getByText('Show Issuer Details'))
  const members = within(screen.getByRole('list', { name: 'Members' }))
  await userEvent.click(members.getByText('issuer'))
  const editor = await screen.findByLabelText('Adjust issuer')
  await userEvent.clear(editor)
  await userEvent.paste(idp)
  await verdict('Fits Auth0, with warnings')
  expect(report().getByText(/The issuer was chosen by hand/)).toBeDefined()
})

test('where our own side gives no answer about it, it is not offered, and can be asked again', async () => {
  const { server } = await showStep(step)
  const error = { source: 'gateway', status: 400, code: 'x', message: 'No.', requestId: 'r-1' }
  server.use(
    http.post<never, { url: string }>('*/api/probe/document', async ({ request }) => {
      const body = await request.clone().json()
      if (body.url === addSuffix(idp)) return HttpResponse.json({ error }, { status: 400 })
      return undefined
    }),
  )
  await userEvent.click(url())
  await userEvent.paste(`${idp}/other-url`)
  await verdict('Could not tell')
  expect(screen.getByText('Not checked')).toBeDefined()
  expect(offers()).toEqual([])
  server.resetHandlers()
  await userEvent.click(screen.getByRole('button', { name: 'Check again' }))
  await waitFor(() => expect(offers()).toHaveLength(1))
})

test.each(issuerTable.filter(({ path }) => path !== '/slow').map(({ path }) => path))(
  'issuer "%s": nothing is offered that was not asked',
  async (path) => {
    const { asked } = await at(path)
    await screen.findByText(/Login not yet tested|^Issuer|^Could not tell/, { selector: 'output' })
    await waitFor(() => expect(report().queryByText('Checking')).toBeNull())
    for (const button of offers()) {
      const [, issuer = ''] = /^Check (.*) instead$/.exec(button.textContent) ?? []
      expect(asked).toContain(addSuffix(issuer))
    }
  },
)

test('an endpoint in place of the issuer: the issuer is asked, and one click away', async () => {
  const { asked, now } = await at('/connect/authorize')
  await verdict('Will not work')
  expect(asked).toEqual([addSuffix(`${idp}/connect/authorize`), addSuffix(idp)])
  await userEvent.click(report().getByRole('button', { name: `Check ${idp} instead` }))
  expect(now().discoveryUrl).toBe(idp)
  await verdict('Fits Auth0')
})

test('an endpoint of an issuer that is none: nothing is offered', async () => {
  await at('/nobody/connect/authorize')
  await verdict('Will not work')
  expect(offers()).toEqual([])
})
