import { auth0Profile } from '#domain/destinations/auth0/profile.ts'
import { isObject } from '#domain/wire/json.ts'
import { invalidBody } from './errors.ts'
import type { Tenant } from './handler.ts'

export type Metadata = Readonly<Record<string, unknown>>

/** Milliseconds. UNVERIFIED how long Auth0 waits. */
const maxWait = 5_000

const unresolved = new Set(['ENOTFOUND', 'EAI_AGAIN'])
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
  if (tenant.panel.take('discovery-unreachable'))
    throw invalidBody(`Unable to fetch the discovery document: ${url}`)
  let response: Response
  try {
    response = await tenant.fetch(
      new Request(url, {
        headers: { accept: 'application/json' },
        signal: AbortSignal.timeout(maxWait),
      }),
    )
  } catch (error) {
    if (unresolved.has(String(causeCode(error)))) return undefined
    throw invalidBody(`Unable to fetch the discovery document: ${url}`)
  }
  if (!response.ok) throw invalidBody(`Unable to fetch the discovery document: ${url}`)
  const document = parse(await readLimited(response))
  if (!isObject(document)) throw invalidBody('The discovery document is not valid JSON')
  return document
}
