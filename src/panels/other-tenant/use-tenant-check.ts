import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { lackedPermission, useApi, useSession } from '#api/context.tsx'
import { type ApiError, isApiError } from '#api/errors.ts'
import { issuerDocumentQuery } from '#api/queries.ts'
import { type TenantSigns, tenantSigns } from '#domain/oidc/issuer/tenant-signs.ts'
import type { Evidence } from '#domain/wire/evidence.ts'
import { type OriginRules, tenantOrigin } from '#domain/wire/origin-rules.ts'
import { announce } from '#domain/doctor/announce.ts'
import { diagnose } from '#domain/doctor/diagnose.ts'
import { text } from '#domain/oidc/issuer/metadata.ts'
import { normalizeIssuer } from '#domain/oidc/issuer/normalize.ts'
import { useDebounced } from '#forms/use-debounced.ts'

export interface TenantCheck {
  readonly state: 'idle' | 'not-permitted' | 'checking' | 'failed' | 'settled'
  /** What was asked; empty while idle. */
  readonly url: string
  /** The permission without which nothing is asked. */
  readonly lacked: string | undefined
  readonly found: FoundTenant | undefined
  readonly error: ApiError | undefined
  readonly again: () => void
}

export interface FoundTenant {
  readonly signs: TenantSigns | 'no-document'
  /** Hostile text: the published issuer, or why there is no document. */
  readonly words: string
}

/** Milliseconds without a key stroke before the tenant is asked. */
const typingPause = 400

/** Asks for the discovery document of an Auth0 domain: evidence of a tenant, never in the way. */
export function useTenantCheck(host: string): TenantCheck {
  const client = useApi()
  const session = useSession()
  const { config } = session
  const lacked = lackedPermission(session, 'probeDocument')
  const typed = useMemo(
    () => normalizeIssuer(host === '' ? '' : `${tenantOrigin(host, config)}/`, config),
    [host, config],
  )
  const url = typed.ok ? typed.documentUrl : ''
  const asked = useDebounced(url, typingPause) === url && url !== '' && lacked === undefined
  const query = useQuery({ ...issuerDocumentQuery(client, url), enabled: asked })
  const document = asked ? query.data : undefined
  const found = useMemo(
    () => document && findTenant(host, document, config),
    [host, document, config],
  )
  const { error } = query
  return {
    state: stateOf(),
    url,
    lacked,
    found,
    error: isApiError(error) ? error : undefined,
    again: () => void query.refetch(),
  }

  function stateOf(): TenantCheck['state'] {
    if (url === '') return 'idle'
    if (lacked !== undefined) return 'not-permitted'
    if (found) return 'settled'
    return asked && error ? 'failed' : 'checking'
  }
}

function findTenant(host: string, document: Evidence, rules: OriginRules): FoundTenant {
  const origin = tenantOrigin(host, rules)
  const typed = normalizeIssuer(`${origin}/`, rules)
  const diagnosis = diagnose({ ...(typed.ok && { typed }), document }, {}, rules)
  const { metadata } = diagnosis
  if (!metadata) return { signs: 'no-document', words: announce(diagnosis) }
  return { signs: tenantSigns(metadata, origin), words: text(metadata, 'issuer') ?? '' }
}
