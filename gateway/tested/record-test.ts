import { readPath } from '#domain/destinations/auth0/connection/edit/path.ts'
import { isStrategy } from '#domain/destinations/auth0/connection/strategy.ts'
import type { BodyOf } from '#domain/wire/endpoint.ts'
import type { GatewayContract } from '#domain/gateway-api/gateway.ts'
import { isObject } from '#domain/wire/json.ts'
import type { ConnectionView } from '#domain/destinations/auth0/contract/views.ts'
import {
  formatTestRecord,
  plainReason,
  testRecordKey,
  type TestRecord,
} from '#domain/destinations/auth0/test-run/record.ts'
import { writeOf } from '../edit/intended-write.ts'
import { lookAgain } from '../edit/look-again.ts'
import { unreadable } from '../edit/refusals.ts'
import type { Views } from '../edit/views.ts'
import { ownFailure } from '../failure.ts'
import { asConnection, readConnection } from '../read-connection.ts'
import type { Tenant } from '../tenant.ts'

type Body = BodyOf<GatewayContract['recordTest']>
interface Uses {
  readonly tenant: Tenant
  readonly views: Views
}
interface By {
  readonly operator: string
  /** Milliseconds since the epoch. */
  readonly now: number
}
/** Members of a connection's metadata, at most (Management API). */
const maxNotes = 10
const minReason = 3

/**
 * Notes in the connection that these settings were tested. Only if they still are the present
 * ones: 412 `stale` else. Of the notes that another tool writes between the reading and this
 * write, none is kept: the Management API has no conditional update.
 */
export async function recordTest(
  { tenant, views }: Uses,
  id: string,
  body: Body,
  { operator, now }: By,
  signal: AbortSignal,
): Promise<ConnectionView> {
  const record = recordOf(body, { operator, now })
  const before = await readConnection(tenant, id, signal)
  if (!isStrategy(before['strategy']))
    throw ownFailure(400, 'invalid_request', 'Tests of such connections are not recorded here.')
  const present = views.fingerprint(before)
  if (present === undefined) throw unreadable()
  if (present !== body.fingerprint)
    throw ownFailure(412, 'stale', 'The settings changed since that test. Test them as they are.')
  const notes = isObject(before['metadata']) ? before['metadata'] : {}
  if (!Object.hasOwn(notes, testRecordKey) && Object.keys(notes).length >= maxNotes)
    throw ownFailure(
      409,
      'metadata_full',
      `The connection’s metadata holds ${maxNotes} notes already.`,
      {
        property: 'metadata',
      },
    )
  const text = formatTestRecord(record)
  const metadata = { ...notes, [testRecordKey]: text }
  const write = writeOf(
    before,
    { ...before, metadata },
    { secret: undefined, writesOptions: false },
  )
  const call = { params: { id }, body: write.body }
  const expected = {
    what: 'the test was recorded',
    read: (answer: unknown) => asConnection(answer, 'id', id),
    look: async (late: AbortSignal) => {
      const now = await readConnection(tenant, id, late)
      const shown = readPath(now, `metadata.${testRecordKey}`)
      if (shown === text) return { done: now }
      const words = 'So far the tenant does not show the record.'
      return shown === notes[testRecordKey] ? { undone: words } : { found: words }
    },
  }
  const answer = await tenant.write('updateConnection', call, expected, signal)
  return views.tagged((await lookAgain(tenant, id)) ?? answer)
}

function recordOf(body: Body, { operator, now }: By): TestRecord {
  const common = { fingerprint: body.fingerprint, at: new Date(now).toISOString(), by: operator }
  if (body.outcome === 'passed') return { outcome: 'passed', ...common }
  const reason = plainReason(body.reason)
  if (reason.length < minReason)
    throw ownFailure(400, 'invalid_request', 'reason is not valid.', { property: 'reason' })
  return { outcome: 'waived', ...common, reason }
}
