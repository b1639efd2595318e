import { runInNewContext } from 'node:vm'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { holdsUnseen } from '#text/unseen.ts'
import { attributesForToken, idTokenAction, namespaceProblem } from './id-token-action.ts'

interface Login {
  readonly connection?: string
  readonly client?: string
  readonly user: object
}

/** What the Action sets at a login, as a tenant runs it. */
async function claimsOf(text: string, { connection = 'northwind', client = 'c', user }: Login) {
  const set = new Map<string, unknown>()
  const event = { connection: { name: connection }, client: { client_id: client }, user }
  const api = {
    idToken: { setCustomClaim: (name: string, value: unknown) => void set.set(name, value) },
  }
  const done: unknown = runInNewContext(`${text}; exports.onExecutePostLogin(event, api)`, {
    exports: {},
    event,
    api,
  })
  await done
  return Object.fromEntries(set)
}

const namespace = 'https://acme.example/'
const action = (attributes: readonly string[], clientId?: string) =>
  idTokenAction({ connection: 'northwind', clientId, namespace, attributes })

const user = { user_id: 'oidc|northwind|1', federated_groups: 'a,b', plan: null }

test('the attributes of the profile stand in the ID token, each under the namespace', async () => {
  const text = action(['federated_groups', 'plan', 'absent', 'constructor', '__proto__'])
  expect(await claimsOf(text, { user })).toEqual({
    'https://acme.example/federated_groups': 'a,b',
    'https://acme.example/plan': null,
  })
})

test('users of other connections are left alone, and other applications where one is meant', async () => {
  const claim = { 'https://acme.example/plan': null }
  expect(await claimsOf(action(['plan']), { user, connection: 'other' })).toEqual({})
  expect(await claimsOf(action(['plan']), { user, client: 'any' })).toEqual(claim)
  expect(await claimsOf(action(['plan'], 'c1'), { user, client: 'c2' })).toEqual({})
  expect(await claimsOf(action(['plan'], 'c1'), { user, client: 'c1' })).toEqual(claim)
})

test('no name leaves its quotes', async () => {
  const hostile = [
    '"];throw 1;//',
    "'",
    '`${x}`',
    '\\',
    '\n',
    '\u2028',
    '*/',
    '</script>',
    'é😀',
    'a\u202Eb',
  ]
  const name = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...hostile))
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(name), name, name, async (names, connection, client) => {
      const given: object = Object.fromEntries(names.map((one) => [one, 1]))
      const text = idTokenAction({ connection, clientId: client, namespace, attributes: names })
      expect(await claimsOf(text, { user: given, connection, client })).toEqual(
        Object.fromEntries(names.map((one) => [namespace + one, 1])),
      )
      expect(holdsUnseen(text.replaceAll('\n', ''))).toBe(false)
    }),
  )
})

test('standard claims, restricted names and Auth0’s own members need no Action, or help nobody', () => {
  const names = ['email', 'name', 'nickname', 'groups', 'user_id', '', 'federated_groups', 'upn']
  const attributes = Object.fromEntries(names.map((one) => [one, 'x']))
  expect(attributesForToken({ mapping_mode: 'use_map', attributes })).toEqual([
    'federated_groups',
    'upn',
  ])
  expect(attributesForToken(undefined)).toEqual([])
  expect(attributesForToken({ attributes: ['x'] })).toEqual([])
})

test.each([
  ['https://acme.example/', undefined],
  ['http://acme.example/claims/', undefined],
  ['https://acme.example/claims#', undefined],
  ['https://acme.example', /slash/],
  ['acme', /slash/],
  ['', /slash/],
  ['https://acme.example/a b/', /slash/],
  ['https://northwind.auth0.com/', /own domains/],
  ['https://auth0.com/x/', /own domains/],
  ['https://notauth0.com/', undefined],
])('%s as a namespace: %s', (text, problem) => {
  if (problem === undefined) expect(namespaceProblem(text)).toBeUndefined()
  else expect(namespaceProblem(text)).toMatch(problem)
})
