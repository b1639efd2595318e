import { useFormContext, useWatch } from 'react-hook-form'
import { cleanDomain, regionOf } from '#domain/destinations/cloudentity/domain-input.ts'
import { FormTextInput } from '#forms/form-text-input.tsx'
import { CheckFailure } from '#panels/issuer-check/check-failure.tsx'
import { CheckLine } from '#panels/issuer-check/check-line.tsx'
import { checkWords } from '#panels/issuer-check/check-words.ts'
import type { IssuerCheck } from '#panels/issuer-check/use-issuer-check.ts'
import { Hint } from '#ui/hint.tsx'
import { LiveRegion } from '#ui/live-region.tsx'
import { Verdict } from '#ui/verdict.tsx'
import { VisibleText } from '#ui/visible-text.tsx'

interface WithDomain {
  domain: string
}

/** Domain of the Auth0 tenant: host only; what was pasted around it is cut off, and said. */
export function DomainField({ check }: { readonly check: IssuerCheck }) {
  const { control } = useFormContext<WithDomain>()
  const typed = useWatch({ control, name: 'domain' })
  const words = checkWords(check)
  return (
    <>
      <FormTextInput<WithDomain>
        name="domain"
        label="Domain"
        mono
        autoComplete="off"
        status={<Understood typed={typed} />}
        hint="Host name alone, like acme.eu.auth0.com or a custom domain; a pasted URL is cut to its host."
      />
      <LiveRegion text={words?.sentence ?? ''} />
      {check.state === 'checking' && <Verdict kind="pending">Asking the tenant…</Verdict>}
      {words && <CheckLine words={words} />}
      {check.lacked !== undefined && (
        <Hint>Not checked: it takes the permission {check.lacked}.</Hint>
      )}
      <CheckFailure check={check} />
    </>
  )
}

/** What is made of the input, so that nothing is changed behind the operator's back. */
function Understood({ typed }: { readonly typed: string }) {
  const cleaned = cleanDomain(typed)
  if (cleaned === undefined) return null
  const { host, removed } = cleaned
  return (
    <Hint>
      {removed !== undefined && (
        <>
          Cut to <code>{host}</code>, without <VisibleText value={removed} />.{' '}
        </>
      )}
      {regionWords(host)}
    </Hint>
  )
}

function regionWords(host: string): string {
  const region = regionOf(host)
  if (region !== undefined) return `Region ${region}.`
  return host.endsWith('.auth0.com')
    ? 'The older form of the US region.'
    : 'Not below auth0.com: a custom domain.'
}
