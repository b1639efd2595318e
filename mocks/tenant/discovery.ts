import { auth0Profile } from '#domain/destinations/auth0/profile.ts'
import { isObject } from '#domain/wire/json.ts'
import { requestUnder, withDeadline } from '#time/deadline.ts'
import { invalidBody, TenantError } from './errors.ts'
import type { Tenant } from './handler.ts'

export type Metadata = Readonly<Record<string, unknown>>

/** Milliseconds. UNVERIFIED how long Auth0 waits. */
const maxWait = 5_000

const unresolved = new Set(['ENOTFOUND', 'EAI_AGAIN'])
const unfetched = (url: string) => `Unable to fetch the discovery document: ${url}`
const causeCode = (error: unknown) =>
  error instanceof Error && isObject(error.cause) ? error.cause['code'] : undefined

async function readLimited(response: Response): Promise<string> {
  let bytes = 0
  const parts: Uint8Array[] = []
  for await (const part of response.body ?? []) {
    bytes += part.byteLength
    if (bytes > auth0Profile.maxDocument.bytes)
      throw invalidBody('Discovery document exceeds the maximum allowed size of 128 KB')
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

/**
 * What Auth0 does on create when `discovery_url` is given and `oidc_metadata` is not: it fetches
 * the document itself. Throws the API's 400; the texts but the one about size are UNVERIFIED.
 * A host name that does not resolve answers undefined, and the connection is stored without
 * metadata: the documentation's own requests name `https://IDP_DOMAIN` and promise acceptance.
 */
export async function fetchMetadata(tenant: Tenant, url: string): Promise<Metadata | undefined> {
  if (tenant.panel.take('discovery-unreachable')) throw invalidBody(unfetched(url))
  const text = await withDeadline({ ms: maxWait }, async (signal) => {
    const headers = { accept: 'application/json' }
    const response = await tenant.fetch(requestUnder(signal, url, { headers }))
    if (!response.ok) throw invalidBody(unfetched(url))
    return readLimited(response)
  }).catch((error: unknown) => {
    if (error instanceof TenantError) throw error
    if (unresolved.has(String(causeCode(error)))) return undefined
    throw invalidBody(unfetched(url))
  })
  if (text === undefined) return undefined
  const document = parse(text)
  if (!isObject(document)) throw invalidBody('The discovery document is not valid JSON')
  return document
}
