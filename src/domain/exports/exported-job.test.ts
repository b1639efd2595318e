import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ExportedCall, secretPlaceholder } from './exported-call.ts'
import {
  type ExportedJob,
  asciiJson,
  bodyFiles,
  headLines,
  jsonPieces,
  secretHome,
} from './exported-job.ts'

const call = (body: unknown, path = '/connections'): ExportedCall => ({
  method: 'POST',
  path,
  body,
  scopes: ['create:connections'],
  title: 'Create the connection',
})
const json = fc.jsonValue({ noUnicodeString: false })

describe('a body in another language', () => {
  test('is ASCII without what that language would read, and means the same', () => {
    fc.assert(
      fc.property(json, (value) => {
        const text = asciiJson(value, "`$#'")
        expect(text).toMatch(/^[\n -~]*$/)
        expect(text).not.toMatch(/[`$#']/)
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
      }),
      { numRuns: 300 },
    )
  })

  test('has the secret at its place, whatever the other members say', () => {
    fc.assert(
      fc.property(json, fc.string({ unit: 'binary' }), (value, secret) => {
        const options = { other: value, client_secret: secretPlaceholder, last: secretPlaceholder }
        const [head, tail] = jsonPieces(call({ name: 'secret', options }))
        expect(head).not.toMatch(/ $/)
        expect(JSON.parse(`${head}${JSON.stringify(secret)}${tail}`)).toEqual({
          name: 'secret',
          options: JSON.parse(JSON.stringify({ ...options, client_secret: secret })),
        })
      }),
      { numRuns: 300 },
    )
  })

  test.each([
    ['no object', []],
    ['no secret', { options: { client_id: secretPlaceholder } }],
    [
      'the placeholder in a place of somebody else',
      { metadata: { client_secret: 'CLIENT_SECRET' } },
    ],
  ])('%s: one piece', (_, body) => {
    expect(secretHome(call(body))).toBeUndefined()
    expect(jsonPieces(call(body))).toHaveLength(1)
  })
})

test('bodies are files called by what they are sent to, numbered where there are several', () => {
  const names = (...paths: string[]) =>
    bodyFiles(paths.map((path) => call({}, path))).map(({ name }) => name)
  expect(names('/connections', '/connections/:id/clients')).toEqual([
    'connection.json',
    'clients.json',
  ])
  const clients = '/connections/:id/clients'
  expect(names('/connections', clients, clients, '/connections/:id/scim-configuration')).toEqual([
    'connection.json',
    'clients-1.json',
    'clients-2.json',
    'scim-configuration.json',
  ])
})

test('the head of a program names its calls, the least scopes and the variables', () => {
  const job: ExportedJob = {
    base: 'https://acme.us.auth0.com/api/v2',
    token: { url: 'https://acme.us.auth0.com/oauth/token', audience: undefined },
    credentials: { id: 'AUTH0_CLIENT_ID', secret: 'AUTH0_CLIENT_SECRET' },
    calls: [
      call({ options: { client_secret: secretPlaceholder } }),
      call([], '/connections/:id/x'),
    ],
  }
  expect(headLines(job)).toEqual([
    '1. Create the connection',
    '2. Create the connection',
    'At acme.us.auth0.com, with no more than: create:connections',
    'From the environment: AUTH0_CLIENT_ID, AUTH0_CLIENT_SECRET, IDP_CLIENT_SECRET',
  ])
})
