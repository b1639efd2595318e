import { useMemo } from 'react'
import { useSession } from '#api/context.tsx'
import type { IdpView } from '#domain/destinations/cloudentity/contract/views.ts'
import { inputProblemWords } from '#domain/doctor/input-words.ts'
import { cloudentityProfile } from '#domain/destinations/cloudentity/profile.ts'
import { tenantOrigin } from '#domain/wire/origin-rules.ts'
import { checkWords } from '#panels/issuer-check/check-words.ts'
import { type IssuerCheck, useIssuerCheck } from '#panels/issuer-check/use-issuer-check.ts'
import type { Precondition } from './preconditions.ts'

const title = 'Auth0 answers'

type Seen =
  Precondition | { readonly kind: 'pending'; readonly title: string; readonly seen: string }

/** Whether the issuer at the domain answers, asked through the gateway as everywhere. */
export function useProviderCheck({ settings: { domain } }: Pick<IdpView, 'settings'>): {
  readonly check: IssuerCheck
  readonly seen: Seen
} {
  const { config } = useSession()
  const url = domain === undefined ? '' : `${tenantOrigin(domain, config)}/`
  const check = useIssuerCheck(useMemo(() => ({ url, expectation: {} }), [url]))
  return { check, seen: seenOf(check, url) }
}

function seenOf(check: IssuerCheck, url: string): Seen {
  if (url === '') return { kind: 'bad', title, seen: 'No domain is set.', mend: 'configuration' }
  const { typed, lacked, state, lost, document } = check
  if (!typed.ok)
    return {
      kind: 'bad',
      title,
      seen: inputProblemWords(typed.code, cloudentityProfile),
      mend: 'configuration',
    }
  if (lacked !== undefined)
    return { kind: 'unknown', title, seen: `Not asked: it takes the permission ${lacked}.` }
  if (lost === 'document')
    return { kind: 'unknown', title, seen: 'Greencheck’s own server gave no answer about it.' }
  const words = state === 'settled' ? checkWords(check) : undefined
  if (words === undefined || document === undefined)
    return { kind: 'pending', title, seen: `Asking ${typed.documentUrl}…` }
  const said = [words.headline, words.rest].filter(Boolean).join(' · ')
  if (words.kind === 'bad' || words.kind === 'unknown')
    return { kind: words.kind, title, seen: `${typed.documentUrl}: ${said}` }
  return {
    kind: 'good',
    title,
    seen: `${typed.documentUrl}: its OpenID configuration was read.`,
  }
}
