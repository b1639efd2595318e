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

type Words = Pick<CheckWords, 'kind' | 'headline' | 'why' | 'rest'>

const asAuth0 = 'Issuer and endpoints are where Auth0 has them.'

/** What the check came to, in the words of somebody who looks for an Auth0 tenant at `origin`. */
function wordsOf(check: IssuerCheck, origin: string): Words | undefined {
  const words = checkWords(check)
  if (!words || !check.diagnosis) return undefined
  const { metadata, verdict } = check.diagnosis
  if (!metadata) {
    return verdict === 'will-not-work'
      ? warning('No Auth0 tenant was found there', words.sentence)
      : words
  }
  switch (tenantSigns(metadata, origin)) {
    case 'auth0':
      if (verdict === 'will-not-work') return words
      return {
        ...(verdict === 'could-not-tell'
          ? { ...words, kind: 'unknown' }
          : { kind: 'good', why: asAuth0, rest: `${asAuth0} Login not yet tested.` }),
        headline: 'An Auth0 tenant answers there',
      }
    case 'other-issuer':
      return warning(
        'Another issuer is published there',
        `It is ${text(metadata, 'issuer') ?? ''}. Ask for the Domain on the application’s settings page.`,
      )
    case 'other-endpoints':
      return warning(
        'This does not look like an Auth0 tenant',
        'An OpenID provider answers, with endpoints that are not Auth0’s.',
      )
  }
}

const warning = (headline: string, why: string): Words => ({
  kind: 'warn',
  headline,
  why,
  rest: why,
})

interface Props {
  readonly host: string
  /** The page tells of logins itself: they may be tested. */
  readonly tellsOfLogins?: boolean
}

/** Whether an Auth0 tenant answers at the domain. It keeps nobody from going on. */
export function TenantVerdict({ host, tellsOfLogins = false }: Props) {
  const { config } = useSession()
  const origin = tenantOrigin(host, config)
  const url = host === '' ? '' : `${origin}/`
  const check = useIssuerCheck(useMemo(() => ({ url, expectation: {} }), [url]))
  const { state, typed, lacked } = check
  const found = wordsOf(check, origin)
  const words = found && tellsOfLogins ? { ...found, rest: found.why } : found
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
