import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useApi } from '#api/context.tsx'
import { type ApiError, isApiError } from '#api/errors.ts'
import { issuerDocumentQuery, issuerKeysQuery } from '#api/queries.ts'
import type { Evidence } from '#domain/wire/evidence.ts'
import { text } from '#domain/oidc/issuer/metadata.ts'
import { parseDocument } from '#domain/oidc/issuer/parse-document.ts'

export interface IssuerEvidence {
  /** failed: our own gateway did not answer, so nothing is known about the issuer. */
  readonly state: 'idle' | 'checking' | 'settled' | 'failed'
  readonly document?: Evidence | undefined
  readonly keys?: Evidence | undefined
  readonly error?: ApiError | undefined
  /** While the query layer waits to repeat a call. */
  readonly waiting?: ApiError | undefined
  readonly again: () => void
}

/**
 * Asks for a discovery document and the keys it names. A newer URL cancels the older requests,
 * and an answer to an older one has nowhere to show.
 *
 * @param documentUrl normalised and settled; '' asks nothing
 */
export function useIssuerEvidence(documentUrl: string): IssuerEvidence {
  const client = useApi()
  const documentQuery = useQuery({
    ...issuerDocumentQuery(client, documentUrl),
    enabled: documentUrl !== '',
  })
  const document = documentUrl === '' ? undefined : documentQuery.data
  const jwksUri = useMemo(() => jwksUriOf(document), [document])
  const keysQuery = useQuery({ ...issuerKeysQuery(client, jwksUri), enabled: jwksUri !== '' })
  const keys = jwksUri === '' ? undefined : keysQuery.data

  const failed = documentQuery.error ?? keysQuery.error
  const waiting = documentQuery.failureReason ?? keysQuery.failureReason
  const complete = document !== undefined && (jwksUri === '' || keys !== undefined)
  const under = documentQuery.isFetching || keysQuery.isFetching
  return {
    state: stateOf(documentUrl !== '', complete, failed !== null && !under),
    document,
    keys,
    error: isApiError(failed) && !under ? failed : undefined,
    waiting: isApiError(waiting) && under ? waiting : undefined,
    again: () => {
      void documentQuery.refetch()
      if (jwksUri !== '') void keysQuery.refetch()
    },
  }
}

function stateOf(asked: boolean, complete: boolean, failed: boolean): IssuerEvidence['state'] {
  if (!asked) return 'idle'
  if (complete) return 'settled'
  return failed ? 'failed' : 'checking'
}

function jwksUriOf(document: Evidence | undefined): string {
  if (document?.body === undefined || document.status !== 200) return ''
  const parsed = parseDocument(document.body)
  return (parsed.ok && text(parsed.value, 'jwks_uri')) || ''
}
