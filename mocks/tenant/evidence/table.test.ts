import { expect, it } from 'vitest'
import { rows } from '../handlers.ts'
import { limitSwitches } from '../limit-switches.ts'
import { evidence } from './evidence.ts'
import { contractMembers } from './members.ts'
import { coverage } from './table.ts'

const named = Object.entries(evidence).flatMap(([name, { recorded = [], assumed = [] }]) =>
  [...(recorded === 'all' ? [] : recorded), ...assumed].map((member) => [name, member] as const),
)
const contract = new Map<string, readonly string[]>(
  Object.entries(rows).map(([name, row]) => [name, contractMembers(row)]),
)

it.each(named)('%s: the contract has %s', (name, member) => {
  expect(contract.get(name)).toContain(member)
})

it('reads members of queries, bodies and answers, of lists too', () => {
  const page = ['?from', '?take', 'clients', 'client_id', 'next']
  expect(contract.get('updateConnectionClients')).toEqual(['client_id', 'status'])
  expect(contract.get('listConnectionClients')).toEqual(page)
  expect(contract.get('deleteConnection')).toEqual(['deleted_at'])
})

it('has a line for every row, and names every limit that can be switched on', () => {
  expect(coverage).toHaveLength(Object.keys(rows).length + 1)
  for (const { id } of limitSwitches) expect(coverage.flat().join()).toContain(id)
})
