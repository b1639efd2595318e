import { expect, test } from 'vitest'
import type { ScimEvent } from '../contract/routes-of-provisioned.ts'
import { explainScim } from './scim-errors.ts'
import { requestInWords, scimReport } from './scim-report.ts'
import { traitsOf } from './traits.ts'

const event = (more: Partial<ScimEvent>): ScimEvent => ({
  log_id: 'l1',
  date: '2026-06-01T12:00:00.000Z',
  ok: (more.status ?? 200) < 400,
  method: 'GET',
  path: '/Users',
  traits: [],
  ...more,
})
const ada = '/Users/oidc|nw|ada'
const filter = 'userName eq "ada@northwind.example"'

test.each<[Partial<ScimEvent>, string]>([
  [{ status: 401, description: 'Expired token' }, 'token-expired'],
  [{ status: 401, description: 'Invalid token' }, 'token-refused'],
  [{ status: 403 }, 'scope'],
  [{ status: 400, method: 'PATCH', path: ada, traits: ['manager-text'] }, 'manager-text'],
  [{ status: 400, method: 'PATCH', path: ada, traits: ['boolean-text'] }, 'boolean-text'],
  [{ status: 400, method: 'POST', description: "Required attribute 'externalId'" }, 'id-missing'],
  [{ status: 400, filter: 'title co "x"' }, 'filter'],
  [{ status: 501, method: 'POST', path: '/Users/.search' }, 'filter'],
  [{ status: 409, method: 'POST' }, 'user-taken'],
  [{ status: 409, method: 'POST', path: '/Groups' }, 'group-taken'],
  [{ status: 404, path: ada }, 'no-match'],
  [{ status: 400, description: 'Failed to match an entry in the collection' }, 'no-match'],
  [{ status: 404 }, 'endpoint'],
  [{ status: 429, method: 'POST' }, 'rate'],
  [{ status: 503 }, 'server'],
  [{ status: 400, method: 'POST' }, 'other'],
  [{ ok: false }, 'other'],
])('%o is explained by %s', (more, id) => {
  expect(explainScim(event(more))).toMatchObject({ id })
})

test.each<[Partial<ScimEvent>, string]>([
  [{ filter }, 'asked whether such a user exists'],
  [{}, 'listed users'],
  [{ path: ada }, 'read a user'],
  [{ method: 'POST', path: '/Groups' }, 'created a group'],
  [{ method: 'PATCH', path: ada, traits: ['deactivates'] }, 'deactivated a user'],
  [{ method: 'PURGE', path: ada }, 'something else'],
])('%o %s', (more, words) => {
  expect(explainScim(event(more))).toBeUndefined()
  expect(requestInWords(event(more))).toContain(words)
})

const patch = (...Operations: unknown[]) => ({ Operations })
const urn = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User'
test.each([
  [patch({ op: 'Replace', path: 'active', value: 'False' }), ['deactivates', 'boolean-text']],
  [patch({ op: 'replace', value: { active: false } }), ['deactivates', 'no-path']],
  [patch({ op: 'Add', path: `${urn}:manager`, value: '5e01' }), ['manager-text']],
  [patch({ op: 'Add', path: `${urn}:manager`, value: { value: '5e01' } }), []],
  [{ active: true, [urn]: { manager: '5e01' } }, ['activates', 'manager-text']],
  ['hostile', []],
  [patch(null, 7, { path: 3 }), []],
])('%o tells of itself %o', (body, traits) => {
  expect([...traitsOf(body)].sort()).toEqual([...traits].sort())
})

test('a report names nobody, and nothing in it is markup', () => {
  const report = scimReport('nw|x', [
    event({ filter, status: 200 }),
    event({ method: 'PATCH', path: `${ada}\n| a |`, status: 404 }),
  ])
  expect(report).not.toMatch(/ada/)
  expect(report).toContain('nw\\|x')
  expect(report).toContain('userName eq "…"')
  expect(report).toContain('There is nobody with this id (you)')
  expect(report.split('\n').filter((line) => line.startsWith('|'))).toHaveLength(4)
})
