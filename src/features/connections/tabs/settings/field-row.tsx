import type { ReactNode } from 'react'
import { type EditableField, specOf } from '#domain/destinations/auth0/connection/edit/editable.ts'
import { FormCheckbox } from '#forms/form-checkbox.tsx'
import { FormChips } from '#forms/form-chips.tsx'
import { FormSelect } from '#forms/form-select.tsx'
import { FormTextInput } from '#forms/form-text-input.tsx'
import {
  type EditValues,
  formName,
} from '#domain/destinations/auth0/connection/edit/form-values.ts'
import { valueInWords } from '../../edit/edit-words.ts'

interface FieldRowProps {
  readonly field: EditableField
  readonly status?: ReactNode
  /** In place of the table's. */
  readonly label?: string
  readonly hint?: ReactNode
}

/** A field of the editable table as a plain control of its kind. */
export function FieldRow({ field, status, ...own }: FieldRowProps) {
  const { kind, choices = [], ...spec } = specOf(field)
  const name = formName(field)
  const words = { label: own.label ?? spec.label, hint: own.hint ?? spec.hint, status }
  if (kind === 'boolean') return <FormCheckbox<EditValues> {...words} name={name} />
  if (kind === 'list') return <FormChips<EditValues> {...words} name={name} />
  if (kind === 'choice') {
    return (
      <FormSelect<EditValues>
        {...words}
        name={name}
        options={[
          { value: '', label: 'Not set' },
          ...choices.map((value) => ({ value, label: valueInWords(field, value) })),
        ]}
      />
    )
  }
  return (
    <FormTextInput<EditValues> {...words} name={name} mono={kind === 'url'} autoComplete="off" />
  )
}
