import { useMemo } from 'react'
import { useSession } from '#api/context.tsx'
import { tenantOrigin } from '#domain/wire/origin-rules.ts'
import { text } from '#domain/oidc/issuer/metadata.ts'
import { tenantSigns } from '#domain/destinations/auth0/connection/tenant-signs.ts'
import { CheckFailure } from '#panels/issuer-check/check-failure.tsx'
import { CheckLine } from '#panels/issuer-check/check-line.tsx'
import { type CheckWords, checkWords } from '#panels/issuer-check/check-words.ts'
import { type IssuerCheck, useIssuerCheck } from '#panels/issuer-check/use-issuer-check.ts'
import { Hint } from '#ui/hint.tsx'
import { LiveRegion } from '#ui/live-region.tsx'
import { Stack } from '#ui/stack.tsx'
import { Verdict } from '#ui/verdict.tsx'
import { visible } from '#text/visible.ts'

type Words = Pick<CheckWords, 'kind' | 'headline' | 'rest'>

/** What the check came to, in the words of somebody who looks for an Auth0 tenant at `origin`. */
function wordsOf(check: IssuerCheck, origin: string): Words | undefined {
  const words = checkWords(check)
  if (!words || !check.diagnosis) return undefined
  const { metadata, verdict } = check.diagnosis
  if (!metadata) {
    return verdict === 'will-not-work'
      ? { kind: 'warn', headline: 'No Auth0 tenant was found there', rest: words.sentence }
      : words
  }
  switch (tenantSigns(metadata, origin)) {
    case 'auth0':
      if (verdict === 'will-not-work') return words
      return {
        kind: verdict === 'could-not-tell' ? 'unknown' : 'good',
        headline: 'An Auth0 tenant answers there',
        rest:
          verdict === 'could-not-tell'
            ? words.rest
            : 'Issuer and endpoints are where Auth0 has them. Login not yet tested.',
      }
    case 'other-issuer':
      return {
        kind: 'warn',
        headline: 'Another issuer is published there',
        rest: `It is ${text(metadata, 'issuer') ?? ''}. Ask for the Domain on the application’s settings page.`,
      }
    case 'other-endpoints':
      return {
        kind: 'warn',
        headline: 'This does not look like an Auth0 tenant',
        rest: 'An OpenID provider answers, with endpoints that are not Auth0’s.',
      }
  }
}

/** Whether an Auth0 tenant answers at the domain. It keeps nobody from going on. */
export function TenantVerdict({ host }: { readonly host: string }) {
  const { config } = useSession()
  const origin = tenantOrigin(host, config)
  const url = host === '' ? '' : `${origin}/`
  const check = useIssuerCheck(useMemo(() => ({ url, expectation: {} }), [url]))
  const { state, typed, lacked } = check
  const words = wordsOf(check, origin)
  return (
    <Stack gap="tight">
      {lacked !== undefined && typed.ok ? (
        <Hint>Not checked: it takes the permission {lacked}.</Hint>
      ) : (
        state === 'idle' && <Hint>Checked once the Domain is given.</Hint>
      )}
      {state === 'checking' && <Verdict kind="pending">Asking the other tenant…</Verdict>}
      {words && <CheckLine words={words} />}
      <CheckFailure check={check} />
      {words && words.kind !== 'good' && <Hint>You can go on all the same.</Hint>}
      {state !== 'idle' && typed.ok && (
        <Hint>
          Discovery document: <code>{visible(typed.documentUrl)}</code>
        </Hint>
      )}
      <LiveRegion text={words ? visible(`${words.headline}. ${words.rest}`) : ''} />
    </Stack>
  )
}
