import { useFormContext } from 'react-hook-form'
import { useSession } from '#api/context.tsx'
import { specOf } from '#domain/destinations/auth0/connection/edit/editable.ts'
import { maxUrl } from '#domain/destinations/auth0/connection/urls.ts'
import { normalizeIssuer } from '#domain/oidc/issuer/normalize.ts'
import { FormTextInput } from '#forms/form-text-input.tsx'
import { CheckFailure } from '#panels/issuer-check/check-failure.tsx'
import { CheckVerdict } from '#panels/issuer-check/check-verdict.tsx'
import type { IssuerCheck } from '#panels/issuer-check/use-issuer-check.ts'
import type { EditValues } from '#domain/destinations/auth0/connection/edit/form-values.ts'
import type { Edit } from '../../edit/use-edit.ts'
import { Disclosure } from '#ui/disclosure.tsx'
import { Hint } from '#ui/hint.tsx'
import { Stack } from '#ui/stack.tsx'
import { FieldRow } from './field-row.tsx'
import { MetadataTable } from './metadata-table.tsx'
import { MetadataTools } from './metadata-tools.tsx'
import { Section } from './section.tsx'
import { endpointFields } from './settings-fields.ts'

interface Props {
  readonly edit: Edit
  readonly check: IssuerCheck
}

/** Where the issuer is, and what is stored of what it publishes. */
export function IssuerSection({ edit, check }: Props) {
  const { values } = edit
  const byHand = values.discoveryUrl === ''
  const stored = endpointFields.filter((field) => values[field] !== '').length
  return (
    <Section title="Issuer">
      <DiscoveryUrl check={check} />
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
        </Stack>
      </Disclosure>
      <h3>{specOf('oidcMetadata').label}</h3>
      <MetadataTable values={values} check={check} />
      <MetadataTools edit={edit} check={check} />
    </Section>
  )
}

/** The base URL will do: what is stored is the document's own. */
function DiscoveryUrl({ check }: Pick<Props, 'check'>) {
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
      status={<CheckVerdict check={check} />}
    />
  )
}
