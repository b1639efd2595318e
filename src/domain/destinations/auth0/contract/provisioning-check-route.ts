import { z } from 'zod/mini'
import { route } from '#domain/wire/route.ts'

/** Whose order of requests is played. */
export const checkSenders = ['entra', 'okta'] as const
export type CheckSender = (typeof checkSenders)[number]

const checkStep = z.object({
  id: z.string(),
  method: z.string(),
  /** Absent: no answer came. */
  status: z.optional(z.number()),
  ok: z.boolean(),
  /** Of a refusal, in the tenant's words. */
  detail: z.optional(z.string()),
})
export type CheckStep = z.output<typeof checkStep>

export const provisioningCheckRoute = {
  /**
   * Makes a token of a quarter of an hour, plays a provider's requests with a user made up for it,
   * and takes both away, also where a request failed. A token that is given is used in its stead, and
   * stays. 400 `invalid_request` where two tokens are there and none is given.
   */
  checkProvisioning: route({
    method: 'POST',
    path: '/connections/:id/scim/check',
    scopes: ['check:provisioning'],
    body: z.strictObject({
      as: z.enum(checkSenders),
      /** Of this connection, as it was shown once. */
      token: z.optional(z.string().check(z.regex(/^[\x21-\x7e]{1,1024}$/))),
    }),
    secrets: ['token'],
    audit: 'scim',
    rate: 'preflight',
    repeatable: false,
    turn: 'id',
    response: z.object({
      steps: z.array(checkStep),
      /** What could not be taken away, by name. */
      left: z.array(z.string()),
    }),
  }),
} as const
