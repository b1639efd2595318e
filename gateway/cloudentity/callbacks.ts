import { management } from '#domain/destinations/auth0/contract/management.ts'
import { type TenantClient } from '#domain/destinations/auth0/contract/tenant-shapes.ts'
import { Failure } from '../failure.ts'
import type { Expected } from '../outcome.ts'
import type { Tenant } from '../tenant.ts'

const listOf = ({ callbacks }: TenantClient) => callbacks ?? []
const sameList = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((one, index) => b[index] === one)

/**
 * Adds a callback to those of an application, which are replaced whole: what another tool writes
 * at the same moment shows in the answer.
 *
 * @returns false where it was there already
 */
export async function addCallback(
  tenant: Tenant,
  application: TenantClient,
  url: string,
  signal: AbortSignal,
): Promise<boolean> {
  const before = listOf(application)
  if (before.includes(url)) return false
  const { client_id: id } = application
  const wanted = [...before, url]
  const body = { callbacks: wanted }
  const expected = changed(tenant, id, {
    what: 'the callback was added to the application',
    isDone: (now) => now.includes(url),
    found: 'So far the tenant shows the application without it.',
  })
  const after = await tenant.write('updateClient', { params: { id }, body }, expected, signal)
  if (!sameList(after, wanted)) throw notAsMeant()
  return true
}

/** As read now, without it. True when it is gone. */
export async function removeCallback(tenant: Tenant, id: string, url: string): Promise<boolean> {
  // The browser may have gone; what was half done is taken back all the same.
  const { signal } = new AbortController()
  const params = { id }
  const now = listOf(await tenant.call('getClient', { params }, signal))
  const wanted = now.filter((one) => one !== url)
  const expected = changed(tenant, id, {
    what: 'the callback was taken out of the application',
    isDone: (left) => !left.includes(url),
    found: 'So far the tenant shows the application with it.',
  })
  const body = { callbacks: wanted }
  return sameList(await tenant.write('updateClient', { params, body }, expected, signal), wanted)
}

interface Change {
  readonly what: string
  readonly isDone: (callbacks: readonly string[]) => boolean
  /** Where it is not. */
  readonly found: string
}

/** The callbacks after a write. */
const changed = (
  tenant: Tenant,
  id: string,
  { what, isDone, found }: Change,
): Expected<readonly string[]> => ({
  what,
  read: (answer) => {
    const { data } = management.updateClient.response.safeParse(answer)
    return data?.client_id === id ? listOf(data) : undefined
  },
  look: async (signal) => {
    const now = listOf(await tenant.call('getClient', { params: { id } }, signal))
    return isDone(now) ? { done: now } : { found }
  },
})

const notAsMeant = () =>
  new Failure(
    {
      source: 'tenant',
      status: 502,
      code: 'unexpected_answer',
      message:
        'The callbacks of the application are not as they were meant. Look at them in Auth0.',
    },
    { lost: 'silent' },
  )
