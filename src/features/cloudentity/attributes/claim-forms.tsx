import { KeyValue } from '#ui/key-value.tsx'
import { VisibleText } from '#ui/visible-text.tsx'
import { pathParts } from '#domain/destinations/cloudentity/claims/escape.ts'
import { type AttributeValues, writtenName } from './attribute-values.ts'

/** The claim as it is sent and as it is written, beside each other while it is typed. */
export function ClaimForms(values: Pick<AttributeValues, 'source' | 'claim' | 'nested'>) {
  const claim = values.claim.trim()
  if (claim === '') return null
  const sent = values.nested ? pathParts(claim).join(' → ') : claim
  return (
    <KeyValue
      rows={[
        {
          term: values.nested ? 'Leads through' : 'Claim, as it is sent',
          value: <VisibleText value={sent} />,
        },
        {
          term: 'Attribute, as Greencheck writes it',
          value: <VisibleText value={writtenName(values)} />,
        },
      ]}
    />
  )
}
