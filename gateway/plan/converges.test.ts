import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type EditableField,
  editableIds,
  isEditable,
  specOf,
} from '#domain/destinations/auth0/connection/edit/editable.ts'
import { applyOperations } from '#domain/destinations/auth0/connection/edit/operations.ts'
import { writePath } from '#domain/destinations/auth0/connection/edit/path.ts'
import type { ConnectionView } from '#domain/destinations/auth0/contract/views.ts'
import { exportBody } from '#domain/destinations/auth0/exports/body.ts'
import { nothing } from '#domain/destinations/auth0/imports/imported.ts'
import { readImport } from '#domain/destinations/auth0/imports/read-import.ts'
import { planRow } from '#domain/destinations/auth0/plan/plan-row.ts'
import { projectConnection } from '../projection.ts'
import { samplesOf, storedForm } from '../edit/sample-values.helper.ts'

const rules = { loopbackHttp: [] }
const context = { rules, clients: [] }

const fieldsOf = (strategy: string) =>
  editableIds.filter((field) => specOf(field).strategies.some((one) => one === strategy))

/** Any fields of a strategy, each with one of its values. */
const values = (strategy: string) =>
  fc
    .record(
      Object.fromEntries(
        fieldsOf(strategy).map((field) => [field, fc.constantFrom(...samplesOf(field))]),
      ),
      { requiredKeys: ['clientId'], noNullPrototype: true },
    )
    .map((all) =>
      Object.entries(all).filter((entry): entry is [EditableField, unknown] =>
        isEditable(entry[0]),
      ),
    )

/** As the tenant would have it. */
const connection = (strategy: string): fc.Arbitrary<ConnectionView> =>
  values(strategy).map((all) => {
    const start = {
      id: 'con_1',
      name: 'northwind',
      strategy,
      options: { client_secret: 'MOCK_stored' },
      schema_version: 1,
    }
    const whole = all.reduce<Readonly<Record<string, unknown>>>(
      (one, [field, value]) => writePath(one, specOf(field).path, storedForm(field, value)),
      start,
    )
    const view = projectConnection(whole)
    if (!view) throw new Error('no connection')
    return view
  })

const any = fc.constantFrom('oidc', 'auth0-oidc')

/** As its own export says it. */
function exported(view: ConnectionView) {
  const text = JSON.stringify(exportBody(view)?.body)
  const [imported] = readImport(text, () => nothing).connections
  if (!imported) throw new Error(`not read: ${text}`)
  return imported
}

test('what a tenant exports is no change to it', () => {
  fc.assert(
    fc.property(any.chain(connection), (view) => {
      const row = planRow(exported(view), { view, enabled: [] }, context)
      expect(row).toMatchObject({ kind: 'same', changes: [], secret: 'kept' })
    }),
    { numRuns: 200 },
  )
})

test('once a plan is applied, planned again it is no change', () => {
  const two = any.chain((strategy) => fc.tuple(connection(strategy), connection(strategy)))
  fc.assert(
    fc.property(two, ([wanted, stored]) => {
      const imported = { ...exported(wanted), secret: 'MOCK_given' }
      const row = planRow(imported, { view: stored, enabled: [] }, context)
      if (row.kind === 'same') return
      if (row.kind !== 'change') throw new Error(JSON.stringify(row))
      const edited = applyOperations(stored, row.operations, rules)
      if (!edited.ok) throw new Error(edited.problem)
      const view = projectConnection(edited.connection)
      if (!view) throw new Error('no connection')
      const after = { ...view, secretStored: true }
      expect(planRow(imported, { view: after, enabled: [] }, context)).toMatchObject({
        kind: 'same',
        changes: [],
      })
    }),
    { numRuns: 200 },
  )
})

test('a new one is what it was planned to be', () => {
  fc.assert(
    fc.property(any.chain(connection), (wanted) => {
      const imported = { ...exported(wanted), secret: 'MOCK_given' }
      const row = planRow(imported, undefined, context)
      if (row.kind !== 'create') throw new Error(JSON.stringify(row))
      const created = projectConnection({ id: 'con_2', ...row.body })
      if (!created) throw new Error('no connection')
      // The rest is the edit that follows.
      const left = planRow(
        imported,
        { view: { ...created, secretStored: true }, enabled: [] },
        context,
      )
      const fields = left.kind === 'change' ? left.operations.map(({ field }) => field) : []
      const later = ['enabled', 'connectedAccounts', 'domainConnection']
      expect(fields.filter((field) => !later.includes(field))).toEqual([])
    }),
    { numRuns: 200 },
  )
})
