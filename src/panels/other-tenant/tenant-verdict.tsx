import { CheckFailure } from '#panels/issuer-check/check-failure.tsx'
import { Hint } from '#ui/hint.tsx'
import { LiveRegion } from '#ui/live-region.tsx'
import { Stack } from '#ui/stack.tsx'
import { Verdict, type VerdictKind } from '#ui/verdict.tsx'
import { VisibleText } from '#ui/visible-text.tsx'
import { visible } from '#text/visible.ts'
import type { FoundTenant, TenantCheck } from './use-tenant-check.ts'

interface Words {
  readonly kind: VerdictKind
  readonly headline: string
  readonly rest: string
}

const wordsOf = ({ signs, words }: FoundTenant): Words => {
  switch (signs) {
    case 'auth0':
      return {
        kind: 'good',
        headline: 'An Auth0 tenant answers there',
        rest: 'Issuer and endpoints are where Auth0 has them. Login not yet tested.',
      }
    case 'other-issuer':
      return {
        kind: 'warn',
        headline: 'Another issuer is published there',
        rest: `It is ${words}. Ask for the Domain on the application’s settings page.`,
      }
    case 'other-endpoints':
      return {
        kind: 'warn',
        headline: 'This does not look like an Auth0 tenant',
        rest: 'An OpenID provider answers, with endpoints that are not Auth0’s.',
      }
    case 'no-document':
      return { kind: 'warn', headline: 'No Auth0 tenant was found there', rest: words }
  }
}

/** Whether an Auth0 tenant answers at the domain. It keeps nobody from going on. */
export function TenantVerdict({ check }: { readonly check: TenantCheck }) {
  const { state, url, lacked, found, error, again } = check
  const words = found && wordsOf(found)
  return (
    <Stack gap="tight">
      {state === 'idle' && <Hint>Checked once the Domain is given.</Hint>}
      {lacked !== undefined && <Hint>Not checked: it takes the permission {lacked}.</Hint>}
      {state === 'checking' && <Verdict kind="pending">Asking the other tenant…</Verdict>}
      {state === 'failed' && <CheckFailure error={error} again={again} />}
      {words && (
        <Verdict kind={words.kind}>
          <strong>{words.headline}</strong>
          {' · '}
          <VisibleText value={words.rest} />
        </Verdict>
      )}
      {words && words.kind !== 'good' && <Hint>You can go on all the same.</Hint>}
      {state !== 'idle' && lacked === undefined && (
        <Hint>
          Asked: <code>{visible(url)}</code>
        </Hint>
      )}
      <LiveRegion text={words ? visible(`${words.headline}. ${words.rest}`) : ''} />
    </Stack>
  )
}
