// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { SwitchId } from '#mocks/tenant/panel.ts'
import { openSandbox, type SandboxOptions } from '#testing/open-sandbox.ts'
import { showPart } from '#testing/show-part.tsx'
import { EveryConnection } from './every-connection.tsx'

async function show(arm?: SwitchId, options: SandboxOptions = {}) {
  const sandbox = await openSandbox(options)
  if (arm !== undefined) sandbox.management.panel.arm(arm)
  showPart(sandbox, <EveryConnection />)
  await waitFor(() => expect(sandbox.queries.isFetching()).toBe(0))
  return sandbox
}
const warning = () => screen.queryByText('Every new application gets this connection too')
const notTold = () => screen.queryByText(/^Not known/)

test('settings that do not name it: that is said, without alarm', async () => {
  await show()
  expect(notTold()).toBeVisible()
  expect(screen.getByText(/do not say\..*Enable Application Connections\.$/)).toBeVisible()
  expect(warning()).toBeNull()
})

test('on: a warning, and where it is turned off', async () => {
  await show('client-connections-on')
  expect(warning()).toBeVisible()
  expect(screen.getByText(/turns that off in Tenant Settings, Advanced/)).toBeVisible()
  expect(notTold()).toBeNull()
})

test.each<[string, SwitchId, SandboxOptions]>([
  ['off', 'client-connections-off', {}],
  ['the permission is missing', 'client-connections-on', { without: 'read:tenant_settings' }],
])('%s: nothing', async (_, arm, options) => {
  await show(arm, options)
  expect(warning()).toBeNull()
  expect(notTold()).toBeNull()
})
