import { screen, within } from '@testing-library/react'
import { createRunStore } from '#kept/runs/run-store.ts'
import type { TestRun } from '#domain/destinations/auth0/test-run/run.ts'
import { storeUser } from '#mocks/federation/store-user.ts'
import { memoryOrigins } from '#mocks/msw/handler.ts'
import { findByName } from '#mocks/tenant/state.ts'
import { idOf, type SandboxOptions } from '#testing/open-sandbox.ts'
import { openApp } from '#testing/show-app.tsx'

interface Given extends SandboxOptions {
  /** What a passed test under bind_all left in the tenant. */
  readonly profile?: Readonly<Record<string, unknown>>
  /** In place of the seeded one. */
  readonly issuer?: string
}

/** The tab of a seeded connection, after a test login that came to a profile. */
export async function openClaims(name: string, { profile, issuer, ...options }: Given = {}) {
  const sandbox = await openApp(options)
  const id = idOf(sandbox, name)
  const { state } = sandbox.management
  const seeded = state.connections.get(id)?.connection.options
  if (issuer !== undefined && seeded) Object.assign(seeded, { issuer })
  if (profile) {
    const found = findByName(state, name)
    if (!found) throw new Error(`The sandbox has no connection ${name}.`)
    const arrived = { connection: found.connection, sub: 'nw-1', attributes: profile }
    const { user_id: sub } = storeUser(state, { ...arrived, accessToken: undefined }, Date.now())
    const { fingerprint } = await sandbox.client.call('getConnection', { params: { id } })
    const { strategy } = found.connection
    const run: TestRun = {
      id: 'r1',
      connection: { id, name, strategy },
      ...(fingerprint !== undefined && { fingerprint }),
      attributeMap: {},
      way: 'popup',
      startedAt: Date.now(),
      outcome: 'passed',
      claims: { iss: `${memoryOrigins.tenant}/`, aud: 'sandbox-tester', sub },
    }
    const operator = { domain: sandbox.session.config.domain, sub: sandbox.session.sub }
    createRunStore({ ...operator, storage: localStorage }).save(run)
    // What a browser tells its other windows.
    dispatchEvent(new StorageEvent('storage', { key: null }))
  }
  sandbox.requests.length = 0
  const view = sandbox.show(`/connections/${id}/claims`)
  await screen.findByRole('heading', { level: 1, name })
  return {
    ...sandbox,
    ...view,
    id,
    stored: () => state.connections.get(id)?.connection.options ?? {},
  }
}

/** By label and text, because roles are slow to find in a long form. */
export const value = (name: string) => screen.getByLabelText(`Value of ${name}`)
export const press = (name: string) => screen.getByText(name, { selector: 'button' })
export const look = (name: string) => screen.getByLabelText(name, { selector: 'input' })
export const json = () =>
  screen.getByLabelText<HTMLTextAreaElement>('Connection Profile', { selector: 'textarea' })
export const save = () => screen.getByText('Save Changes', { selector: 'form[aria-label] button' })

/** A member of the resulting profile, as it is said. */
export function member(name: string): string {
  const list = screen.getByLabelText('Members of the resulting profile')
  const term = within(list)
    .getAllByRole('term')
    .find((one) => one.textContent === name)
  return term?.nextElementSibling?.textContent ?? 'no such member'
}
