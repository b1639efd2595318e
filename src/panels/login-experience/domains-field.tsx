import { useFormState } from 'react-hook-form'
import { parseDomains } from '#domain/destinations/auth0/connection/domain-input.ts'
import { domainNote } from '#domain/destinations/auth0/connection/domain-notes.ts'
import { isDomain } from '#domain/destinations/auth0/connection/domains.ts'
import { fields } from '#domain/destinations/auth0/connection/fields.ts'
import { FormChips } from '#forms/form-chips.tsx'
import { Stack } from '#ui/stack.tsx'
import { Verdict } from '#ui/verdict.tsx'
import { visible } from '#text/visible.ts'
import { type LoginValues, useLoginValues } from './login-values.ts'
import { WhatIsThis } from '../help/what-is-this.tsx'
import { LoginOrder } from './login-order.tsx'

/** An address or a URL becomes the domain in it; what is no domain stays, to be corrected. */
const normalise = (entry: string): string => parseDomains(entry).domains[0] ?? entry

export function DomainsField() {
  const { domains } = useLoginValues()
  const { errors } = useFormState<LoginValues>({ name: 'domains' })
  const wrong = errors.domains ? [] : domains.filter((domain) => !isDomain(domain)).map(visible)
  const notes = [...new Set(domains.flatMap((domain) => domainNote(domain) ?? []))].map(visible)
  return (
    <FormChips<LoginValues>
      name="domains"
      label={fields.domains.label}
      hint={
        <>
          {`${fields.domains.hint} Addresses and URLs can be pasted too; their domain is taken. `}
          <WhatIsThis id="home-realm" about={fields.domains.label} />
        </>
      }
      normalise={normalise}
      wrong={(entry) => (isDomain(entry) ? undefined : 'Not a domain')}
      status={
        <Stack gap="tight">
          {wrong.length > 0 && (
            <Verdict kind="warn">
              {wrong.length === 1 ? 'Not a domain: ' : 'No domains: '}
              {wrong.join(', ')}.
            </Verdict>
          )}
          {notes.map((note) => (
            <Verdict key={note} kind="warn">
              {note}
            </Verdict>
          ))}
          <LoginOrder hasDomains={domains.length > 0} />
        </Stack>
      }
    />
  )
}
