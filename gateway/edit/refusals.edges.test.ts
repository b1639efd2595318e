import { expect, test } from 'vitest'
import type { Failure } from '../failure.ts'
import { projectConnection } from '../projection.ts'
import { demandSecret, notValid, stale, unreadable } from './refusals.ts'
import { connection } from './edit.helper.ts'

const said = ({ details, http, lost }: Failure) => ({ ...details, http, lost })

test('options that are not shown: a fault of our own access, with the scope that is missing', () => {
  expect(said(unreadable())).toEqual({
    source: 'tenant',
    status: 403,
    code: 'options_unreadable',
    message: expect.stringMatching(/^The tenant does not show .+ not written\.$/),
    missing: 'read:connections_options',
    http: 502,
    lost: undefined,
  })
})

test('a stale edit: which fields, with what they are now and nothing else', () => {
  const view = projectConnection(connection)
  if (!view) throw new Error('The connection is not shown.')
  expect(said(stale(['scopes', 'tenant'], view))).toMatchObject({
    source: 'gateway',
    http: 412,
    code: 'stale',
    message: 'The connection changed since you read it.',
    changed: [
      { field: 'scopes', now: ['openid', 'email', 'profile'] },
      { field: 'tenant', now: undefined },
    ],
  })
})

test('a value that is not valid: the member, else the field', () => {
  const refused = { ok: false, field: 'pkce', problem: 'One of auto.' } as const
  expect(said(notValid({ ...refused, path: 'options.x' }))).toMatchObject({
    http: 400,
    code: 'invalid_request',
    message: 'One of auto.',
    property: 'options.x',
  })
  expect(said(notValid(refused))).toMatchObject({ property: 'pkce' })
})

test('what moves the secret is named by its labels', () => {
  expect(() => demandSecret([])).not.toThrow()
  expect(() => demandSecret(['clientId', 'channel'])).toThrow(
    expect.objectContaining({
      http: 400,
      details: expect.objectContaining({
        code: 'secret_required',
        property: 'options.client_secret',
        message: expect.stringMatching(/\(Client ID, [A-Z][^,]+\)\. Give the secret again/),
      }),
    }),
  )
})
