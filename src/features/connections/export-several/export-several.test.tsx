// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { StrictMode } from 'react'
import { expect, test } from 'vitest'
import { scimRoutes } from '#domain/destinations/auth0/contract/routes-of-scim.ts'
import { readImport } from '#domain/destinations/auth0/imports/read-import.ts'
import { held } from '#testing/held.ts'
import { idOf, openSandbox, type SandboxOptions } from '#testing/open-sandbox.ts'
import { showPart } from '#testing/show-part.tsx'
import { readYaml } from '../import/read-yaml.ts'
import { ExportSeveral } from './export-several.tsx'

const names = ['globex-oidc', 'hooli-mapped', 'partner-tenant']

async function open(options: SandboxOptions = {}) {
  const sandbox = await openSandbox(options)
  const rows = names.map((name) => ({ name, id: idOf(sandbox, name) }))
  const show = () => showPart(sandbox, <ExportSeveral rows={rows} onClose={() => {}} />)
  return { ...sandbox, rows, show }
}
const choose = () => screen.findByLabelText(/^Language or format/)
const refusal = (id: string) =>
  http.get(`*/api/connections/${id}`, () =>
    HttpResponse.json(
      {
        error: {
          source: 'tenant',
          status: 404,
          code: 'inexistent_connection',
          message: 'The connection does not exist',
          requestId: 'r1',
        },
      },
      { status: 404 },
    ),
  )

test('one file of the Deploy CLI holds them all, with a secret and SCIM of each', async () => {
  const { client, rows, show, requests } = await open()
  await client.send(scimRoutes.enableScim, { params: { id: rows[0]?.id ?? '' } })
  const { user } = show()
  await user.selectOptions(await choose(), 'Deploy CLI: YAML')
  expect(screen.getByText(/^3 of 3 read/)).toBeVisible()
  const file = screen.getByRole('region', { name: 'connections.yaml' })
  const { connections, problems } = readImport(file.textContent, readYaml)
  expect(problems).toEqual([])
  expect(connections.map(({ body }) => body.name)).toEqual(names)
  expect(file.textContent.match(/scim_configuration/g)).toHaveLength(1)
  expect(screen.getByRole('region', { name: 'What it needs' })).toHaveTextContent(
    'CONNECTION_GLOBEX_OIDC_SECRET, CONNECTION_HOOLI_MAPPED_SECRET',
  )
  // The applications' names once, not once a connection.
  expect(requests.filter((one) => one.startsWith('GET /clients'))).toHaveLength(1)
})

test('a program is one file each, and what a form cannot hold is named', async () => {
  const { show } = await open()
  const { user } = show()
  const choice = await choose()
  await user.selectOptions(choice, 'Go')
  expect(screen.getByRole('button', { name: 'Download 3 files' })).toBeVisible()
  for (const name of names) expect(screen.getByRole('region', { name: `${name}.go` })).toBeVisible()
  await user.selectOptions(choice, 'Terraform')
  const told = screen.getByText('Terraform cannot hold 1 of them').closest('div')
  expect(told?.parentElement).toHaveTextContent('partner-tenant: The provider has no options')
  expect(screen.getByRole('region', { name: 'connections.tf' })).not.toHaveTextContent('partner')
  // Bodies in files of their own would have the same names.
  expect(within(choice).queryByRole('option', { name: /bodies in files/ })).not.toBeInTheDocument()
})

test('one that cannot be read is named, the others are exported, and it is read again', async () => {
  const { rows, show, server } = await open()
  server.use(refusal(rows[1]?.id ?? ''))
  const { user } = show()
  const alert = await screen.findByRole('alert')
  expect(alert).toHaveTextContent('1 not in the export')
  expect(alert).toHaveTextContent('hooli-mapped: ')
  expect(screen.getByText(/^2 of 3 read/)).toBeVisible()
  const file = () => screen.getByRole('region', { name: 'connections.json' })
  expect(file()).not.toHaveTextContent('hooli-mapped')
  server.resetHandlers()
  await user.click(screen.getByRole('button', { name: 'Read it again' }))
  expect(await screen.findByText(/^3 of 3 read/)).toBeVisible()
  expect(file()).toHaveTextContent('hooli-mapped')
  expect(screen.queryByRole('alert')).not.toBeInTheDocument()
})

test('Stop leaves what was read, and what was not is named', async () => {
  const { rows, show, server } = await open()
  server.use(held(`/connections/${rows[1]?.id}`).handler)
  const { user } = show()
  await waitFor(() => expect(screen.getByRole('progressbar')).toHaveAttribute('value', '1'))
  await user.click(screen.getByRole('button', { name: 'Stop' }))
  expect(await screen.findByText(/^1 of 3 read/)).toBeVisible()
  expect(screen.getByRole('alert')).toHaveTextContent('partner-tenant: stopped before it was read.')
})

test('while the tenant takes no more, it says so and how long', async () => {
  const { panel, show } = await open()
  panel.arm('next-429')
  show()
  expect(await screen.findByText(/Trying again in \d s\./)).toBeVisible()
  expect(await screen.findByText(/^3 of 3 read/, {}, { timeout: 10_000 })).toBeVisible()
  expect(screen.queryByText(/Trying again/)).not.toBeInTheDocument()
})

test('as it is run by developers, where each effect begins twice, all are read once', async () => {
  const sandbox = await openSandbox()
  const rows = names.map((name) => ({ name, id: idOf(sandbox, name) }))
  const part = <ExportSeveral rows={rows} onClose={() => {}} />
  showPart(sandbox, <StrictMode>{part}</StrictMode>)
  expect(await screen.findByText(/^3 of 3 read/)).toBeVisible()
  expect(screen.queryByRole('alert')).not.toBeInTheDocument()
})
