// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { openSandbox, type SandboxOptions } from '#testing/open-sandbox.ts'
import { showPart } from '#testing/show-part.tsx'
import { ImportDialog } from '../import-dialog.tsx'
import { PlanDialog } from './plan-dialog.tsx'

const discovery_url = 'http://localhost:4500/.well-known/openid-configuration'
const body = (name: string, options: object = {}, more: object = {}) => ({
  name,
  strategy: 'oidc',
  options: {
    type: 'back_channel',
    discovery_url,
    client_id: 'northwind-acme',
    scope: 'openid email',
    ...options,
  },
  ...more,
})

async function plan(connections: readonly object[], options: SandboxOptions = {}) {
  const sandbox = await openSandbox(options)
  const view = showPart(sandbox, <ImportDialog onClose={() => {}} />, '/connections')
  const { user } = view
  const dialog = await screen.findByRole('dialog', { name: 'Import connections' })
  await user.click(within(dialog).getByLabelText(/^What to import/))
  await user.paste(JSON.stringify(connections))
  await user.click(await within(dialog).findByRole('button', { name: 'Plan against this tenant' }))
  await screen.findByRole('dialog', { name: 'Plan against localhost:4400' })
  /** The row of the plan that names a connection. */
  const row = async (name: string) => {
    const rows = within(await screen.findByRole('table', { name: 'Plan' })).getAllByRole('row')
    const found = rows.find((one) => one.textContent.includes(name))
    if (!found) throw new Error(`no row of ${name}`)
    return found
  }
  const writes = () => sandbox.requests.filter((call) => !call.startsWith('GET'))
  return { ...sandbox, ...view, row, writes }
}

const stored = (
  { management }: Pick<Awaited<ReturnType<typeof plan>>, 'management'>,
  name: string,
) => [...management.state.connections.values()].find(({ connection }) => connection.name === name)

test('rows are written one after another once confirmed, and planned again they are no change', async () => {
  const opened = await plan([
    body(
      'fresh',
      { client_secret: 'CANARY_of_plan' },
      { enabled_clients: ['acme-portal', 'gone'] },
    ),
    body('globex-oidc', { scope: 'openid', client_id: 'globex-client' }),
    { name: 'wrong name', strategy: 'oidc', options: {} },
  ])
  const { user, row, writes, requests } = opened
  expect(await screen.findByText('1 to create, 1 to change, 1 that cannot be.')).toBeVisible()
  expect(await row('fresh')).toHaveTextContent(/Create/)
  expect(await row('fresh')).toHaveTextContent(/No application of this tenant .*: gone/)
  expect(await row('wrong name')).toHaveTextContent(/Auth0 takes no such name/)
  const changed = await row('globex-oidc')
  await user.click(within(changed).getByText(/^\d+ fields?$/))
  expect(within(changed).getByRole('list', { name: 'Changes' })).toHaveTextContent(/Scopes/)
  expect(writes()).toEqual([])

  await user.click(await screen.findByRole('button', { name: 'Write 2 connections…' }))
  const confirm = await screen.findByRole('dialog', { name: 'Write to localhost:4400?' })
  expect(confirm).toHaveTextContent(/1 connection is created: fresh/)
  expect(confirm).toHaveTextContent(/1 Client Secret is written/)
  expect(writes()).toEqual([])
  await user.click(within(confirm).getByRole('button', { name: 'Write' }))
  expect(await screen.findByText('Changed')).toBeVisible()
  expect(within(await row('fresh')).getByRole('link', { name: 'Open fresh' })).toBeVisible()
  expect(stored(opened, 'fresh')?.connection.options).toMatchObject({
    client_secret: 'CANARY_of_plan',
  })
  expect(stored(opened, 'fresh')?.enabledClients).toContain('acme-portal')
  expect(stored(opened, 'globex-oidc')?.connection.options).toMatchObject({ scope: 'openid' })

  await user.click(screen.getByRole('button', { name: 'Plan again' }))
  expect(await screen.findByText('2 without a change, 1 that cannot be.')).toBeVisible()
  const kept = JSON.stringify(localStorage) + JSON.stringify(sessionStorage)
  expect(kept + requests.join() + document.body.innerHTML).not.toContain('CANARY')
})

test('a secret that is missing is asked for at its row, and stays in memory', async () => {
  const opened = await plan([body('globex-oidc', { client_id: 'another' })])
  const { user, row, writes } = opened
  const field = await screen.findByLabelText(/^Client Secret of globex-oidc/)
  expect(field).toHaveAccessibleDescription(/Client ID decides where or as whom/)
  const press = () => user.click(screen.getByRole('button', { name: 'Write 1 connection…' }))
  await press()
  expect(field).toBeInvalid()
  expect(writes()).toEqual([])
  await user.type(field, 'CANARY_typed')
  await press()
  await user.click(await screen.findByRole('button', { name: 'Write' }))
  expect(await screen.findByText('Changed')).toBeVisible()
  expect(stored(opened, 'globex-oidc')?.connection.options).toMatchObject({
    client_secret: 'CANARY_typed',
  })
  expect(await row('globex-oidc')).not.toHaveTextContent('CANARY')
  expect(
    document.body.innerHTML + JSON.stringify(localStorage) + JSON.stringify(sessionStorage),
  ).not.toContain('CANARY')
})

test('where somebody may not change connections the row says what it takes', async () => {
  await plan([body('globex-oidc', { scope: 'openid', client_id: 'globex-client' })], {
    without: 'update:connections',
  })
  const box = await screen.findByRole('checkbox', { name: 'globex-oidc' })
  expect(box).toBeDisabled()
  expect(box).toHaveAccessibleDescription(/takes the permission update:connections/)
  expect(screen.getByText('Nothing is chosen.')).toBeVisible()
})

test('a plan that cannot be made says why, and is made again', async () => {
  const opened = await openSandbox()
  opened.panel.arm('no-read-connections')
  const imported = { body: body('fresh'), clients: [], secret: undefined, problems: [] }
  showPart(opened, <PlanDialog imports={[imported]} onBack={() => {}} onClose={() => {}} />)
  expect(await screen.findByRole('alert')).toHaveTextContent(
    /The plan is not whole.*read:connections/,
  )
  expect(screen.getByRole('button', { name: 'Plan again' })).toBeVisible()
})
