import { z } from 'zod/mini'
import { route } from '#domain/wire/route.ts'
import { connectionView } from './views.ts'

/**
 * The gateway's rows for a new secret of a connection: it is tried on a copy for the connection tester
 * alone, and moved over once a login has passed (docs/decisions/0026). Whoever may begin may end it.
 */
const scopes = ['create:connections', 'update:connections'] as const
const changing = { audit: 'rotation', repeatable: false, turn: 'id' } as const

const trial = z.object({
  /** Absent: there is none. */
  trial: z.optional(connectionView),
  /** But for its secret the trial is what the connection is now. */
  fits: z.boolean(),
  /** The connection has the trial's secret: it was switched and the trial left behind, or it was no new one. */
  switched: z.optional(z.boolean()),
})

export const rotationRoutes = {
  getTrial: route({
    method: 'GET',
    path: '/connections/:id/trial',
    scopes: ['read:connections'],
    response: trial,
  }),
  /** Makes the copy, or gives the one there is the settings of now and another secret. */
  startTrial: route({
    method: 'POST',
    path: '/connections/:id/trial',
    scopes,
    body: z.strictObject({
      clientSecret: z.string().check(z.minLength(1), z.maxLength(700)),
    }),
    secrets: ['clientSecret'],
    rate: 'secrets',
    ...changing,
    response: trial,
  }),
  /**
   * Gives the connection the secret of its trial, which the gateway reads in the tenant, and deletes the
   * trial. 409 `no_trial`, `not_tested`; 412 `stale` where the connection is not what was tried.
   */
  switchSecret: route({
    method: 'POST',
    path: '/connections/:id/trial/switch',
    scopes,
    body: z.strictObject({ tag: z.string().check(z.maxLength(2048)) }),
    secrets: [],
    rate: 'general',
    ...changing,
    response: z.object({
      connection: connectionView,
      unexpected: z.optional(z.array(z.string())),
      /** The secret was switched, and the trial could not be deleted. */
      leftover: z.boolean(),
    }),
  }),
  deleteTrial: route({
    method: 'DELETE',
    path: '/connections/:id/trial',
    scopes,
    secrets: [],
    rate: 'general',
    ...changing,
    response: z.object({ deleted_at: z.optional(z.string()) }),
  }),
} as const

/** A key as a screen shows it: none of its material. */
export const keyView = z.object({
  kid: z.string(),
  algorithm: z.optional(z.string()),
  thumbprint: z.string(),
  /** `other` where the tenant says none of the three. */
  state: z.enum(['current', 'next', 'previous', 'other']),
  /** ISO 8601, of the current one. */
  since: z.optional(z.string()),
})
export type KeyView = z.output<typeof keyView>
const keys = z.object({ keys: z.array(keyView) })
const keyWork = {
  scopes: ['update:connections'],
  secrets: [],
  rate: 'general',
  ...changing,
  response: keys,
} as const

/** The keys that a connection signs its client assertions with (`private_key_jwt`). */
export const keyRoutes = {
  listKeys: route({
    method: 'GET',
    path: '/connections/:id/keys',
    scopes: ['read:connections'],
    response: keys,
  }),
  /** The first ones, while the connection still authenticates with its secret. */
  createKeys: route({ method: 'POST', path: '/connections/:id/keys', ...keyWork }),
  rotateKeys: route({
    method: 'POST',
    path: '/connections/:id/keys/rotate',
    /** `next` as it was seen: only that one becomes current. 412 `stale` where another is next by now. */
    body: z.strictObject({ next: z.string().check(z.maxLength(255)) }),
    ...keyWork,
  }),
} as const
