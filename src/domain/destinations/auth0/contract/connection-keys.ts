import { z } from 'zod/mini'
import { endpoint } from '#domain/wire/endpoint.ts'
import { signingAlgs } from '#domain/oidc/signing-algorithms.ts'
import type { ManagementRow } from './management-row.ts'

const flag = z.optional(z.literal(true))
/**
 * The public half of a key that a connection signs client assertions with. A flag that does not hold
 * is absent, not false (recorded).
 */
export const connectionKey = z.looseObject({
  kid: z.string(),
  cert: z.string(),
  fingerprint: z.string(),
  thumbprint: z.string(),
  algorithm: z.optional(z.string()),
  key_use: z.optional(z.string()),
  subject_dn: z.optional(z.string()),
  pkcs: z.optional(z.string()),
  current: flag,
  current_since: z.optional(z.string()),
  next: flag,
  previous: flag,
})
export type ConnectionKey = z.output<typeof connectionKey>

const body = z.optional(
  z.nullable(z.strictObject({ signing_alg: z.optional(z.enum(signingAlgs)) })),
)

/** Of the Management API: everything but the keys works without their scopes. */
export const keyRows = {
  listConnectionKeys: endpoint({
    method: 'GET',
    path: '/connections/:id/keys',
    scopes: ['read:connections_keys'],
    success: { 200: 'body' },
    response: z.array(connectionKey),
  }),
  /** The first keys, before the connection signs (npm `auth0` 7.1.0). */
  createConnectionKeys: endpoint({
    method: 'POST',
    path: '/connections/:id/keys',
    scopes: ['create:connections_keys'],
    body,
    success: { 201: 'body' },
    quotes: 'id',
    response: z.array(connectionKey),
  }),
  /** Answers the new next key. */
  rotateConnectionKeys: endpoint({
    method: 'POST',
    path: '/connections/:id/keys/rotate',
    scopes: ['create:connections_keys', 'update:connections_keys'],
    body,
    success: { 201: 'body', 200: 'body' },
    quotes: 'id',
    response: connectionKey,
  }),
} as const satisfies Readonly<Record<string, ManagementRow>>

export const keyScopes = [
  'create:connections_keys',
  'read:connections_keys',
  'update:connections_keys',
] as const
