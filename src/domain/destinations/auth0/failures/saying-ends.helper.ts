import type { sayings } from '#mocks/sentinels-sayings.ts'
import type { RunStepId } from '../test-run/run.ts'
import type { RowId } from './dictionary.ts'
import type { FailureField } from './explanation.ts'

type SayingId = (typeof sayings)[number]['id']

export interface SayingEnd {
  readonly explanation: RowId
  readonly step: RunStepId
  readonly field?: FailureField
}

/** How a test run through each of these clients is explained, and where the timeline says it ended. */
export const sayingEnds: Readonly<Record<SayingId, SayingEnd>> = {
  'says-callback-german': { explanation: 'redirect-uri', step: 'idp', field: 'clientId' },
  'says-client-disabled': { explanation: 'client-disabled', step: 'idp', field: 'clientId' },
  'says-directory': {
    explanation: 'entra-directory-not-found',
    step: 'idp',
    field: 'discoveryUrl',
  },
  'says-testing': { explanation: 'google-testing', step: 'idp' },
  'says-scope': { explanation: 'entra-scope', step: 'idp', field: 'scopes' },
  'says-nonce': { explanation: 'nonce-required', step: 'idp', field: 'backChannelNonce' },
  'says-pkce': { explanation: 'pkce-required', step: 'idp', field: 'pkce' },
  'says-cancelled': { explanation: 'b2c-cancelled', step: 'idp' },
  'says-flow': { explanation: 'back-channel-refused', step: 'idp', field: 'channel' },
  'says-secret': { explanation: 'invalid-client', step: 'token', field: 'clientSecret' },
  'says-secret-bare': { explanation: 'unauthorized-client', step: 'token', field: 'clientSecret' },
  'says-secret-confidential': {
    explanation: 'invalid-client',
    step: 'token',
    field: 'clientSecret',
  },
  'says-client': { explanation: 'client-unknown', step: 'token', field: 'clientId' },
  'says-native': { explanation: 'adfs-client-authentication', step: 'token', field: 'authMethod' },
  'says-proof': { explanation: 'client-assertion', step: 'token', field: 'authMethod' },
  'says-basic': { explanation: 'client-secret-basic', step: 'token', field: 'authMethod' },
}
