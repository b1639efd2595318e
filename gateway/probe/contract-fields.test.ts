import { expect, test } from 'vitest'
import { z } from 'zod/mini'
import type { Row } from '#domain/wire/endpoint.ts'
import { gatewayContract } from '#domain/gateway-api/gateway.ts'

/**
 * What the gateway itself fetches for a browser, each through the guarded fetch. A new member that
 * names a URL or a host fails here until it is listed, or turns out to be carried to the tenant
 * only: products of this field guarded their first URL and forgot a later one (CVE-2026-55671,
 * CVE-2026-1180).
 */
const probed = ['probeDocument.url', 'probeKeys.url', 'probeLogo.url']
const fetched = [...probed, 'preflightClient.discoveryUrl']
/**
 * What is only held against what the gateway knows itself: the tenant's own callbacks, and the
 * issuer and the host of the endpoint in the document it has read.
 */
const compared = [
  'preflightClient.callback',
  'preflightClient.accepted_issuer',
  'preflightClient.credential.host',
]
/** Carried to the workspace, which asks them itself or shows them; the gateway fetches none. */
const carried = [
  'createIdp.idp.logo_uri',
  'createIdp.idp.domain',
  'confirmIdp.idp.logo_uri',
  'confirmIdp.idp.domain',
  'updateIdp.changes.domain',
  'updateIdp.changes.logo_uri',
  'handOverApplication.idp.logo_uri',
]
/** Written into the tenant's callbacks, after its host was held against the workspace's. */
const written = ['handOverApplication.redirectUrl']
const namesPlace = /ur[il]s?$|endpoint|domains?$|issuer|host|origin|callback|logo|icon/i

const rows: [string, Row][] = Object.entries(gatewayContract)
/** Each once: the members of a union may share a name. */
const membersBelow = (some: [string, Row][]) => [
  ...new Set(some.flatMap(([route, row]) => membersOf(row).map((path) => `${route}.${path}`))),
]

test('every member of a request that names a URL or a host is known', () => {
  expect(new Set(membersBelow(rows).filter((path) => namesPlace.test(path)))).toEqual(
    new Set([...fetched, ...compared, ...carried, ...written]),
  )
})

test('every route below /probe takes one URL and nothing else', () => {
  expect(membersBelow(rows.filter(([, { path }]) => path.startsWith('/probe')))).toEqual(probed)
})

test('the walk sees into unions, lists and objects', () => {
  const leaf = z.object({ uri: z.string() })
  const body = z.object({ list: z.array(z.union([leaf, z.string()])), inner: z.optional(leaf) })
  const row: Row = { method: 'POST', path: '/x', scopes: [], body, response: z.unknown() }
  expect(membersOf(row)).toEqual(['list', 'list.uri', 'inner', 'inner.uri'])
})

/** `connection.options.issuer` and so on, of body and query. */
function membersOf({ body, query }: Row): string[] {
  return [body, query].flatMap((schema) =>
    schema ? paths(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }), '') : [],
  )
}

/** Walks a JSON Schema whole: what is below `properties` has a name, the rest is only structure. */
function paths(schema: unknown, prefix: string): string[] {
  if (typeof schema !== 'object' || schema === null) return []
  return Object.entries(schema).flatMap(([key, value]: [string, unknown]) => {
    if (key !== 'properties') return paths(value, prefix)
    return Object.entries(Object(value)).flatMap(([name, member]) => [
      `${prefix}${name}`,
      ...paths(member, `${prefix}${name}.`),
    ])
  })
}
