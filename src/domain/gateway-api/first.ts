import { z } from 'zod/mini'
import { auth0Routes } from '#domain/destinations/auth0/contract/routes.ts'
import { evidence } from '#domain/wire/evidence.ts'
import { type GatewayRow, route } from '#domain/wire/route.ts'

const probe = z.strictObject({ url: z.string().check(z.maxLength(2083)) })
const probing = {
  secrets: [],
  audit: 'none',
  rate: 'probe',
  repeatable: true,
  turn: 'none',
} as const

export const logoView = z.object({
  /** `data:image/png;base64,…`: the picture passed through the gateway, raster only. */
  dataUrl: z.string(),
  contentType: z.string(),
  bytes: z.number(),
})

/** What the first screen of the dashboard needs: of no destination, and of the Auth0 tenant. */
export const firstContract = {
  /** Who the operator is to us, and what the gateway's own machine client lacks. */
  session: route({
    method: 'GET',
    path: '/session',
    scopes: [],
    response: z.object({
      sub: z.string(),
      permissions: z.array(z.string()),
      /** Scopes the machine client should have and does not: Greencheck's own access. */
      missingScopes: z.array(z.string()),
    }),
  }),
  probeDocument: route({
    method: 'POST',
    path: '/probe/document',
    scopes: ['probe:issuers'],
    body: probe,
    ...probing,
    response: evidence,
  }),
  probeKeys: route({
    method: 'POST',
    path: '/probe/keys',
    scopes: ['probe:issuers'],
    body: probe,
    ...probing,
    response: evidence,
  }),
  probeLogo: route({
    method: 'POST',
    path: '/probe/logo',
    scopes: ['probe:issuers'],
    body: probe,
    ...probing,
    response: logoView,
  }),
  ...auth0Routes,
} as const satisfies Readonly<Record<string, GatewayRow>>
export type FirstContract = typeof firstContract
export type FirstRouteName = keyof FirstContract

/** The first permission of a row that is not among those given. */
export const lackedIn = (row: Pick<GatewayRow, 'scopes'>, permissions: readonly string[]) =>
  row.scopes.find((scope) => !permissions.includes(scope))
