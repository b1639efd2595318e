import { labelOf, specOf } from '#domain/destinations/auth0/connection/edit/editable.ts'
import { Hint } from '#ui/hint.tsx'
import { KeyValue } from '#ui/key-value.tsx'
import { UnreadableOptions } from '../../page/unreadable-options.tsx'
import type { PartProps } from './part-props.ts'
import { settingsFields } from './settings-fields.ts'

/** Options that are not shown are not written either; the rest of the connection is. */
export function UnreadableSection({ edit }: PartProps) {
  const labels = settingsFields
    .filter(edit.has)
    .filter((field) => !field.startsWith('oidcMetadata.'))
    .filter((field) => specOf(field).path.startsWith('options.'))
    .map((field) => labelOf(field, edit.base))
  return (
    <>
      <UnreadableOptions />
      <KeyValue
        rows={[...new Set(labels)].map((term) => ({ term, value: <Hint>not readable</Hint> }))}
      />
    </>
  )
}
