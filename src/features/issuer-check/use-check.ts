import { useDeferredValue, useMemo } from 'react'
import { useSession } from '#api/context.tsx'
import type { Evidence } from '#domain/wire/evidence.ts'
import { type Diagnosis, diagnose } from '#domain/doctor/diagnose.ts'
import type { Subject } from '#domain/doctor/expectation.ts'
import type { Metadata } from '#domain/oidc/issuer/metadata.ts'
import {
  type NormalizedIssuer,
  type RefusedIssuer,
  normalizeIssuer,
} from '#domain/oidc/issuer/normalize.ts'
import { type Asked, expectationOf } from './asked.ts'
import { type Documents, evidenceOf } from './documents.ts'
import { useDebounced } from '#forms/use-debounced.ts'
import { type IssuerEvidence, useIssuerEvidence } from './use-issuer-evidence.ts'

export type Mode = 'url' | 'documents'

export interface Check extends IssuerEvidence {
  readonly typed: NormalizedIssuer | RefusedIssuer
  /** The URL as it was typed, once typing has paused. */
  readonly settledUrl: string
  readonly diagnosis?: Diagnosis | undefined
  readonly metadata?: Metadata | undefined
}

/** Milliseconds without a key stroke before the issuer is asked. */
const typingPause = 400

/** Evidence by URL or from what was given, judged anew at every change of the expectation. */
export function useCheck(mode: Mode, asked: Asked, documents: Documents): Check {
  const { config } = useSession()
  const typed = useMemo(() => normalizeIssuer(asked.url, config), [asked.url, config])
  const settledUrl = useDebounced(asked.url, typingPause)
  const paused = settledUrl === asked.url
  const probed = useIssuerEvidence(mode === 'url' && typed.ok && paused ? typed.documentUrl : '')
  const given = useGiven(documents)
  const { document, keys } = mode === 'url' ? probed : given

  // Asked for and not answered by our own side: then no verdict may rest on them.
  const keysLost = mode === 'url' && probed.error !== undefined && keys === undefined
  const diagnosis = useMemo(() => {
    if (!document) return undefined
    const subject: Subject = {
      document,
      ...(keys && { keys }),
      ...(mode === 'url' && typed.ok && { typed }),
    }
    const judged = diagnose(subject, expectationOf(asked), config)
    return keysLost ? withoutKeys(judged) : judged
  }, [document, keys, mode, typed, asked, config, keysLost])

  const probing = typed.ok && !paused ? 'checking' : probed.state
  const state = mode === 'url' ? probing : document ? 'settled' : 'idle'
  const { error, waiting, again } = probed
  const metadata = diagnosis?.metadata
  return {
    state,
    document,
    keys,
    typed,
    settledUrl,
    diagnosis,
    metadata,
    again,
    ...(mode === 'url' && { error, waiting }),
  }
}

const withoutKeys = (judged: Diagnosis): Diagnosis =>
  judged.verdict === 'will-not-work' ? judged : { ...judged, verdict: 'could-not-tell' }

/** Typing in a large document stays quick: it is judged when there is time. */
function useGiven(documents: Documents): {
  document?: Evidence | undefined
  keys?: Evidence | undefined
} {
  const { discovery, keys } = useDeferredValue(documents)
  return useMemo(
    () => ({ document: evidenceOf(discovery), keys: evidenceOf(keys) }),
    [discovery, keys],
  )
}
