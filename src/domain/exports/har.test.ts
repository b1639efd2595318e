import { expect, test } from 'vitest'
import { secretPlaceholder } from './exported-call.ts'
import { harOf } from './har.ts'

test('every call is an entry that was not sent, its content type among the headers', () => {
  const call = { method: 'POST', scopes: [], title: 'Create' }
  const { log } = JSON.parse(
    harOf(
      {
        base: 'https://acme.us.auth0.com/api/v2',
        token: { url: 'https://acme.us.auth0.com/oauth/token', audience: undefined },
        credentials: { id: 'ID', secret: 'SECRET' },
        calls: [
          {
            ...call,
            path: '/connections',
            body: { options: { client_secret: secretPlaceholder } },
          },
          { ...call, path: '/connections/:id/clients', body: [] },
        ],
      },
      '2026-11-30T12:00:00.000Z',
    ),
  )
  expect(log).toMatchObject({
    version: '1.2',
    entries: [
      {
        startedDateTime: '2026-11-30T12:00:00.000Z',
        request: {
          url: 'https://acme.us.auth0.com/api/v2/connections',
          headers: [{ name: 'authorization' }, { name: 'content-type', value: 'application/json' }],
        },
        response: { status: 0 },
      },
      { request: { url: 'https://acme.us.auth0.com/api/v2/connections/CONNECTION_ID/clients' } },
    ],
  })
  expect(JSON.parse(log.entries[0].request.postData.text)).toEqual({
    options: { client_secret: 'IDP_CLIENT_SECRET' },
  })
})
