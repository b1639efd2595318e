import { type QueryKey, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { lackedPermission, useApi, useSession } from '#api/context.tsx'
import { issuerDocumentQuery, issuerKeysQuery } from '#api/queries.ts'
import type { Evidence } from '#domain/wire/evidence.ts'
import { maxUrl } from '#domain/destinations/auth0/connection/urls.ts'
import type { Judged } from '#domain/doctor/announce.ts'
import type { Diagnosis } from '#domain/doctor/diagnose.ts'
import type { Expectation, Probed } from '#domain/doctor/expectation.ts'
import type { Profile } from '#domain/doctor/profile.ts'
import type { Metadata } from '#domain/oidc/issuer/metadata.ts'
import {
  type NormalizedIssuer,
  type RefusedIssuer,
  normalizeIssuer,
} from '#domain/oidc/issuer/normalize.ts'
import { useDebounced } from '#forms/use-debounced.ts'
import { useJudge } from './use-judge.ts'

/** What is asked and judged. One that says the same should be the same object. */
export interface Question {
  /** As it was typed; '' asks nothing. */
  readonly url: string
  /** Judged as they were given: nothing is asked. */
  readonly documents?: {
    readonly document: Evidence | undefined
    readonly keys: Evidence | undefined
  }
  /** Judged in place of what is published at the URL; its keys are asked for. */
  readonly manual?: Metadata | undefined
  /** Over what is published or given; null takes a member away. */
  readonly adjusted?: Metadata | undefined
  readonly expectation: Expectation
  /** By whose demands it is judged; an Auth0 tenant's unless it is given. */
  readonly profile?: Profile
}

export interface IssuerCheck {
  /** idle: there is nothing to ask, or it is not permitted. checking: an answer is under way. */
  readonly state: 'idle' | 'checking' | 'settled'
  readonly judged: Judged
  readonly question: Question
  readonly typed: NormalizedIssuer | RefusedIssuer
  /** The permission without which nothing is asked. */
  readonly lacked?: string | undefined
  /** The issuer's answer. */
  readonly document?: Evidence | undefined
  /** As served; undefined when it was not read. */
  readonly published?: Metadata | undefined
  /** Grows as evidence arrives; undefined while there is none. */
  readonly diagnosis?: Diagnosis | undefined
  /** What our own side gave no answer about, last. */
  readonly lost?: 'document' | 'keys' | undefined
  /** Why, where it is known; also where an older answer stands. */
  readonly error?: Error | null
  /** While it is checking: the failure after which a call is about to be repeated. */
  readonly waiting?: Error | null
  readonly again: () => void
  /** What is asked while it is checking: to be stopped. */
  readonly reads: readonly QueryKey[]
}

/**
 * Asks an issuer through the gateway, keyed by the normalised URL: newer input cancels an older
 * request, and an answer to an older input has nowhere to show. Judging is pure and repeated
 * whenever the expectation changes, without a new request.
 */
export function useIssuerCheck(question: Question): IssuerCheck {
  const { url, documents, manual } = question
  const client = useApi()
  const session = useSession()
  const { config } = session
  const typed = useMemo(() => normalizeIssuer(url, config, maxUrl), [url, config])
  const lacked = documents ? undefined : lackedPermission(session, 'probeDocument')
  const asks = documents === undefined && lacked === undefined

  const wanted = asks && typed.ok ? typed.documentUrl : ''
  const documentUrl = useDebounced(wanted) === wanted ? wanted : ''
  const documentOptions = issuerDocumentQuery(client, documentUrl)
  const documentQuery = useQuery({ ...documentOptions, enabled: documentUrl !== '' })
  const document = documents ? documents.document : probedBy(documentQuery)
  const judge = useJudge(documentUrl !== '' || manual !== undefined || document !== undefined)
  const asked = useMemo(
    () => ({ ...question, typed: typed.ok ? typed : undefined, document, rules: config }),
    [question, typed, document, config],
  )
  const next = useMemo(() => judge?.next(asked), [judge, asked])
  const { own = '', keysUrl: named = '', homeUrl = '' } = asks ? { ...next } : {}
  // Only what was typed is waited for, not what the issuer itself names.
  const keysUrl = useDebounced(own) === own ? named : ''
  const keysOptions = issuerKeysQuery(client, keysUrl)
  const keysQuery = useQuery({ ...keysOptions, enabled: keysUrl !== '' })
  const keys = documents ? documents.keys : probedBy(keysQuery)

  // Another issuer that the document names is asked before it is offered.
  const homeOptions = issuerDocumentQuery(client, homeUrl)
  const homeQuery = useQuery({ ...homeOptions, enabled: homeUrl !== '' })
  const home = probedBy(homeQuery)

  const isKnown = lacked === undefined && (manual ?? document) !== undefined
  const diagnosis = useMemo(
    () => (isKnown ? judge?.diagnose({ ...asked, keys, home }) : undefined),
    [isKnown, judge, asked, keys, home],
  )

  const isAwaited = isKnown ? diagnosis === undefined : wanted !== ''
  const isMissing = (named !== '' && !keys) || (homeUrl !== '' && !home)
  const state = isAwaited || isMissing ? 'checking' : 'settled'
  return {
    state: isKnown || isAwaited ? state : 'idle',
    judged: documents ? 'documents' : manual ? 'endpoints' : 'issuer',
    question,
    typed,
    lacked,
    document: documents || document === 'lost' ? undefined : document,
    published: next?.published,
    diagnosis,
    lost: keys === 'lost' ? 'keys' : document === 'lost' ? 'document' : undefined,
    error: documentQuery.error ?? keysQuery.error ?? homeQuery.error,
    waiting: documentQuery.failureReason ?? keysQuery.failureReason ?? homeQuery.failureReason,
    reads: [documentOptions.queryKey, keysOptions.queryKey, homeOptions.queryKey],
    again: () => {
      if (documentUrl !== '') void documentQuery.refetch()
      if (keysUrl !== '') void keysQuery.refetch()
      if (homeUrl !== '') void homeQuery.refetch()
    },
  }
}

/** The one place that tells a lost answer from one that is still under way. */
const probedBy = ({ data, error }: { data: Evidence | undefined; error: unknown }): Probed =>
  data ?? (error ? 'lost' : undefined)
