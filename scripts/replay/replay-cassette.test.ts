import { expect, it } from 'vitest'
import type { Interaction } from './recording.ts'
import { replay } from './replay-cassette.ts'

/** Its number in the cassette, `GET /path`, status, answer, and what was sent. */
type Sent = readonly [number, string, number, unknown?, unknown?]
type Method = Interaction['request']['method']

const cassette = (...sent: readonly Sent[]): Interaction[] =>
  sent.map(([number, request, status, body, sentBody]) => {
    const [method = '', path = ''] = request.split(' ')
    return {
      cassette: 'made up',
      at: `2026-08-01 #${number}`,
      request: { method: method as Method, path: `/api/v2${path}`, body: sentBody },
      response: { status, body },
    }
  })

const connection = (id: string, more: object = {}) => ({
  id,
  name: id.replace('_', '-'),
  strategy: 'samlp',
  is_domain_connection: false,
  options: { signInEndpoint: 'https://idp.example/saml' },
  ...more,
})
const domain = (id: string) => ({ custom_domain_id: id, domain: `${id}.example`, status: 'ready' })
const error = (statusCode: number, name: string, message: string, errorCode?: string) => ({
  statusCode,
  error: name,
  message,
  ...(errorCode !== undefined && { errorCode }),
})
const one = connection('con_1')
const button = (show_as_button: boolean) => ({ ...one, show_as_button })
const line = (log_id: string) => ({ log_id, date: `2026-08-01T00:00:0${log_id}.000Z`, type: 's' })
const get = 'GET /connections/con_1'
const scim = 'GET /connections/con_1/scim-configuration'

const situations: Readonly<Record<string, readonly Sent[]>> = {
  'a later page without its first': [
    [
      5,
      'GET /custom-domains?take=1&from=unknown',
      200,
      { custom_domains: [domain('b')], next: 'x' },
    ],
    [6, 'GET /connections?take=1&from=other', 200, { connections: [one], next: 'y' }],
    [7, 'GET /clients?take=1&from=third', 200, { clients: [{ client_id: 'a', name: 'A' }] }],
  ],
  'the moment before a change, and after one that is not in the file': [
    [1, get, 200, button(false)],
    [2, 'PATCH /connections/con_1', 200, button(true), { show_as_button: true }],
    [3, get, 200, button(true)],
    [5, get, 200, one],
    [
      7,
      'PATCH /connections/con_1',
      200,
      { ...button(true), metadata: { a: 'b' } },
      { show_as_button: true },
    ],
  ],
  'the applications of a connection': [
    [1, get, 200, one],
    [2, `${get}/clients?take=1`, 200, { clients: [{ client_id: 'a' }], next: 'x' }],
    [3, `${get}/clients?take=1&from=x`, 200, { clients: [{ client_id: 'b' }] }],
  ],
  'SCIM that is not set up': [[1, scim, 404, error(404, 'Not Found', 'Not Found')]],
  'pages of connections': [
    [1, 'GET /connections?take=1', 200, { connections: [one], next: 'x' }],
    [2, 'GET /connections?per_page=1&page=2', 200, [connection('con_2')]],
    [
      3,
      'GET /connections?per_page=1&include_totals=true',
      200,
      { connections: [one], start: 0, limit: 1, total: 7 },
    ],
  ],
  'pages of the log': [
    [
      1,
      'GET /logs?per_page=2&page=1&include_totals=true',
      200,
      { logs: [line('2'), line('1')], start: 2, limit: 2, length: 2, total: 9 },
    ],
    [2, 'GET /logs/1', 200, line('1')],
  ],
  refusals: [
    [
      1,
      'POST /connections',
      409,
      error(
        409,
        'Conflict',
        'A connection with the same name already exists',
        'connection_conflict',
      ),
      { name: 'taken', strategy: 'samlp' },
    ],
    [
      2,
      'GET /connections',
      403,
      error(
        403,
        'Forbidden',
        'Insufficient scope, expected any of: read:connections',
        'insufficient_scope',
      ),
    ],
    [3, 'GET /connections', 401, error(401, 'Unauthorized', 'Invalid token')],
    [4, 'GET /connections', 401, error(401, 'Unauthorized', 'Missing authentication')],
    [5, 'GET /users/a', 200, { user_id: 'a', name: 'A' }],
    [
      7,
      'GET /users/a',
      404,
      error(404, 'Not Found', 'The user does not exist.', 'inexistent_user'),
    ],
  ],
  'the global application': [
    [1, 'GET /clients?is_global=true', 200, [{ client_id: 'a', name: 'All', global: true }]],
  ],
}

it.each(Object.entries(situations))('is prepared for %s', async (_, sent) => {
  const lines = await replay(cassette(...sent))

  expect(lines.flatMap(({ differences }) => differences)).toEqual([])
})

it('goes on behind what cannot be prepared, and says so', async () => {
  const lines = await replay(cassette([1, 'GET /connections/%E0', 200, {}], [2, get, 200, one]))

  expect(lines.map(({ differences }) => differences.map(({ kind }) => kind))).toEqual([
    ['unprepared'],
    [],
  ])
})

it('still tells a fault of the sandbox where nothing is missing between', async () => {
  const lines = await replay(
    cassette(
      [1, get, 200, button(false)],
      [2, 'PATCH /connections/con_1', 200, button(true), { show_as_button: true }],
      [3, get, 200, button(false)],
    ),
  )

  expect(lines.map(({ differences }) => differences.length)).toEqual([0, 0, 1])
})
