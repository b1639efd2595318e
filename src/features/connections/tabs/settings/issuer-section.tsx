import { lazy, Suspense } from 'react'
import { useFormContext } from 'react-hook-form'
import { useSession } from '#api/context.tsx'
import { specOf } from '#domain/destinations/auth0/connection/edit/editable.ts'
import { maxUrl } from '#domain/destinations/auth0/connection/urls.ts'
import { normalizeIssuer } from '#domain/oidc/issuer/normalize.ts'
import { FormTextInput } from '#forms/form-text-input.tsx'
import { CheckFailure } from '#panels/issuer-check/check-failure.tsx'
import type { EditValues } from '#domain/destinations/auth0/connection/edit/form-values.ts'
import { Disclosure } from '#ui/disclosure.tsx'
import { Hint } from '#ui/hint.tsx'
import { Stack } from '#ui/stack.tsx'
import { Verdict } from '#ui/verdict.tsx'
import { FieldRow } from './field-row.tsx'
import { fetchJudged } from './fetch-judged.ts'
import { MetadataPart } from './metadata-part.tsx'
import type { PartProps } from './part-props.ts'
import { endpointFields } from './settings-fields.ts'

const FieldVerdict = lazy(() => fetchJudged().then((part) => ({ default: part.FieldVerdict })))

/** Where the issuer is, and what is stored of what it publishes. */
export function IssuerSection(props: PartProps) {
  const { edit, check } = props
  const { values } = edit
  const byHand = values.discoveryUrl === ''
  const stored = endpointFields.filter((field) => values[field] !== '').length
  return (
    <>
      <DiscoveryUrl {...props} />
      <CheckFailure check={check} />
      <Disclosure
        summary={`Endpoints stored with the connection (${stored} of ${endpointFields.length})`}
        defaultOpen={byHand}
      >
        <Stack>
          <Hint>
            {byHand
              ? 'Without a discovery URL Auth0 uses these alone.'
              : 'What stands here goes before the metadata. Auth0 fills in some of it when it reads the discovery URL.'}
          </Hint>
          {endpointFields.map((field) => (
            <FieldRow key={field} field={field} />
          ))}
          {byHand && <Judged check={check} edit={edit} />}
        </Stack>
      </Disclosure>
      <MetadataPart edit={edit} check={check} />
    </>
  )
}

/** What is said of the issuer, where what it is said of was typed. */
const Judged = (props: Pick<PartProps, 'check' | 'edit'>) => (
  <Suspense fallback={<Verdict kind="pending">Checking…</Verdict>}>
    <FieldVerdict {...props} />
  </Suspense>
)

/** The base URL will do: what is stored is the document's own. */
function DiscoveryUrl({ check, edit }: PartProps) {
  const { config } = useSession()
  const { getValues, setValue } = useFormContext<EditValues>()
  const { label, hint } = specOf('discoveryUrl')
  const complete = () => {
    const typed = normalizeIssuer(getValues('discoveryUrl'), config, maxUrl)
    if (typed.ok) setValue('discoveryUrl', typed.documentUrl)
  }
  return (
    <FormTextInput<EditValues>
      name="discoveryUrl"
      label={label}
      hint={hint}
      mono
      autoComplete="off"
      onBlur={complete}
      status={edit.values.discoveryUrl !== '' && <Judged check={check} edit={edit} />}
    />
  )
}
