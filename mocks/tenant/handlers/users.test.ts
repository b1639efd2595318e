import { describe, expect, it } from 'vitest'
import {
  optionalScopes,
  readIdpTokensScope,
} from '#domain/destinations/auth0/contract/management.ts'
import { sandboxClients, sandboxSecrets } from '../../sentinels.ts'
import { createTestTenant } from '../tenant.helper.ts'

const path = `/users/${encodeURIComponent('oidc|globex-oidc|1001')}`
const identity = { user_id: 'globex-oidc|1001', provider: 'oidc', connection: 'globex-oidc' }

describe('a user', () => {
  it('is answered without tokens of the identity provider', async () => {
    const { call, token, state } = await createTestTenant()
    const scopes = optionalScopes.filter((scope) => scope !== readIdpTokensScope)
    state.machines.set(sandboxClients.gateway, { secret: sandboxSecrets.gateway, scopes })
    const { json } = await call('GET', path, undefined, await token('gateway'))

    expect(json).toMatchObject({ email: 'hank@globex.example', identities: [identity] })
    expect(JSON.stringify(json)).not.toContain('MOCK_idp_access_token')
  })

  it('is answered with them to a token that may read them', async () => {
    const { call, token } = await createTestTenant()
    const { json } = await call('GET', path, undefined, await token('automation'))

    expect(json).toMatchObject({
      identities: [{ ...identity, access_token: 'MOCK_idp_access_token' }],
    })
  })

  it('that nobody is, is 404', async () => {
    const { call } = await createTestTenant()

    expect((await call('GET', '/users/auth0%7Cnobody')).json).toEqual({
      statusCode: 404,
      error: 'Not Found',
      message: 'The user does not exist.',
      errorCode: 'inexistent_user',
    })
  })
})
