import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { lackedPermission, useApi, useSession } from '#api/context.tsx'
import { type ApiError, isApiError } from '#api/errors.ts'
import { issuerDocumentQuery, issuerKeysQuery } from '#api/queries.ts'
import type { Evidence } from '#domain/wire/evidence.ts'
import { type Diagnosis, diagnose } from '#domain/doctor/diagnose.ts'
import type { Subject } from '#domain/doctor/expectation.ts'
import { type Metadata, text } from '#domain/oidc/issuer/metadata.ts'
import { normalizeIssuer } from '#domain/oidc/issuer/normalize.ts'
import { parseDocument } from '#domain/oidc/issuer/parse-document.ts'
import type { EditValues } from '#domain/destinations/auth0/connection/edit/form-values.ts'
import { useSettled } from '#forms/use-settled.ts'
import { asGiven, expectationOf, ownMembers } from './check-subject.ts'

export interface SettingsCheck {
  /** off: not permitted, or no issuer to ask. failed: our own gateway did not answer. */
  readonly state: 'off' | 'checking' | 'settled' | 'failed'
  /** The permission without which the issuer is not asked. */
  readonly lacked: string | undefined
  readonly document: Evidence | undefined
  readonly keys: Evidence | undefined
  readonly published: Metadata | undefined
  readonly diagnosis: Diagnosis | undefined
  readonly error: ApiError | undefined
  readonly again: () => void
}

/** Milliseconds without a key stroke before the issuer is asked. */
const typingPause = 400

/** Asks the issuer of the connection as the form has it, and judges the whole of it. */
export function useSettingsCheck(values: EditValues): SettingsCheck {
  const client = useApi()
  const session = useSession()
  const { config } = session
  const lacked = lackedPermission(session, 'probeDocument')
  const typed = useMemo(
    () => normalizeIssuer(values.discoveryUrl, config),
    [values.discoveryUrl, config],
  )
  const url = typed.ok ? typed.documentUrl : ''
  const settledUrl = useSettled(url, typingPause)
  const asked = url !== '' && url === settledUrl && lacked === undefined
  const documentQuery = useQuery({ ...issuerDocumentQuery(client, url), enabled: asked })
  const document = asked ? documentQuery.data : undefined
  const published = useMemo(() => readPublished(document), [document])

  const own = useMemo(() => ownMembers(values), [values])
  const jwksUri = text({ ...published, ...own }, 'jwks_uri') ?? ''
  const settledKeys = useSettled(jwksUri, typingPause)
  const keysAsked = jwksUri !== '' && jwksUri === settledKeys && lacked === undefined
  const keysQuery = useQuery({ ...issuerKeysQuery(client, jwksUri), enabled: keysAsked })
  const keys = keysAsked ? keysQuery.data : undefined

  const diagnosis = useMemo(() => {
    const byHand = url === '' && text(own, 'issuer') !== undefined
    if (!document && !byHand) return undefined
    const subject: Subject = {
      ...(typed.ok && { typed }),
      ...(document ? { document, adjusted: own } : { manual: asGiven(own) }),
      ...(keys && { keys }),
    }
    return diagnose(subject, expectationOf(values), config)
  }, [url, own, document, typed, keys, values, config])

  const failed = documentQuery.error ?? keysQuery.error
  const waiting = (url !== '' && !document) || (jwksUri !== '' && !keys && keysQuery.error === null)
  return {
    state:
      lacked !== undefined || (url === '' && !diagnosis)
        ? 'off'
        : failed !== null && !document
          ? 'failed'
          : waiting
            ? 'checking'
            : 'settled',
    lacked,
    document,
    keys,
    published,
    diagnosis: lacked === undefined ? diagnosis : undefined,
    error: isApiError(failed) ? failed : undefined,
    again: () => {
      void documentQuery.refetch()
      void keysQuery.refetch()
    },
  }
}

function readPublished(document: Evidence | undefined): Metadata | undefined {
  if (document?.body === undefined || document.status !== 200) return undefined
  const parsed = parseDocument(document.body)
  return parsed.ok ? parsed.value : undefined
}
