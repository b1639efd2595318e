import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useApi, useSession } from '#api/context.tsx'
import { type ApiError, isApiError } from '#api/errors.ts'
import { issuerDocumentQuery, issuerKeysQuery } from '#api/queries.ts'
import type { WizardValues } from '#domain/destinations/auth0/connection/draft.ts'
import {
  effectiveMetadata,
  isOverridden,
} from '#domain/destinations/auth0/connection/effective-metadata.ts'
import { strategyOf } from '#domain/destinations/auth0/connection/strategy.ts'
import type { Evidence } from '#domain/wire/evidence.ts'
import type { Diagnosis } from '#domain/doctor/diagnose.ts'
import type { Expectation, Subject } from '#domain/doctor/expectation.ts'
import { type Metadata, text } from '#domain/oidc/issuer/metadata.ts'
import {
  type NormalizedIssuer,
  type RefusedIssuer,
  normalizeIssuer,
} from '#domain/oidc/issuer/normalize.ts'
import { useDebounced } from '#forms/use-debounced.ts'
import { useJudge } from './use-judge.ts'

export interface IssuerCheck {
  /** idle: nothing to check yet. checking: an answer is under way. failed: our own gateway did not answer. */
  readonly state: 'idle' | 'checking' | 'settled' | 'failed'
  readonly typed: NormalizedIssuer | RefusedIssuer
  readonly document?: Evidence | undefined
  readonly keys?: Evidence | undefined
  /** As served; undefined when it was not read. */
  readonly published?: Metadata | undefined
  /** Grows as evidence arrives; undefined while there is none. */
  readonly diagnosis?: Diagnosis | undefined
  readonly error?: ApiError | undefined
  readonly again: () => void
}

/** Milliseconds without a key stroke before the issuer is asked. */
const typingPause = 400

/**
 * Asks the issuer through the gateway, keyed by the normalised URL: newer input cancels an older
 * request, and an answer to an older input has nowhere to show. Judging is pure and repeated
 * whenever channel, PKCE or scopes change, without a new request.
 */
export function useIssuerCheck(all: WizardValues): IssuerCheck {
  const values = useMemo(() => withIssuer(all), [all])
  const client = useApi()
  const { config } = useSession()
  const typed = useMemo(
    () => normalizeIssuer(values.discoveryUrl, config),
    [values.discoveryUrl, config],
  )
  const wanted = values.mode === 'discovery' && typed.ok ? typed.documentUrl : ''
  const settledUrl = useDebounced(wanted, typingPause)
  const current = wanted !== '' && wanted === settledUrl

  const documentQuery = useQuery({
    ...issuerDocumentQuery(client, settledUrl),
    enabled: current,
  })
  const document = current ? documentQuery.data : undefined
  const judge = useJudge(
    document !== undefined || values.mode === 'manual' || values.uploadedMetadata !== undefined,
  )
  const published = useMemo(() => judge?.read(document), [judge, document])

  const effective = useMemo(() => effectiveMetadata(values, published), [values, published])
  const jwksWanted = (effective && text(effective, 'jwks_uri')) ?? ''
  const jwksUri = useDebounced(jwksWanted, typingPause)
  const keysQuery = useQuery({ ...issuerKeysQuery(client, jwksUri), enabled: jwksUri !== '' })
  const keys = jwksUri === jwksWanted ? keysQuery.data : undefined

  const subject = useMemo(
    () => subjectOf(values, typed, document, keys),
    [values, typed, document, keys],
  )
  const diagnosis = useMemo(
    () => subject && judge?.diagnose(subject, expectationOf(values), config),
    [judge, subject, values, config],
  )

  const failed = documentQuery.error ?? keysQuery.error
  return {
    state: stateOf({
      // A file or endpoints by hand are judged without a URL to ask.
      asked: wanted !== '' || subject !== undefined,
      failed: failed !== null && document === undefined,
      waiting:
        (subject !== undefined && diagnosis === undefined) ||
        (wanted !== '' && document === undefined && values.uploadedMetadata === undefined) ||
        (jwksWanted !== '' && keys === undefined && keysQuery.error === null),
    }),
    typed,
    document,
    keys,
    published,
    diagnosis,
    error: isApiError(failed) ? failed : undefined,
    again: () => {
      void documentQuery.refetch()
      if (jwksUri !== '') void keysQuery.refetch()
    },
  }
}

/** `auth0-oidc` has a domain and no issuer: what was typed for `oidc` waits, and asks nobody. */
const withIssuer = (values: WizardValues): WizardValues =>
  strategyOf(values) === 'oidc'
    ? values
    : { ...values, mode: 'discovery', discoveryUrl: '', uploadedMetadata: undefined, adjusted: {} }

function subjectOf(
  values: WizardValues,
  typed: NormalizedIssuer | RefusedIssuer,
  document: Evidence | undefined,
  keys: Evidence | undefined,
): Subject | undefined {
  if (values.mode === 'manual') {
    const manual = effectiveMetadata(values, undefined)
    return manual && values.endpoints.issuer !== '' ? { manual, ...(keys && { keys }) } : undefined
  }
  const known = { ...(typed.ok && { typed }), ...(keys && { keys }), adjusted: removals(values) }
  if (values.uploadedMetadata) return { ...known, manual: values.uploadedMetadata }
  return document && { ...known, document }
}

/** An empty adjustment takes a member away. */
const removals = ({ adjusted }: WizardValues): Metadata =>
  Object.fromEntries(
    Object.entries(adjusted).map(([name, value]) => [name, value.length === 0 ? null : value]),
  )

const expectationOf = (values: WizardValues): Expectation => ({
  ...(values.channel !== '' && values.channelChosen && { channel: values.channel }),
  pkce: values.pkce,
  scopes: values.scopes,
})

function stateOf({
  asked,
  failed,
  waiting,
}: {
  asked: boolean
  failed: boolean
  waiting: boolean
}) {
  if (!asked) return 'idle'
  if (failed) return 'failed'
  return waiting ? 'checking' : 'settled'
}

/** What the check means for leaving the step. */
export function issuerState({ state, diagnosis }: IssuerCheck) {
  if (state === 'idle' || state === 'failed') return undefined
  if (state === 'checking' || diagnosis === undefined) return 'pending' as const
  if (diagnosis.metadata === undefined) return 'not-found' as const
  return diagnosis.findings.some(({ code }) => code === 'incomplete')
    ? ('incomplete' as const)
    : ('found' as const)
}

/** True when the check says that logins will not work, and the step can be left all the same. */
export function isBlocked(check: IssuerCheck, values: WizardValues): boolean {
  if (check.diagnosis?.verdict !== 'will-not-work') return false
  const state = issuerState(check)
  if (state === 'incomplete') return values.mode === 'manual' || isOverridden(values)
  return state === 'found'
}
