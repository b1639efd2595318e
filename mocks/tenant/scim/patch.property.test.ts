import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { enterprise, patchOp, person, startScim } from './scim.helper.ts'

const text = fc.string({ minLength: 1, maxLength: 12 })
/** Attributes that the default mapping of `oidc` keeps whole, and none that has to be there. */
const changes = fc.record(
  {
    displayName: text,
    nickName: text,
    title: text,
    active: fc.boolean(),
    name: fc.record({ givenName: text, familyName: text }),
    emails: text.map((value) => [{ primary: true, value }]),
    phoneNumbers: text.map((value) => [{ type: 'mobile', value }]),
    addresses: fc
      .record({ locality: text, country: text })
      .map((one) => [{ type: 'work', ...one }]),
    [enterprise]: fc.record({ department: text, manager: fc.record({ value: text }) }),
  },
  { requiredKeys: [] },
)

/** The same change as operations: each with its path, or one without. */
const asOperations = (value: object, withPaths: boolean) =>
  withPaths
    ? Object.entries(value).map(([path, one]) => ({ op: 'Replace', path, value: one }))
    : [{ op: 'replace', value }]

const start = async () => {
  const scim = await startScim('globex-oidc', { now: () => 0 })
  return { ...scim, path: await scim.add(person({ title: 'Before' })) }
}

it('a PATCH of members leaves what a PUT of the whole with them leaves', async () => {
  const [put, patch] = [await start(), await start()]
  await fc.assert(
    fc.asyncProperty(changes, fc.boolean(), async (change, withPaths) => {
      fc.pre(Object.keys(change).length > 0)
      const whole = person({ title: 'Before' })
      for (const { send, path } of [put, patch]) await send('PUT', path, whole)
      const replaced = await put.send('PUT', put.path, { ...whole, ...change })
      const patched = await patch.send(
        'PATCH',
        patch.path,
        patchOp(...asOperations(change, withPaths)),
      )

      expect([replaced.status, patched.status]).toEqual([200, 200])
      expect(patch.stored()).toEqual(put.stored())
    }),
    { numRuns: 20 },
  )
})

it('what is read of a user and put back changes nothing', async () => {
  const { send, path, stored } = await start()
  await fc.assert(
    fc.asyncProperty(changes, async (change) => {
      await send('PUT', path, person(change))
      const before = structuredClone(stored())
      const { json } = await send('GET', path)
      await send('PUT', path, Object(json))

      expect(stored()).toEqual(before)
    }),
    { numRuns: 20 },
  )
})
