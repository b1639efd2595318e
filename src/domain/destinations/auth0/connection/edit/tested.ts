import { type EditableField, editableIds, specOf } from './editable.ts'

/** A change of these makes the record of a test one of other settings: the fingerprint has them. */
export const testedFields: readonly EditableField[] = editableIds.filter(
  (field) => specOf(field).tested !== false,
)
