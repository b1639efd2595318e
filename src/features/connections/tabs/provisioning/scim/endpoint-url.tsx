import { type EndpointForm, endpointForms } from '#domain/destinations/auth0/scim/endpoint.ts'
import { Choice } from '#ui/choice.tsx'
import { CodeBlock } from '#ui/code-block.tsx'
import { CopyButton } from '#ui/copy-button.tsx'
import { Select } from '#ui/select.tsx'
import { Section } from '../../settings/section.tsx'
import type { Endpoint } from './use-endpoint.ts'

const about: Readonly<Record<EndpointForm, string>> = {
  documented: 'With the last slash.',
  okta: 'Without the last slash: Okta adds its own.',
  entra: 'With ?aadOptscim062020: Entra then sends its changes in the standard form.',
}
const options = (['documented', 'okta', 'entra'] as const).map((value) => ({
  value,
  label: endpointForms[value].label,
  description: about[value],
}))

/** Where their directory sends to. */
export const EndpointUrl = ({ endpoint }: { readonly endpoint: Endpoint }) => (
  <Section title="SCIM endpoint URL">
    <Choice
      label="Form for"
      value={endpoint.form}
      onChange={endpoint.chooseForm}
      options={options}
    />
    {endpoint.domains.length > 1 && (
      <Select
        label="Domain"
        value={endpoint.origin}
        options={endpoint.domains.map((one) => ({ value: one.origin, label: one.label }))}
        onChange={(event) => endpoint.choose(event.target.value)}
      />
    )}
    <CodeBlock
      label={`Endpoint, ${endpointForms[endpoint.form].label}`}
      actions={<CopyButton what="SCIM endpoint URL" value={endpoint.url} />}
    >
      {endpoint.url}
    </CodeBlock>
  </Section>
)
