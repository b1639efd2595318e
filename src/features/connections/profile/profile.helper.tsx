import { screen, within } from '@testing-library/react'
import type { TestRun } from '#domain/destinations/auth0/test-run/run.ts'
import { type ArrivedUser, storeUser } from '#mocks/federation/store-user.ts'
import { memoryOrigins } from '#mocks/msw/handler.ts'
import { findByName } from '#mocks/tenant/state.ts'
import { openSandbox, type SandboxOptions } from '#testing/open-sandbox.ts'
import { showPart } from '#testing/show-part.tsx'
import { ResultingProfile } from './resulting-profile.tsx'

interface Login
  extends
    Partial<Omit<ArrivedUser, 'connection'>>,
    Pick<SandboxOptions, 'who' | 'without' | 'before'> {
  /** Name of a seeded connection. */
  readonly connection: string
  /** Logged in again a day later. */
  readonly again?: boolean
  /** Somebody who was deleted since. */
  readonly forgotten?: boolean
  /** Of the run. */
  readonly fingerprint?: string
  /** Options of the connection that differ. */
  readonly options?: Readonly<Record<string, unknown>>
}

/** What a login through a seeded connection leaves behind, and the panel about it. */
export async function openAfterLogin({
  connection: name,
  sub = 'nw-1001',
  attributes = {},
  accessToken,
  again = false,
  forgotten = false,
  fingerprint,
  options = {},
  ...rest
}: Login) {
  const sandbox = await openSandbox(rest)
  const { state } = sandbox.management
  const found = findByName(state, name)
  if (!found) throw new Error(`The sandbox has no connection ${name}.`)
  const changed = { ...found.connection, options: { ...found.connection.options, ...options } }
  state.connections.set(changed.id, { ...found, connection: changed })
  const arrived = { connection: changed, sub, attributes, accessToken }
  const day = Date.parse('2026-01-02T03:04:05Z')
  const first = storeUser(state, arrived, day)
  const stored = again ? storeUser(state, arrived, day + 86_400_000) : first
  if (forgotten) state.users.delete(stored.user_id)

  const { client, requests } = sandbox
  const connection = await client.call('getConnection', { params: { id: changed.id } })
  requests.length = 0
  const run = { ...runOf(stored, connection), ...(fingerprint && { fingerprint }) }
  const view = showPart(sandbox, <ResultingProfile run={run} connection={connection} />)
  await screen.findByRole('heading', { name: 'Resulting profile' })
  return { ...sandbox, user: view.user, connection }
}

const standard = ['name', 'nickname', 'picture', 'email', 'email_verified', 'given_name']

function runOf(
  { user_id, email, profile = {} }: ReturnType<typeof storeUser>,
  { id, name, strategy }: { id: string; name: string; strategy: string },
): TestRun {
  const told = { ...profile, ...(email && { email }) }
  return {
    id: 'run-1',
    connection: { id, name, strategy },
    way: 'popup',
    startedAt: 0,
    outcome: 'passed',
    claims: {
      iss: `${memoryOrigins.tenant}/`,
      aud: 'sandbox-tester',
      sub: user_id,
      exp: 1,
      iat: 0,
    },
    userinfo: {
      sub: user_id,
      ...Object.fromEntries(Object.entries(told).filter(([one]) => standard.includes(one))),
    },
  }
}

const part = (members: object) =>
  btoa(JSON.stringify(members)).replace(/\+/g, '-').replace(/\//g, '_').replace(/=/g, '')

/** Nobody verifies it here. */
export const tokenOf = (claims: object) =>
  `${part({ alg: 'RS256', kid: '1' })}.${part(claims)}.c2ln`

/** The row whose first cell begins with that name. */
export function row(name: string, table = 'Resulting profile') {
  const found = within(screen.getByRole('table', { name: table }))
    .getAllByRole('rowheader')
    .find((cell) => within(cell).getByRole('code').textContent === name)
    ?.closest('tr')
  if (!found) throw new Error(`The table ${table} has no row ${name}.`)
  return found
}
