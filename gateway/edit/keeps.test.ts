import { array, assert, asyncProperty } from 'fast-check'
import { expect, test } from 'vitest'
import { fieldValue, specOf } from '#domain/destinations/auth0/connection/edit/editable.ts'
import { readPath, writePath } from '#domain/destinations/auth0/connection/edit/path.ts'
import { equal } from '#domain/destinations/auth0/connection/edit/equal.ts'
import { isObject } from '#domain/wire/json.ts'
import { createBench } from '../bench.helper.ts'
import { id, readView, sendEdit } from './edit.helper.ts'
import { editOf, edits, tenantWithAll } from './random-edits.helper.ts'

type Members = Readonly<Record<string, unknown>>

const filled = [
  'issuer',
  'authorization_endpoint',
  'jwks_uri',
  'token_endpoint',
  'userinfo_endpoint',
]

/** What the tenant itself adds: the document of a discovery URL that has none, and the gaps it fills. */
function completed(meant: Members, found: Members): Members {
  const path = 'options.oidc_metadata'
  const fetched = readPath(meant, path) === undefined && readPath(meant, 'options.discovery_url')
  const known = fetched ? writePath(meant, path, readPath(found, path)) : meant
  const channel = readPath(known, 'options.type') ?? 'front_channel'
  const withChannel = writePath(known, 'options.type', channel)
  return filled.reduce((all, member) => {
    const published = readPath(known, `${path}.${member}`)
    const own = readPath(all, `options.${member}`)
    if (own !== undefined && own !== null && own !== '') return all
    const gap = own === undefined ? undefined : readPath(known, path) === undefined ? null : ''
    return writePath(all, `options.${member}`, published ?? gap)
  }, withChannel)
}

test('200 single edits of any field: that field differs in the tenant, and nothing else', async () => {
  let written = 0
  await assert(
    asyncProperty(array(edits, { minLength: 50, maxLength: 50 }), async (sequence) => {
      const tenant = await tenantWithAll()
      // Edits that carry a secret may come every three seconds.
      let waited = 0
      const bench = await createBench({ tenant, now: () => Date.now() + waited })
      const state = (): Members => tenant.state.connections.get(id)?.connection ?? {}

      for (const [index, { field, value }] of sequence.entries()) {
        waited += 4000
        const before = structuredClone(state())
        const view = await readView(bench)
        const edit = editOf({ field, value }, view, before, `MOCK_secret_${index}`)
        const { operations, clientSecret } = edit
        const answer = await sendEdit(bench, edit)
        const said = await answer.text()
        if (answer.status !== 200) {
          // The tenant's own rules over several fields; then nothing at all may have changed.
          expect(`${answer.status} ${said}`).toMatch(
            /^400 .*(dpop_signing_alg requires|is (missing|required))/,
          )
          expect(state()).toEqual(before)
          continue
        }
        written += 1
        expect(said).not.toContain('unexpected')
        const { path, joined } = specOf(field)
        const stored = joined && Array.isArray(value) ? value.join(' ') : value
        const same = equal(fieldValue(field, before), value)
        // A connection without a display name shows its name.
        const wanted = field === 'displayName' ? (stored ?? before['name']) : stored
        const named = same ? before : writePath(before, path, wanted)
        const meant = clientSecret ? writePath(named, 'options.client_secret', clientSecret) : named
        expect(state()).toEqual(operations.length === 0 ? before : completed(meant, state()))
        expect(isObject(state()['options']) && said).not.toContain('MOCK_')
      }
    }),
    { numRuns: 4 },
  )
  expect(written).toBeGreaterThan(150)
})
